import type { CellRef } from '../../workbook/reference';
import { hostFault } from '../excel-fault';
import { sentences } from '../fault-sentences';
import type { Context } from '../run-excel';

/** Brings the sheet to the front and selects the cell. */
export async function reveal(context: Context, { sheet: name, row, column }: CellRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw hostFault(sentences.sheetMissing(name));
  if (sheet.visibility !== 'Visible') throw hostFault(sentences.sheetHidden(name));
  sheet.activate();
  sheet.getCell(row, column).select();
  await context.sync();
}
