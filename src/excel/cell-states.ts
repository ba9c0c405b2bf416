import type { CellRef } from '../workbook/reference';
import type { Cell, CellValue } from '../workbook/workbook';
import { constantEntry, formulaEntry } from './cell-entry';
import { cellOf } from './cell-values';
import type { Context } from './run-excel';

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

/** Makes the cell hold this under this number format, whatever format it has: under the format of text a number would become text. */
export function enterCell(context: Context, at: CellRef, cell: Cell | null, format: string): void {
  const range = context.workbook.worksheets.getItem(at.sheet).getCell(at.row, at.column);
  range.numberFormat = [['General']];
  range.formulas = [[formulaEntry(cell) ?? constantEntry(cell)]];
  range.numberFormat = [[format]];
}

export function sameContent(a: Cell | null, b: Cell | null): boolean {
  return (a?.formula ?? null) === (b?.formula ?? null) && sameValue(a?.value ?? null, b?.value ?? null);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
