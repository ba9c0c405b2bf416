import type { Review } from '../model/review';
import { planByDepartment } from './by-department';
import { planByKind } from './by-kind';
import { planByPolicy } from './by-policy';
import { planByStatus } from './by-status';
import { planByYear } from './by-year';
import { planCorrection } from './correction-sheet';
import { planEvaluationResult } from './evaluation-result';
import { planNotAchievedList } from './not-achieved-list';
import { planOutOfScopeList } from './out-of-scope-list';
import type { SheetPlan } from './sheet-plan';

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
