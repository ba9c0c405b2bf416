import { fold } from '../../text/fold';
import type { SheetView } from '../sheet-view';
import type { HeadingColumn } from './heading-column';

/** Of a folded text. */
const columnNumber = /^[(]?(\d{1,2}|[①-⑳]|[a-z])[)]?$/i;
/** ③=②÷①, (4)/(3)×100, B-A. */
const reckoned = /^[\d①-⑳a-z()=+\-−×÷*/%.・~]+$/i;
/** So many numbers in a row are no accident. */
const longRun = 5;

/**
 * (1) (2) (3) … below the headings number the columns: they run on from column to column, and no other text stands among them but how
 * one is reckoned from others (③=②÷①); behind a long run a remark does no harm. Where some columns are blank or remarked and the row
 * below goes on counting, it is an item.
 */
export function isColumnNumberRow(view: SheetView, row: number, columns: readonly Pick<HeadingColumn, 'column'>[]): boolean {
  const right = columns.at(-1)?.column ?? 0;
  const filled = view.filled(row).filter((column) => column <= right);
  const texts = filled.map((column) => fold(view.text(row, column)).trim());
  const numbers = texts.flatMap((text) => columnNumber.exec(text)?.[1] ?? []);
  const order = numbers.map((number) => (/^\d/.test(number) ? Number(number) : (number.codePointAt(0) ?? 0)));
  const runs = order.every((number, index) => index === 0 || number === (order[index - 1] ?? 0) + 1);
  const others = texts.flatMap((text, index) => (columnNumber.test(text) || reckoned.test(text) ? [] : [index]));
  const isApart = others.length === 0 || (others.length === 1 && numbers.length >= longRun && others[0] === texts.length - 1);
  if (numbers.length * 2 < columns.length || !runs || !isApart) return false;
  const below = fold(view.text(row + 1, filled[0] ?? 0)).trim();
  const goesOnBelow = /^\d+$/.test(texts[0] ?? '') && Number(below) === (order[0] ?? 0) + 1;
  return (others.length === 0 && filled.length === columns.length) || !goesOnBelow;
}
