import type { SheetArea } from '../../host';
import { areaOfRange, placeProperties } from '../areas';
import type { Context } from '../run-excel';

/** The selected cells of the sheet that is in front. One round trip. */
export async function selectedArea(context: Context): Promise<SheetArea> {
  const range = context.workbook.getSelectedRange().load(placeProperties);
  const sheet = range.worksheet.load('name');
  await context.sync();
  return { sheet: sheet.name, area: areaOfRange(range) };
}
