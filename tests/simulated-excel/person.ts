import { areaOf } from '../../src/workbook/reference';
import { announceWrite } from './members/cell-writes';
import { splitReference } from './model/area';
import { entered } from './model/enter';
import { deleteSheet, renameSheet } from './model/sheet-operations';
import type { WorkbookModel } from './model/workbook';

/**
 * What people do in the workbook, to be used with host.editByUser and host.editByOther (fault plan: editBefore).
 * Cells are named "進捗管理表!F12".
 */
export function type(workbook: WorkbookModel, cell: string, text: string): void {
  const { sheet, area } = place(workbook, cell);
  sheet.put(area.top, area.left, entered(sheet.cell(area.top, area.left), text, 'typing', workbook.entry));
  announceWrite(sheet, area);
}

export function select(workbook: WorkbookModel, cells: string): void {
  const { sheet, area } = place(workbook, cells);
  workbook.activate(sheet, 'selecting');
  workbook.select(sheet, area);
}

export function removeSheet(workbook: WorkbookModel, name: string): void {
  deleteSheet(workbook.sheet(name));
}

export function nameSheet(workbook: WorkbookModel, name: string, newName: string): void {
  renameSheet(workbook.sheet(name), newName);
}

function place(workbook: WorkbookModel, reference: string) {
  const { sheet, address } = splitReference(reference);
  const area = areaOf(address);
  if (sheet === null || !area) throw new Error(`Not a cell: ${reference}`);
  return { sheet: workbook.sheet(sheet), area };
}
