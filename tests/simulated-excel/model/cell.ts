/** What a cell holds. Excel's errors are values of their own kind, though the wire shows them as text. */
export type CellContent = string | number | boolean | ErrorContent;

export interface ErrorContent {
  readonly error: string;
}

/** One cell. A blank cell that only carries a number format has the content "". */
export interface Cell {
  readonly content: CellContent;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
  readonly format: string;
  /** The text was entered behind an apostrophe, which is no part of it. */
  readonly apostrophe: boolean;
}

export const blankCell: Cell = { content: '', formula: null, format: 'General', apostrophe: false };

export const isError = (content: CellContent): content is ErrorContent => typeof content === 'object';

/** Holds a value or a formula; a cell with nothing but a format does not. */
export const hasContent = (cell: Cell) => cell.content !== '' || cell.formula !== null || cell.apostrophe;

/** As Range.values shows it: errors as their text (doc: @types Range.values). */
export const valueOf = (cell: Cell) => (isError(cell.content) ? cell.content.error : cell.content);

/** As Range.formulas shows it: the value where there is no formula; the apostrophe is lost (office-js#6687). */
export const formulaOf = (cell: Cell) => cell.formula ?? valueOf(cell);

/** Excel.RangeValueType. */
export function valueType(cell: Cell): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (isError(cell.content)) return 'Error';
  if (typeof cell.content === 'number') return 'Double';
  if (typeof cell.content === 'boolean') return 'Boolean';
  return hasContent(cell) ? 'String' : 'Empty';
}
