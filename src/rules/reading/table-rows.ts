import type { EvaluatedItem } from '../../model/review';

/** Row → the item that stands in it. */
export function itemsByRow(items: readonly EvaluatedItem[]): ReadonlyMap<number, EvaluatedItem> {
  const byRow = new Map<number, EvaluatedItem>();
  for (const item of items) for (let row = item.rows.from; row <= item.rows.to; row += 1) byRow.set(row, item);
  return byRow;
}
