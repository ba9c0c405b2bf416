import { columnIndex, columnLetters } from '../../workbook/reference';
import { COLUMNS, ROWS } from '../package/cell-bytes';

/**
 * A shared formula, taken apart at its references, so that it can be written for any cell that shares it.
 * Relative rows and columns are kept as offsets from the master cell.
 */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

type Piece = string | Reference;

interface Reference {
  readonly column: Coordinate | null;
  readonly row: Coordinate | null;
}

interface Coordinate {
  readonly index: number;
  readonly absolute: boolean;
}

/**
 * What may stand in a formula, longest first: text, a quoted sheet name, a structured reference or a workbook's name in brackets,
 * a cell, whole columns, whole rows; names and functions are passed over in one piece so that LOG10( and ABC1_総数 stay as they are.
 */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!\u0080-\uffff])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\u0080-\uffff])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!\u0080-\uffff])|[\w.\\?\u0080-\uffff]+/g;

export function shareFormula(text: string, row: number, column: number): SharedFormula {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(TOKENS)) {
    const references = referencesIn(match);
    if (references.length === 0) continue;
    pieces.push(text.slice(done, match.index));
    pieces.push(...references);
    done = match.index + match[0].length;
  }
  pieces.push(text.slice(done));
  return { text, row, column, pieces };
}

/** The formula as it stands in another cell. A reference pushed off the sheet wraps around, as in Excel. */
export function formulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  return shared.pieces.map((piece) => (typeof piece === 'string' ? piece : written(piece, down, right))).join('');
}

function referencesIn(match: RegExpExecArray): readonly Piece[] {
  const [, cellColumnFixed, cellColumn, cellRowFixed, cellRow, fixed1, column1, fixed2, column2, fixed3, row1, fixed4, row2] = match;
  if (cellColumn !== undefined && cellRow !== undefined) {
    const column = columnCoordinate(cellColumn, cellColumnFixed);
    const row = rowCoordinate(cellRow, cellRowFixed);
    return column && row ? [{ column, row }] : [];
  }
  if (column1 !== undefined && column2 !== undefined) {
    const first = columnCoordinate(column1, fixed1);
    const last = columnCoordinate(column2, fixed2);
    return first && last ? [{ column: first, row: null }, ':', { column: last, row: null }] : [];
  }
  if (row1 !== undefined && row2 !== undefined) {
    const first = rowCoordinate(row1, fixed3);
    const last = rowCoordinate(row2, fixed4);
    return first && last ? [{ column: null, row: first }, ':', { column: null, row: last }] : [];
  }
  return [];
}

function columnCoordinate(letters: string, fixed: string | undefined): Coordinate | null {
  const index = columnIndex(letters);
  return index === null ? null : { index, absolute: fixed === '$' };
}

function rowCoordinate(digits: string, fixed: string | undefined): Coordinate | null {
  const index = Number(digits) - 1;
  return index >= ROWS ? null : { index, absolute: fixed === '$' };
}

function written({ column, row }: Reference, down: number, right: number): string {
  const letters = column ? mark(column) + columnLetters(moved(column, right, COLUMNS)) : '';
  const number = row ? mark(row) + String(moved(row, down, ROWS) + 1) : '';
  return letters + number;
}

function mark({ absolute }: Coordinate): string {
  return absolute ? '$' : '';
}

function moved({ index, absolute }: Coordinate, by: number, size: number): number {
  return absolute ? index : (index + by + size) % size;
}
