import type { ChosenColumns } from './chosen-columns';
import type { HeadingBlock } from './heading-block';
import type { SheetView } from '../sheet-view';

/** So many values that 1, 2, 3 … in some order cannot be chance. */
const fewestRanks = 5;

/**
 * A column headed 実績 that holds 1 to n is a rank. Its neighbour under the same group with figures of its own is the actual
 * (a rank column once taken for the score rejected every candidate of a region).
 */
export function withoutRankColumn(view: SheetView, block: HeadingBlock, end: number, columns: ChosenColumns): ChosenColumns {
  const { actual } = columns;
  if (!actual) return columns;
  const rows = view.usedRows.filter((row) => row > block.bottom && row < end);
  const figures = (column: number): readonly number[] =>
    rows.flatMap((row) => {
      const value = view.cell(row, column)?.value;
      return typeof value === 'number' ? [value] : [];
    });
  if (!areRanks(figures(actual.column))) return columns;
  const groupOf = (path: readonly string[]): string => path.slice(0, -1).join('/');
  const neighbour = block.columns.find(
    ({ column, field, path }) =>
      field === null && groupOf(path) !== '' && groupOf(path) === groupOf(actual.path) && figures(column).length >= fewestRanks,
  );
  return neighbour ? { ...columns, actual: neighbour, rank: actual } : columns;
}

function areRanks(values: readonly number[]): boolean {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length >= fewestRanks && sorted.every((value, index) => value === index + 1);
}
