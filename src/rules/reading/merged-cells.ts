import type { Entry } from '../../model/entry';
import type { TableReading } from '../../model/recognition';
import { contains } from '../../workbook/reference';
import type { Area, Position } from '../../workbook/workbook';

type MergesByRow = ReadonlyMap<number, readonly Area[]>;

const indices = new WeakMap<readonly Area[], MergesByRow>();

/** True when the cell belongs to a merged area and is not its first cell; null when merges are unknown. */
export function isMergedAway({ merges }: Pick<TableReading, 'merges'>, { row, column }: Position): boolean | null {
  if (!merges) return null;
  const area = byRow(merges)
    .get(row)
    ?.find((merged) => contains(merged, { row, column }));
  return area !== undefined && (area.top !== row || area.left !== column);
}

/**
 * True when a blank cell of an item says what the item above says. Where merges are unknown, a blank 取組方針 tells: rows that leave it
 * to the row above are of a sheet whose cells are merged over items, so that nobody can say of another blank cell that it is empty.
 */
export function isSharedWithAbove(table: Pick<TableReading, 'merges'>, { at }: Entry, policy: Entry | undefined): boolean {
  return isMergedAway(table, at) ?? (policy?.inherited === true && policy.mark === undefined);
}

/** Built once for a table: it is asked for every blank cell. */
function byRow(merges: readonly Area[]): MergesByRow {
  const known = indices.get(merges);
  if (known) return known;
  const index = new Map<number, Area[]>();
  for (const area of merges) {
    for (let row = area.top; row <= area.bottom; row += 1) index.set(row, [...(index.get(row) ?? []), area]);
  }
  indices.set(merges, index);
  return index;
}
