import type { Review } from '../model/review';
import { planByDepartment } from './by-department';
import { planByPolicy } from './by-policy';
import { planEvaluationResult } from './evaluation-result';
import { planFindingList } from './finding-list';
import { planItemList } from './item-list';
import type { Place } from './place';
import { refuseClashes } from './plan-sheet';
import type { SheetPlan } from './sheet-plan';

/** The sheets of a review in the order in which they are read. Figures on them are formulas that need 一覧データ beside them. */
export function planReport(review: Review, place: Place = { workbook: null }): readonly SheetPlan[] {
  const plans = [
    planEvaluationResult(review),
    planByPolicy(review),
    planByDepartment(review),
    planFindingList(review, place),
    planItemList(review, place),
  ];
  refuseClashes(plans);
  return plans;
}
