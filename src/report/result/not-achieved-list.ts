import type { Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import { nameOrNameless } from '../items/item-table';
import { actuals, indicatorNames, targets } from '../items/item-words';
import type { NotAchievedItem } from '../items/published-items';
import { notAchievedItems } from '../items/published-items';
import type { ListColumn } from './rating-list';
import { planRatingList } from './rating-list';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

const columns: readonly ListColumn<NotAchievedItem>[] = [
  { heading: '項目番号', width: 10, cellOf: ({ item }) => text(item.id, 'centre') },
  { heading: '取組方針', width: 18, cellOf: ({ item }) => text(nameOrNameless(item.policy)), filled: true },
  { heading: '取組項目', width: 22, cellOf: ({ item }) => text(item.name) },
  { heading: '所属', width: 14, cellOf: ({ item }) => text(nameOrNameless(item.department)) },
  { heading: '指標', width: 24, cellOf: ({ item }) => text(indicatorNames(item)) },
  { heading: '目標', width: 16, cellOf: ({ item }) => text(targets(item)) },
  { heading: '実績', width: 16, cellOf: ({ item }) => text(actuals(item)) },
  { heading: '課題', width: 32, cellOf: ({ issue }) => text(nameOrNameless(issue)) },
  { heading: '改善策', width: 32, cellOf: ({ countermeasure }) => text(nameOrNameless(countermeasure)) },
];

/** 未達成一覧: what was not achieved, why, and what is done about it. */
export function planNotAchievedList(review: Review): SheetPlan {
  return planRatingList(review, {
    sheet: '未達成一覧',
    mark: 'not-achieved',
    purpose: '評価が「未達成」の取組項目の課題と改善策の一覧です。',
    table: 'shinchoku_not_achieved',
    rating: 'notAchieved',
    rows: notAchievedItems(review),
    columns,
  });
}
