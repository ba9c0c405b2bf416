import type { Review } from '../model/review';
import { planFileList } from './file-list';
import type { Place } from './place';
import { planReceiptList } from './receipt-list';
import { planReminderList } from './reminder-list';
import { planReplacementList } from './replacement-list';
import { planReturnSlips } from './return-slip';
import type { SheetPlan } from './sheet-plan';

/** What the office needs to put the workbooks of several departments together; nothing for a workbook alone. */
export function planRoundSheets(review: Review, place: Place): readonly SheetPlan[] {
  if (review.workbooks.length < 2) return [];
  const reminders = planReminderList(review);
  return [
    planReceiptList(review),
    ...(reminders ? [reminders] : []),
    ...planReturnSlips(review, place),
    planReplacementList(review),
    planFileList(review),
  ];
}
