import type { SheetView } from '../sheet-view';
import type { HeadingColumn } from './heading-column';
import { readHeading } from './heading-reader';

/** How the columns of heading rows are read where nothing is stacked. */
export interface ColumnReaders {
  readonly column: (view: SheetView, rows: readonly number[], column: number) => HeadingColumn;
  readonly columns: (view: SheetView, rows: readonly number[]) => readonly HeadingColumn[];
}

/** So many columns with a heading over another one are a record of several rows, not a slip. */
const fewestStacks = 2;

/**
 * Records of several rows: each heading row names the cells of one row of the record. They are told from groups by this,
 * that a heading stands over another field and covers its own column only. Null when the headings are ordinary.
 */
export function stackedColumns(view: SheetView, rows: readonly number[], read: ColumnReaders): readonly HeadingColumn[] | null {
  if (rows.length !== 2) return null;
  const [upper = 0, lower = 0] = rows;
  const isField = (row: number, column: number): boolean => readHeading(view.text(row, column)).confidence === 1;
  const stacks = view
    .filled(upper)
    .filter((column) => isField(upper, column) && isField(lower, column) && !isGroup(view, rows, upper, column));
  if (stacks.length < fewestStacks) return targetOverTarget(view, rows, read);
  return rows
    .flatMap((row, offset) => view.filled(row).map((column) => ({ ...read.column(view, [row], column), offset })))
    .sort((a, b) => a.column - b.column || a.offset - b.offset);
}

/**
 * Two rows a record by one column alone: this year's target stands over the final one, and all other cells span both rows. Null when it is
 * not so.
 */
function targetOverTarget(view: SheetView, rows: readonly number[], read: ColumnReaders): readonly HeadingColumn[] | null {
  const [upper = 0, lower = 0] = rows;
  const isTarget = (row: number, column: number): boolean => {
    const { exact, nouns } = readHeading(view.text(row, column));
    return [exact, ...nouns].some((field) => field === 'target' || field === 'finalTarget');
  };
  const stack = view
    .filled(upper)
    .find((column) => isTarget(upper, column) && isTarget(lower, column) && !isGroup(view, rows, upper, column));
  if (stack === undefined || !alternates(view, lower + 1, stack)) return null;
  return read.columns(view, rows).flatMap((column) =>
    column.column === stack
      ? [
          { ...read.column(view, [upper], stack), offset: 0 },
          { ...read.column(view, [lower], stack), offset: 1 },
        ]
      : [column],
  );
}

/** Rows below a heading that show whether records take two rows. */
const rowsOfProof = 16;

/** Below, a full row and a row with this column alone take turns; bands between them do no harm. */
function alternates(view: SheetView, from: number, column: number): boolean {
  let records = 0;
  for (let row = from; row < from + rowsOfProof; row += 1) {
    const filled = view.filled(row);
    if (filled.length < 3 || !filled.includes(column)) continue;
    const next = view.filled(row + 1);
    if (next.length !== 1 || next[0] !== column) return false;
    records += 1;
    row += 1;
  }
  return records >= 2;
}

/** A group has further labels below it, beside its own column. */
function isGroup(view: SheetView, rows: readonly number[], row: number, column: number): boolean {
  return rows.some((other) => other > row && view.text(row, column + 1).trim() === '' && view.text(other, column + 1).trim() !== '');
}
