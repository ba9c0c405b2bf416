import type { Review } from '../../model/review';
import { planGroupSummary } from './group-summary';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

/** 所属別集計. */
export function planByDepartment(review: Review): SheetPlan {
  return planGroupSummary(review, {
    sheet: '所属別集計',
    mark: 'by-department',
    purpose: '所属ごとの集計です。数値は一覧データから数式で求めています。',
    column: 'department',
    nameWidth: 36,
    chartTitle: '所属別の評価結果（項目数）',
    groups: review.byDepartment,
  });
}
