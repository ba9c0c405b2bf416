import type { Review } from '../model/review';
import { planChangeLog } from './change-log';
import { planFileList } from './file-list';
import type { Place } from './place';
import { planRatingReview } from './rating-review';
import { planReceiptList } from './receipt-list';
import { planReminderList } from './reminder-list';
import { planReplacementList } from './replacement-list';
import { planReturnSlips } from './return-slip';
import { planRunList } from './run-list';
import type { SheetPlan } from './sheet-plan';

/** Several workbooks, or one more run of such a round: a workbook alone has nothing to be put together. */
export function isRound({ workbooks, earlier }: Pick<Review, 'workbooks' | 'earlier'>): boolean {
  return workbooks.length > 1 || earlier !== null;
}

/** What the office needs to put the workbooks of several departments together. */
export function planRoundSheets(review: Review, place: Place): readonly SheetPlan[] {
  const reminders = planReminderList(review);
  return [
    planReceiptList(review),
    ...(reminders ? [reminders] : []),
    ...planReturnSlips(review, place),
    planReplacementList(review),
    planFileList(review),
    planRatingReview(review),
    planChangeLog(review),
    planRunList(review),
  ];
}
