import { inPlanOrder } from '../../src/report/items/item-order';
import { item } from '../evaluation/model-values';
import { reviewOf } from './fy2024-round';

test('by policy in the order of the plan, then by number, items without a number last', () => {
  const given = [
    ['持続可能な行財政基盤の構築', '6-1'],
    ['業務改革の推進', ''],
    ['業務改革の推進', '3-10'],
    ['独自の方針', '1'],
    ['業務改革の推進', '3-2'],
    ['官民連携の推進', '2-1'],
  ] as const;
  expect(inPlanOrder(reviewOf(given.map(([policy, id]) => item({ policy, id })))).map(({ policy, id }) => [policy, id])).toEqual([
    ['官民連携の推進', '2-1'],
    ['業務改革の推進', '3-2'],
    ['業務改革の推進', '3-10'],
    ['業務改革の推進', ''],
    ['持続可能な行財政基盤の構築', '6-1'],
    ['独自の方針', '1'],
  ]);
});
