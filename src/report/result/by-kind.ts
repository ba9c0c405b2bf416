import { groupResults } from '../../evaluation/results';
import type { Review } from '../../model/review';
import { planGroupSummary } from './group-summary';
import { targetKind, targetKinds } from '../items/item-words';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

/** 目標の種類別集計. */
export function planByKind(review: Review): SheetPlan {
  return planGroupSummary(review, {
    sheet: '目標の種類別集計',
    mark: 'by-kind',
    purpose: '目標の種類ごとの集計です。数値は一覧データから数式で求めています。',
    column: 'kind',
    nameWidth: 36,
    groups: groupResults(review.items, targetKind, targetKinds),
  });
}
