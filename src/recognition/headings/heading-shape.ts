import { isHeadingWord, readHeading } from './heading-reader';
import { isInstructionRow } from './row-remarks';
import type { SheetView } from '../sheet-view';
import { traitsOf } from '../text-traits';

const fewestLabels = 3;
const longestLabel = 30;

/** A short text that is neither a figure, nor a rating, nor a mark. */
export function isLabel(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestLabel + 30) return false;
  const traits = traitsOf(trimmed);
  if (traits.length > longestLabel || trimmed.includes('。')) return false;
  if (readHeading(trimmed).yearOnly || isHeadingWord(trimmed)) return true;
  return traits.number === null && !traits.quantity && !traits.rating && !traits.none;
}

function isLabelRow(view: SheetView, row: number, fewest: number): boolean {
  const filled = view.filled(row);
  if (filled.length < fewest) return false;
  const labels = filled.filter((column) => isLabel(view.text(row, column)));
  const different = new Set(labels.map((column) => view.text(row, column).trim()));
  return labels.length >= filled.length * 0.85 && different.size >= Math.min(fewest, labels.length);
}

/** What no label is: a figure, a rating, a mark, a date, a sentence. */
function isValue(text: string): boolean {
  const traits = traitsOf(text.trim());
  return traits.number !== null || traits.quantity || traits.rating || traits.mark || traits.sentence || traits.date || traits.progress;
}

/** Rows below that may still be headings or a band before the first row of data. */
const rowsBelow = 5;

/** A row of labels with rows of data right below it, in the same columns and of another kind. */
export function standsOverData(view: SheetView, row: number): boolean {
  if (!isLabelRow(view, row, fewestLabels)) return false;
  const filled = view.filled(row);
  if (filled.some((column) => isDataMark(view.text(row, column)) || isLikeBelow(view, row, column))) return false;
  const left = filled[0] ?? 0;
  // A row that begins with the number of an item is one.
  if (traitsOf(view.text(row, left).trim()).code) return false;
  const right = filled.at(-1) ?? 0;
  let data = 0;
  for (let below = row + 1; below <= row + rowsBelow; below += 1) {
    const cells = view.filled(below).filter((column) => column >= left && column <= right + 8);
    if (cells.length === 0) break;
    if (cells.length === 1) continue;
    if (cells.some((column) => isValue(view.text(below, column))) && cells.length * 2 >= Math.min(filled.length, 6)) data += 1;
  }
  return data >= 1;
}

/** A number, a code, a rating or an arrow over another one is the first row of data. */
function isLikeBelow(view: SheetView, row: number, column: number): boolean {
  const isData = (text: string): boolean => {
    const { number, quantity, rating, code, arrow } = traitsOf(text.trim());
    return number !== null || quantity || rating || code || arrow;
  };
  const text = view.text(row, column);
  return isData(text) && !readHeading(text).yearOnly && isData(view.text(row + 1, column));
}

function isDataMark(text: string): boolean {
  const traits = traitsOf(text.trim());
  return traits.sentence || traits.date || traits.arrow || (traits.mark && !readHeading(text).exact);
}

/** The row right above a row of labels that groups them: few labels, and none of them a title over the first column alone. */
export function groupRowAbove(view: SheetView, row: number): readonly number[] {
  const above = row - 1;
  const filled = view.filled(above);
  if (filled.length === 0 || filled.length >= view.filled(row).length) return [];
  if (!filled.every((column) => isLabel(view.text(above, column)))) return [];
  const first = view.filled(row)[0] ?? 0;
  return filled.length >= 2 || (filled[0] ?? 0) > first ? [above] : [];
}

/**
 * A further heading row below a group: labels only, fewer than above, each where the row above is blank or a group begins, and more is
 * filled in a row soon below it.
 */
export function isFurtherLabelRow(view: SheetView, row: number, above: readonly number[]): boolean {
  const filled = view.filled(row);
  const upper = above.at(-1) ?? row - 1;
  if (filled.length === 0 || !filled.every((column) => isLabel(view.text(row, column)))) return false;
  if (isInstructionRow(view, row) || filled.some((column) => isDataMark(view.text(row, column)))) return false;
  const underGroup = filled.filter((column) => view.text(upper, column).trim() === '').length;
  const first = filled[0] ?? 0;
  // A row that begins where a heading row above begins is one of data.
  if (underGroup === 0 || above.some((other) => view.filled(other)[0] === first)) return false;
  // What to enter, or the first band, may stand between the headings and the first row of data.
  return Array.from({ length: rowsBelow }, (_, index) => view.filled(row + 1 + index)).some(
    (below) => below.length > filled.length && below.some((column) => column < first),
  );
}
