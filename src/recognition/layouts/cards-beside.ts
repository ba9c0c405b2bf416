import { foldHeading } from '../../text/fold';
import { readHeading } from '../headings/heading-reader';
import type { SheetView } from '../sheet-view';

/** Labels below one another that stand again in the same rows further right, that of the item among them. */
const fewestAgain = 3;

/**
 * Cards side by side: the sheet in strips, one for each column of cards. Rows and columns keep their numbers; what stands outside a strip
 * is blank in it. The sheet itself where its labels do not stand beside each other.
 */
export function stripsOf(view: SheetView): readonly SheetView[] {
  const starts = startsOfCards(view);
  if (starts.length === 0) return [view];
  return [0, ...starts].map((from, index) => strip(view, from, starts[index] ?? Number.POSITIVE_INFINITY));
}

/** The columns of labels that stand further right than the first. */
function startsOfCards(view: SheetView): readonly number[] {
  const pairs = new Map<string, { readonly left: number; readonly right: number; readonly labels: Set<string> }>();
  for (const row of view.usedRows) {
    const seen = new Map<string, number>();
    for (const column of view.filled(row)) {
      const { exact } = readHeading(view.text(row, column));
      if (exact === null) continue;
      const label = foldHeading(view.text(row, column));
      const left = seen.get(label);
      if (left === undefined) {
        seen.set(label, column);
        continue;
      }
      const key = `${String(left)}:${String(column)}`;
      const pair = pairs.get(key) ?? { left, right: column, labels: new Set<string>() };
      pair.labels.add(label);
      pairs.set(key, pair);
    }
  }
  const cards = [...pairs.values()].filter(
    ({ labels }) => labels.size >= fewestAgain && [...labels].some((label) => readHeading(label).exact === 'itemName'),
  );
  const first = Math.min(...cards.map(({ left }) => left));
  return cards
    .filter(({ left }) => left === first)
    .map(({ right }) => right)
    .sort((a, b) => a - b);
}

function strip(view: SheetView, from: number, to: number): SheetView {
  const isIn = (column: number): boolean => column >= from && column < to;
  const filled = new Map(view.usedRows.map((row) => [row, view.filled(row).filter(isIn)]));
  return {
    ...view,
    usedRows: view.usedRows.filter((row) => filled.get(row)?.length !== 0),
    filled: (row) => filled.get(row) ?? [],
    text: (row, column) => (isIn(column) ? view.text(row, column) : ''),
    cell: (row, column) => (isIn(column) ? view.cell(row, column) : undefined),
  };
}
