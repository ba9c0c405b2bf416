import type { Review } from '../model/review';
import { planDecision } from './publication/decision/decision-sheet';
import { planFindingList } from './result/finding-list';
import { planHandover } from './round/handover';
import { planItemList } from './result/item-list';
import type { Place } from './items/place';
import { refuseClashes } from '../sheet-plan/plan-sheet';
import { planReconciliation } from './result/reconciliation-sheet';
import { isRound, planRoundSheets } from './round/round-sheets';
import type { SheetPlan } from '../sheet-plan/sheet-plan';
import { planSummaries } from './summaries';

/** The sheets of a review in the order in which they are read. Figures on them are formulas that need 一覧データ beside them. */
export function planReport(review: Review, place: Place = { workbook: null }): readonly SheetPlan[] {
  const together = isRound(review);
  const sheets = [
    ...planSummaries(review),
    planReconciliation(review),
    ...(together ? [planDecision(review, place), ...planRoundSheets(review, place)] : []),
    planFindingList(review, place),
    planItemList(review, place),
  ];
  const plans = together ? [...sheets, planHandover(review, sheets)] : sheets;
  refuseClashes(plans);
  return plans;
}
