import type { CellRef } from '../workbook/reference';
import type { Context } from './run-excel';

/** The active cell, on the sheet that is in front. One round trip. */
export async function selectedCell(context: Context): Promise<CellRef> {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
  const sheet = cell.worksheet.load('name');
  await context.sync();
  return { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
}
