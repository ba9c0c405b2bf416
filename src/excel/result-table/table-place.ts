import type { SheetArea } from '../../host';
import type { Sentence } from '../../model/finding';
import type { ResultTable, ResultTableLayout } from '../../report/result/result-table';
import { columnsOfResultTable, layOutResultTable } from '../../report/result/result-table';
import { markName } from '../../workbook/own-sheets';
import type { CellRef } from '../../workbook/reference';
import { addressOf } from '../../workbook/reference';
import type { Cell } from '../../workbook/workbook';
import { cellsOf, rangeAt } from '../areas';
import { cellOf } from '../reading/cell-values';
import { pointsPerCharacter } from '../writing/drawing-of-plan';
import { sentences } from '../fault-sentences';
import type { FormerLooks } from './former-looks';
import { askForLooks } from './former-looks';
import type { Context } from '../run-excel';
import { tableSentences } from './table-sentences';

const lastRow = 1048575;
const lastColumn = 16383;
const mostColumns = 16;
const fewestColumns = 3;

/** What stands where a table is to go. */
export interface TablePlace {
  readonly at: SheetArea;
  /** Widths of its columns in half-width characters. */
  readonly widths: readonly number[];
  readonly looks: FormerLooks;
  /** Why nothing can be put there; null: it is free. */
  readonly refusal: Sentence | null;
}

/** The area that the table would take from the selected cell on, as far as the sheet reaches. Two round trips. */
export async function placeAtSelection(context: Context, table: ResultTable): Promise<SheetArea> {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
  const sheet = cell.worksheet.load('name');
  await context.sync();
  const { rowIndex: top, columnIndex: left } = cell;
  const right = Math.min(left + mostColumns - 1, lastColumn);
  const asked = askForWidths(rangeAt(sheet, { top, left, bottom: top, right }));
  await context.sync();
  const widths = asked();
  const columns = Math.min(Math.max(columnsOfResultTable(table, widths), fewestColumns), widths.length);
  const { rows } = layOutResultTable(table, widths.slice(0, columns));
  return { sheet: sheet.name, area: { top, left, bottom: top + rows.length - 1, right: left + columns - 1 } };
}

export function askForWidths(range: Excel.Range): () => readonly number[] {
  const columns = range.getColumnProperties({ format: { columnWidth: true } });
  return () => columns.value.map(({ format }) => (format?.columnWidth ?? 0) / pointsPerCharacter);
}

/** Asks what stands there; the answer can be taken after the next round trip. Null when the sheet is gone. */
export function askForPlace(context: Context, at: SheetArea): () => TablePlace | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet).load('protection/protected');
  const range = rangeAt(sheet, at.area).load('values,formulas,numberFormat,valueTypes');
  const mark = sheet.names.getItemOrNullObject(markName).load('name');
  const tables = range.getTables(false).load('items/name');
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const widths = askForWidths(range);
  const looks = askForLooks(range);
  return () => {
    if (sheet.isNullObject) return null;
    const [filled] = filledCells(at, range);
    const isHidden = rows.value.some(({ rowHidden }) => rowHidden) || columns.value.some(({ columnHidden }) => columnHidden);
    return {
      at,
      widths: widths(),
      looks: looks(),
      refusal:
        (mark.isNullObject ? null : tableSentences.ourSheet(at.sheet)) ??
        (sheet.protection.protected ? sentences.sheetProtected(at.sheet) : null) ??
        (filled ? tableSentences.cellFilled(at, addressOf(filled.at)) : null) ??
        (tables.items.length > 0 ? tableSentences.inTable(at) : null) ??
        (isHidden ? tableSentences.hidden(at) : null),
    };
  };
}

/** The cells that are not blank. @param range with values, formulas, formats and types loaded */
export function filledCells({ sheet, area }: SheetArea, range: Excel.Range): readonly FilledCell[] {
  const grids = [range.values, range.formulas, range.numberFormat, range.valueTypes] as unknown[][][];
  return (range.formulas as unknown[][]).flatMap((line, down) =>
    line.flatMap((_, across) => {
      const [value, formula, format, type] = grids.map((grid) => grid[down]?.[across]);
      if (formula === '') return [];
      const content = cellOf({ value, formula, format, isError: type === 'Error' }) ?? null;
      return { at: { sheet, row: area.top + down, column: area.left + across }, content, format: String(format) };
    }),
  );
}

interface FilledCell {
  readonly at: CellRef;
  readonly content: Cell | null;
  readonly format: string;
}

/** False where the sheet ends before the table does. */
export function isOnSheet({ area }: SheetArea): boolean {
  return area.bottom <= lastRow && area.right <= lastColumn && area.right - area.left + 1 >= fewestColumns && cellsOf(area) > 0;
}

/** The layout in these columns; null when it does not take the rows of the area. */
export function layoutFor(table: ResultTable, { at, widths }: TablePlace): ResultTableLayout | null {
  const layout = layOutResultTable(table, widths);
  return layout.rows.length === at.area.bottom - at.area.top + 1 ? layout : null;
}
