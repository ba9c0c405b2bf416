import type { Area, Position } from './workbook';

/** One cell of a workbook. Row and column count from 0. */
export interface CellRef extends Position {
  readonly sheet: string;
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "AA" → 26. Null when the text is not a column of a worksheet (A to XFD). */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= 16384 ? column - 1 : null;
}

/** {row 6, column 1} → "B7". */
export function addressOf({ row, column }: Position): string {
  return columnLetters(column) + String(row + 1);
}

/** "B7" or "$B$7" → {row 6, column 1}; null when it is no cell address. */
export function positionOf(address: string): Position | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  const column = match ? columnIndex(match[1] ?? '') : null;
  const row = Number(match?.[2]) - 1;
  return column === null || row >= 1048576 ? null : { row, column };
}

/** "B5:Q31" or "B5" → area; null when it is no range address. */
export function areaOf(range: string): Area | null {
  const [first = '', second = first] = range.split(':');
  const from = positionOf(first);
  const to = positionOf(second);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Area → "B5:Q31", one cell → "B5". */
export function rangeOf({ top, left, bottom, right }: Area): string {
  const first = addressOf({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${addressOf({ row: bottom, column: right })}`;
}

/** "進捗管理表!F12", the sheet's name unquoted, as the JSON contract and the screen show it. */
export function cellName(ref: CellRef): string {
  return `${ref.sheet}!${addressOf(ref)}`;
}

export function contains(area: Area, { row, column }: Position): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
