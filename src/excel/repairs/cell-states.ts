import type { CellRef } from '../../workbook/reference';
import type { Cell, CellValue } from '../../workbook/workbook';
import type { Entry } from '../writing/cell-entry';
import { constantEntry, formulaEntry, textEntry } from '../writing/cell-entry';
import { cellOf } from '../reading/cell-values';
import type { Content } from '../writing/drawing';
import type { Context } from '../run-excel';

/** A single cell as Excel has it. */
export interface CellState {
  /** Null: blank. */
  readonly cell: Cell | null;
  /** The number format in Excel's own words, to be set again. */
  readonly format: string;
  /** It stands on a protected sheet and cannot be written. */
  readonly locked: boolean;
}

/** Asks for a cell; the answer can be taken after the next round trip. Null when its sheet is gone. */
export function askForCell(context: Context, at: CellRef): () => CellState | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet).load('protection/protected');
  const range = sheet.getCell(at.row, at.column).load('values,formulas,numberFormat,valueTypes,format/protection/locked');
  return () => {
    if (sheet.isNullObject) return null;
    const only = (grid: unknown): unknown => (grid as unknown[][])[0]?.[0];
    const [value, formula, format] = [only(range.values), only(range.formulas), only(range.numberFormat)];
    return {
      cell: cellOf({ value, formula, format, isError: only(range.valueTypes) === 'Error' }) ?? null,
      format: String(format),
      locked: sheet.protection.protected && range.format.protection.locked,
    };
  };
}

/** Makes the cell hold this, under this number format. */
export function enterCell(context: Context, at: CellRef, content: Content | null, format: string): void {
  const range = cellAt(context, at);
  if (format === '@' && isText(content)) enterText(range, content.value);
  else enter(range, formulaEntry(content) ?? constantEntry(content));
  range.numberFormat = [[format]];
}

/** As `enterCell`, but without the apostrophe that keeps a text what it is: most texts were there without one. */
export function returnCell(context: Context, at: CellRef, content: Content | null, format: string): void {
  const range = cellAt(context, at);
  if (isText(content)) enterText(range, content.value);
  else enter(range, formulaEntry(content) ?? constantEntry(content));
  range.numberFormat = [[format]];
}

/** The number format alone. */
export function setFormat(context: Context, at: CellRef, format: string): void {
  cellAt(context, at).numberFormat = [[format]];
}

function cellAt(context: Context, { sheet, row, column }: CellRef): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getCell(row, column);
}

/** Under the format of text a number would become text. */
function enter(range: Excel.Range, entry: Entry): void {
  range.numberFormat = [['General']];
  range.formulas = [[entry]];
}

/** Under the format of text everything stays text. Only of an apostrophe it is uncertain whether Excel takes it for its sign of text. */
function enterText(range: Excel.Range, text: string): void {
  if (text.startsWith("'")) {
    enter(range, textEntry(text));
  } else {
    range.numberFormat = [['@']];
    range.values = [[text]];
  }
}

function isText(content: Content | null): content is Content & { readonly value: string } {
  return content?.formula === null && typeof content.value === 'string';
}

/** A formula is the same whatever its result is by now. */
export function sameContent(a: Content | null, b: Content | null): boolean {
  const [formula, other] = [a?.formula ?? null, b?.formula ?? null];
  return formula === other && (formula !== null || sameValue(a?.value ?? null, b?.value ?? null));
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
