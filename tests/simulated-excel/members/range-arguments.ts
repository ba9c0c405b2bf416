import type { Arguments } from '../engine/arguments';
import { invalidArgument, itemNotFound } from '../engine/host-error';
import { grid, parseAddress, splitReference } from '../model/area';
import { RangeObject } from '../model/range-object';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';

/** A Range or an address, as many methods take either. An address without a sheet lies on `sheet`. */
export function rangeArgument(args: Arguments, index: number, sheet: SheetModel, workbook: WorkbookModel): RangeObject {
  return args.isObject(index) ? args.object<RangeObject>(index, 'Range') : rangeAt(args.text(index), sheet, workbook, args.location);
}

/** "A1:B2", "Sheet1!A1", or the name of a range or a table (doc: @types Worksheet.getRange, "address or name"). */
export function rangeAt(reference: string, sheet: SheetModel, workbook: WorkbookModel, location: string): RangeObject {
  if (reference.length > 8192) throw invalidArgument(location);
  const { sheet: sheetName, address } = splitReference(reference);
  const target = sheetName === null ? sheet : workbook.sheetNamed(sheetName);
  if (!target) throw itemNotFound(location);
  const area = address === '' ? grid : parseAddress(address);
  if (area) return new RangeObject(target, area);
  const range = namedRange(address, target, workbook);
  if (!range) throw invalidArgument(location);
  return range;
}

function namedRange(name: string, sheet: SheetModel, workbook: WorkbookModel): RangeObject | null {
  const same = (item: { readonly name: string }) => item.name.toLowerCase() === name.toLowerCase();
  const item = [...sheet.names, ...workbook.names].find(same);
  if (item) return item.range;
  const table = workbook.tables().find(same);
  return table ? new RangeObject(table.sheet, table.bodyArea) : null;
}
