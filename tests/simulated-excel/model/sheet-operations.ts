import { invalidArgument, invalidOperation } from '../engine/host-error';
import { grid } from './area';
import { NamedItemModel } from './named-item';
import type { SheetModel, Visibility } from './sheet';
import { checkSheetName } from './sheet-names';
import { TableModel } from './table';

/** What changes the row of sheets at the foot of the window. Protecting the workbook forbids all of it. */

export function renameSheet(sheet: SheetModel, name: unknown): void {
  const { workbook } = sheet;
  const others = workbook.sheets.filter((other) => other !== sheet);
  workbook.checkStructure('Worksheet.name');
  checkSheetName(name, others, 'Worksheet.name');
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  workbook.renameInFormulas('sheet', before, name);
  workbook.events.record('nameChanged', sheet, { nameBefore: before, nameAfter: name });
}

export function moveSheet(sheet: SheetModel, position: unknown): void {
  const { workbook } = sheet;
  workbook.checkStructure('Worksheet.position');
  if (typeof position !== 'number' || position < 0 || position >= workbook.sheets.length) throw invalidArgument('Worksheet.position');
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets.splice(position, 0, sheet);
}

export function showSheet(sheet: SheetModel, visibility: unknown): void {
  const { workbook } = sheet;
  workbook.checkStructure('Worksheet.visibility');
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') throw invalidArgument('Worksheet.visibility');
  if (visibility !== 'Visible' && isLastVisible(sheet)) throw invalidOperation('Worksheet.visibility');
  const before: Visibility = sheet.visibility;
  sheet.visibility = visibility;
  if (before !== visibility) workbook.events.record('visibilityChanged', sheet, { visibilityBefore: before, visibilityAfter: visibility });
  leave(sheet);
}

/** VeryHidden sheets and the last visible one stay (doc: @types Worksheet.delete). References to the sheet become #REF!. */
export function deleteSheet(sheet: SheetModel): void {
  const { workbook } = sheet;
  workbook.checkStructure('Worksheet.delete');
  if (sheet.visibility === 'VeryHidden' || isLastVisible(sheet)) throw invalidOperation('Worksheet.delete');
  sheet.deleted = true;
  const at = workbook.sheets.indexOf(sheet);
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  leave(sheet, at);
  workbook.renameInFormulas('sheet', sheet.name, null);
  for (const table of sheet.tables) workbook.renameInFormulas('table', table.name, null);
  workbook.events.record('deleted', sheet);
}

function isLastVisible(sheet: SheetModel): boolean {
  return sheet.visibility === 'Visible' && sheet.workbook.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1;
}

/** The next visible sheet comes to the front when the active one goes. */
function leave(sheet: SheetModel, position = sheet.workbook.sheets.indexOf(sheet)): void {
  const { workbook } = sheet;
  if (workbook.selection.sheet !== sheet || (sheet.visibility === 'Visible' && !sheet.deleted)) return;
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const next = visible.find((other) => workbook.sheets.indexOf(other) >= position) ?? visible.at(-1);
  if (next) workbook.activate(next, 'Worksheet.delete');
}

/** A copy has its own name "名 (2)", tables get new names (Excel's own rule). "None" puts it first (doc: @types Worksheet.copy). */
export function copySheet(sheet: SheetModel, where: string, relativeTo: SheetModel | null): SheetModel {
  const { workbook } = sheet;
  const position = copyPosition(sheet, where, relativeTo);
  const copy = workbook.addSheet(copyName(sheet), 'Worksheet.copy');
  moveSheet(copy, position);
  sheet.eachCell(grid, (cell, row, column) => {
    copy.put(row, column, cell);
  });
  copy.painted = sheet.painted.copy();
  copy.merges = [...sheet.merges];
  copy.visibility = sheet.visibility;
  copy.tabColor = sheet.tabColor;
  copy.showGridlines = sheet.showGridlines;
  copy.frozen = sheet.frozen;
  copy.printArea = [...sheet.printArea];
  copy.printTitleRows = sheet.printTitleRows;
  copy.printTitleColumns = sheet.printTitleColumns;
  sheet.pageLayout.copyInto(copy.pageLayout);
  for (const item of sheet.customProperties.items) copy.customProperties.add(item.key, item.value);
  copy.tables = sheet.tables.map((table) => copyTable(table, copy));
  copy.names = sheet.names.map((item) => new NamedItemModel(workbook, copy, item.name, item.formula));
  return copy;
}

function copyPosition(sheet: SheetModel, where: string, relativeTo: SheetModel | null): number {
  const { sheets } = sheet.workbook;
  if (where === 'End') return sheets.length;
  if (where === 'None' || where === 'Beginning') return 0;
  const at = relativeTo ? sheets.indexOf(relativeTo) : -1;
  if (at < 0 || (where !== 'Before' && where !== 'After')) throw invalidArgument('Worksheet.copy');
  return where === 'Before' ? at : at + 1;
}

function copyName({ name, workbook }: SheetModel): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = name.slice(0, 31 - ending.length) + ending;
    if (!workbook.sheetNamed(candidate)) return candidate;
  }
}

function copyTable(table: TableModel, sheet: SheetModel): TableModel {
  const copy = new TableModel(sheet, sheet.workbook.nextId(), `${table.name}_${sheet.workbook.nextNumber()}`, table.area);
  copy.showTotals = table.showTotals;
  copy.style = table.style;
  return copy;
}
