import type { Review } from '../model/review';
import { planByDepartment } from './result/by-department';
import { planByKind } from './result/by-kind';
import { planByPolicy } from './result/by-policy';
import { planByStatus } from './result/by-status';
import { planByYear } from './result/by-year';
import { planCorrection } from './publication/correction-sheet';
import { planEvaluationResult } from './result/evaluation-result';
import { planNotAchievedList } from './result/not-achieved-list';
import { planOutOfScopeList } from './result/out-of-scope-list';
import type { SheetPlan } from '../sheet-plan/sheet-plan';

/** The sheets that tell the result, in the order in which they are read: for the office by formulas, for the public as values. */
export function planSummaries(review: Review): readonly SheetPlan[] {
  const { statuses } = review.settings;
  return [
    planEvaluationResult(review),
    planCorrection(review),
    planByPolicy(review),
    statuses === null ? null : planByStatus(review, statuses),
    planByDepartment(review),
    planByKind(review),
    planByYear(review),
    planNotAchievedList(review),
    planOutOfScopeList(review),
  ].filter((plan) => plan !== null);
}
