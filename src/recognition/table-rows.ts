import type { HeadingBlock } from './headings/heading-block';
import type { SheetView } from './sheet-view';
import { dataRows, enoughRows, mostRows, type DataRow } from './witnesses/column-profile';

/** The rows below one heading, up to the row `end`. */
export interface TablePart {
  readonly view: SheetView;
  readonly block: HeadingBlock;
  readonly end: number;
}

/** The rows that show what the columns of a part hold: its own, of a short one also those under the same headings elsewhere. */
export function rowsToLookAt(part: TablePart, alike: (block: HeadingBlock) => readonly TablePart[] = () => []): readonly DataRow[] {
  const own = rowsOf(part);
  const parts = own.length >= enoughRows ? [] : alike(part.block);
  return parts.length < 2 ? own : withoutRepeats(parts.flatMap(rowsOf)).slice(0, mostRows);
}

const cellsOfName = 3;

/** Items that stand again, on the sheet of the year before, show nothing new. */
function withoutRepeats(rows: readonly DataRow[]): readonly DataRow[] {
  const seen = new Set<string>();
  return rows.filter(({ view, row }) => {
    const first = view.filled(row).slice(0, cellsOfName);
    const key = first.map((column) => view.text(row, column)).join('|');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function rowsOf({ view, block, end }: TablePart): readonly DataRow[] {
  const all = dataRows(view, block.bottom + 1, end, block.left, block.right);
  return (block.recordRows > 1 ? recordStarts(view, block, all) : all).map((row) => ({ view, row }));
}

/** First rows of records of several rows. */
function recordStarts(view: SheetView, { recordRows, columns }: HeadingBlock, rows: readonly number[]): readonly number[] {
  const first = Math.min(...columns.filter(({ offset }) => offset === 0).map(({ column }) => column));
  const starts: number[] = [];
  for (const row of rows) {
    const isFree = row >= (starts.at(-1) ?? Number.NEGATIVE_INFINITY) + recordRows;
    if (isFree && view.text(row, first).trim() !== '') starts.push(row);
  }
  return starts;
}
