import type { Review } from '../model/review';
import { planFindingList } from './finding-list';
import { planItemList } from './item-list';
import type { Place } from './place';
import { refuseClashes } from './plan-sheet';
import { planReconciliation } from './reconciliation-sheet';
import { planRoundSheets } from './round-sheets';
import type { SheetPlan } from './sheet-plan';
import { planSummaries } from './summaries';

/** The sheets of a review in the order in which they are read. Figures on them are formulas that need 一覧データ beside them. */
export function planReport(review: Review, place: Place = { workbook: null }): readonly SheetPlan[] {
  const plans = [
    ...planSummaries(review),
    planReconciliation(review),
    ...planRoundSheets(review, place),
    planFindingList(review, place),
    planItemList(review, place),
  ];
  refuseClashes(plans);
  return plans;
}
