import type { Entry } from '../model/entry';
import type { EvaluatedItem } from '../model/review';
import type { Position } from '../workbook/workbook';

/** Row → the item that stands in it. */
export function itemsByRow(items: readonly EvaluatedItem[]): ReadonlyMap<number, EvaluatedItem> {
  const byRow = new Map<number, EvaluatedItem>();
  for (const item of items) for (let row = item.rows.from; row <= item.rows.to; row += 1) byRow.set(row, item);
  return byRow;
}

/** Every cell behind an item: its own, its indicators' and those of other years. */
export function entriesOf({ entries, indicators }: EvaluatedItem): readonly Entry[] {
  const ofIndicators = indicators.flatMap((indicator) => [
    ...Object.values(indicator.entries),
    ...indicator.years.flatMap(({ target, actual }) => [target, actual].filter((entry) => entry !== undefined)),
  ]);
  return [...Object.values(entries), ...ofIndicators];
}

export function entryAt(item: EvaluatedItem, { row, column }: Position): Entry | undefined {
  return entriesOf(item).find(({ at }) => at.row === row && at.column === column);
}
