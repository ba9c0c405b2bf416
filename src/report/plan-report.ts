import type { Review } from '../model/review';
import { planByDepartment } from './by-department';
import { planByKind } from './by-kind';
import { planByPolicy } from './by-policy';
import { planByStatus } from './by-status';
import { planEvaluationResult } from './evaluation-result';
import { planFindingList } from './finding-list';
import { planItemList } from './item-list';
import { planNotAchievedList } from './not-achieved-list';
import { planOutOfScopeList } from './out-of-scope-list';
import type { Place } from './place';
import { refuseClashes } from './plan-sheet';
import { planReconciliation } from './reconciliation-sheet';
import type { SheetPlan } from './sheet-plan';

/** The sheets of a review in the order in which they are read. Figures on them are formulas that need 一覧データ beside them. */
export function planReport(review: Review, place: Place = { workbook: null }): readonly SheetPlan[] {
  const plans = [
    planEvaluationResult(review),
    planByPolicy(review),
    ...(review.settings.statuses === null ? [] : [planByStatus(review, review.settings.statuses)]),
    planByDepartment(review),
    planByKind(review),
    planNotAchievedList(review),
    planOutOfScopeList(review),
    planReconciliation(review),
    planFindingList(review, place),
    planItemList(review, place),
  ];
  refuseClashes(plans);
  return plans;
}
