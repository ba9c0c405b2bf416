import type { Review } from '../../model/review';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { text } from '../../sheet-plan/cells';
import { nameOrNameless } from '../items/item-table';
import type { ExcludedItem } from '../items/published-items';
import { excludedItems } from '../items/published-items';
import type { ListColumn } from './rating-list';
import { planRatingList } from './rating-list';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

const columns: readonly ListColumn<ExcludedItem>[] = [
  { heading: '項目番号', width: 10, cellOf: ({ item }) => text(item.id, 'centre') },
  { heading: '取組方針', width: 24, cellOf: ({ item }) => text(nameOrNameless(item.policy)), filled: true },
  { heading: '取組項目', width: 34, cellOf: ({ item }) => text(item.name) },
  { heading: '所属', width: 18, cellOf: ({ item }) => text(nameOrNameless(item.department)) },
  { heading: '理由', width: 28, cellOf: ({ reason }) => text(nameOrNameless(reason)) },
  {
    heading: '評価する年度',
    width: 16,
    cellOf: ({ evaluatedIn }) => text(nameOrNameless(evaluatedIn === null ? '' : fiscalYearLabel(evaluatedIn)), 'centre'),
  },
];

/** 対象外一覧: what was not evaluated, why, and when it will be. */
export function planOutOfScopeList(review: Review): SheetPlan {
  return planRatingList(review, {
    sheet: '対象外一覧',
    mark: 'out-of-scope',
    purpose: '評価対象外とした取組項目の理由と評価する年度の一覧です。',
    table: 'shinchoku_out_of_scope',
    rating: 'outOfScope',
    rows: excludedItems(review),
    columns,
  });
}
