import type { Review } from '../../model/review';
import { planGroupSummary } from './group-summary';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

/** 取組方針別集計. */
export function planByPolicy(review: Review): SheetPlan {
  return planGroupSummary(review, {
    sheet: '取組方針別集計',
    mark: 'by-policy',
    purpose: '取組方針ごとの集計です。数値は一覧データから数式で求めています。',
    column: 'policy',
    nameWidth: 36,
    chartTitle: '取組方針別の評価結果（項目数）',
    groups: review.byPolicy,
  });
}
