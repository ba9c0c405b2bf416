import type { SheetView } from '../sheet-view';
import type { HeadingColumn } from './heading-column';
import { readHeading } from './heading-reader';
import { isLabel } from './heading-shape';

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
  if (rows.length > 1 && recordRows(view, rows[0] ?? 0) === rows.length) return byRow(view, rows, read);
  if (rows.length !== 2) return null;
  const [upper = 0, lower = 0] = rows;
  const isField = (row: number, column: number): boolean => readHeading(view.text(row, column)).confidence === 1;
  const stacks = view
    .filled(upper)
    .filter((column) => isField(upper, column) && isField(lower, column) && !isGroup(view, rows, upper, column));
  return stacks.length < fewestStacks ? targetOverTarget(view, rows, read) : byRow(view, rows, read);
}

/** Each heading cell is a column of its own, in its row of the record. */
function byRow(view: SheetView, rows: readonly number[], read: ColumnReaders): readonly HeadingColumn[] {
  return rows
    .flatMap((row, offset) => view.filled(row).map((column) => ({ ...read.column(view, [row], column), offset })))
    .sort((a, b) => a.column - b.column || a.offset - b.offset);
}

const mostRecordRows = 5;
const fewestHeadings = 3;
/** So many records show how many rows each takes. */
const recordsOfProof = 2;
const recordsLookedAt = 12;

/**
 * How many rows a record takes below a heading whose first row is `first`; 1 where a row is a record. The first column is filled in the
 * first row of the heading and of each record only, and what stands in a further row of a record has its heading in that row.
 */
export function recordRows(view: SheetView, first: number): number {
  const headings = view.filled(first);
  const left = headings[0] ?? 0;
  const isStart = (row: number): boolean => view.text(row, left).trim() !== '';
  const later = Array.from({ length: mostRecordRows }, (_, index) => index + 1);
  const height = later.find((rows) => isStart(first + rows)) ?? 1;
  const offsets = later.slice(0, height - 1);
  const hasHeadings = offsets.every((offset) => {
    const lower = view.filled(first + offset);
    return lower.length > 0 && lower.every((column) => isLabel(view.text(first + offset, column)));
  });
  const rows = [first, ...offsets.map((offset) => first + offset)];
  const isStacked = offsets.some((offset) =>
    view.filled(first + offset).some((column) => headings.includes(column) && !isGroup(view, rows, first, column)),
  );
  if (height < 2 || headings.length < fewestHeadings || !hasHeadings || !isStacked) return 1;
  let records = 0;
  for (let row = first + height; records < recordsLookedAt;) {
    const filled = view.filled(row).length;
    if (filled === 0) break;
    if (filled === 1) {
      row += 1;
      continue;
    }
    if (!isStart(row)) return 1;
    // The heading again, for the next policy.
    if (view.text(row, left) === view.text(first, left)) break;
    // What follows the last record, a total or a legend, is none.
    if (!offsets.every((offset) => isPartOf(view, row + offset, first + offset))) break;
    records += 1;
    row += height;
  }
  return records >= recordsOfProof ? height : 1;
}

function isPartOf(view: SheetView, row: number, headings: number): boolean {
  const named = view.filled(headings);
  return view.filled(row).every((column) => named.includes(column));
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

/** A group has further labels below it, beside its own column; a year alone is one over a single column, too. */
function isGroup(view: SheetView, rows: readonly number[], row: number, column: number): boolean {
  if (readHeading(view.text(row, column)).yearOnly) return true;
  return rows.some((other) => other > row && view.text(row, column + 1).trim() === '' && view.text(other, column + 1).trim() !== '');
}
