import type { Review } from '../../model/review';
import { planAnswerList } from './answer-list';
import { planChangeLog } from './change-log';
import { planFileList } from './file-list';
import { planLikeCases } from './like-cases-sheet';
import type { Place } from '../items/place';
import { planPromises } from './promises-sheet';
import { planRatingReview } from './rating-review';
import { planReceiptList } from './receipt-list';
import { planReminderList } from './reminder-list';
import { planReplacementList } from './replacement-list';
import { countToAnswer, planReturnSlips } from './return-slip';
import { planRunList } from './run-list';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

/** Several workbooks, or one more run of such a round: a workbook alone has nothing to be put together. */
export function isRound({ workbooks, earlier, slips }: Pick<Review, 'workbooks' | 'earlier' | 'slips'>): boolean {
  return workbooks.length > 1 || earlier !== null || slips.length > 0;
}

/** A workbook with more sheets than these is of no use to anybody; 点検結果 holds the same by department. */
const mostSlips = 200;
const slipsLeftOut = `差し戻し票は、送る所属が${mostSlips}を超えるため、作っていません。「点検結果」を所属で絞り込んで送ってください。`;

/** What the office needs to put the workbooks of several departments together. */
export function planRoundSheets(review: Review, place: Place): readonly SheetPlan[] {
  const reminders = planReminderList(review);
  const promises = planPromises(review);
  const tooMany = countToAnswer(review) > mostSlips;
  return [
    planReceiptList(review, tooMany ? slipsLeftOut : null),
    ...(reminders ? [reminders] : []),
    ...(tooMany ? [] : planReturnSlips(review, place)),
    planAnswerList(review),
    planReplacementList(review),
    planFileList(review),
    planRatingReview(review),
    planLikeCases(review),
    ...(promises ? [promises] : []),
    planChangeLog(review),
    planRunList(review),
  ];
}
