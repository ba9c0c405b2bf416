import type { Entry } from '../model/entry';
import type { EvaluatedItem } from '../model/review';
import type { Position } from '../workbook/workbook';

const entriesByItem = new WeakMap<EvaluatedItem, readonly Entry[]>();

/** Every cell behind an item: its own, its indicators' and those of other years. Listed once for all rules. */
export function entriesOf(item: EvaluatedItem): readonly Entry[] {
  let entries = entriesByItem.get(item);
  if (!entries) {
    entries = listEntries(item);
    entriesByItem.set(item, entries);
  }
  return entries;
}

function listEntries({ entries, indicators }: EvaluatedItem): readonly Entry[] {
  const listed = Object.values(entries);
  for (const { entries: own, years } of indicators) {
    for (const entry of Object.values(own)) listed.push(entry);
    for (const { target, actual } of years) {
      if (target && target !== own.target) listed.push(target);
      if (actual && actual !== own.actual) listed.push(actual);
    }
  }
  return listed;
}

export function entryAt(item: EvaluatedItem, { row, column }: Position): Entry | undefined {
  return entriesOf(item).find(({ at }) => at.row === row && at.column === column);
}
