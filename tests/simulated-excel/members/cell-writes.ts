import type { Area } from '../../../src/workbook/workbook';
import { HostError, accessDenied, invalidArgument, itemNotFound } from '../engine/host-error';
import { cellArea, cellCount, height, intersection, isUnbounded, width } from '../model/area';
import type { Cell } from '../model/cell';
import type { RangeObject } from '../model/range-object';
import type { SheetModel } from '../model/sheet';
import { defaultLook, look } from '../model/style-keys';

export type SheetAction =
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowDeleteRows'
  | 'allowDeleteColumns';

/** A range or a table of a deleted sheet is gone with it. */
export function checkAlive(sheet: SheetModel, location: string): void {
  if (sheet.deleted) throw itemNotFound(location);
}

/** One locked cell in the area is enough to refuse the whole write, even where null would leave it alone (doc: error table; Graph docs#4546). */
export function checkUnlocked(sheet: SheetModel, area: Area, location: string): void {
  checkAlive(sheet, location);
  if (!sheet.protection) return;
  if (sheet.painted.read(area, look('Protection.Locked'), defaultLook('Protection.Locked')) !== false) throw accessDenied(location);
}

/** What a protected sheet allows besides writing into unlocked cells (doc: @types WorksheetProtectionOptions). */
export function checkAllowed(sheet: SheetModel, action: SheetAction, location: string): void {
  checkAlive(sheet, location);
  if (sheet.protection && sheet.protection.options[action] !== true) throw accessDenied(location);
}

/** Cells that one operation may touch (doc: error table). */
const operationLimit = 33_554_000;

/**
 * Sets values, formulas or number formats of a range. A single value, or an array of one cell, is spread over the range;
 * any other shape than the range's is refused with Excel's own sentence (office-js#1025). Null in the array leaves the cell.
 */
export function writeCells(
  range: RangeObject,
  value: unknown,
  property: string,
  change: (cell: Cell, value: unknown, location: string) => Cell,
): void {
  const location = `Range.${property}`;
  const { sheet, area } = range;
  checkAlive(sheet, location);
  // doc excel-add-ins-ranges-unbounded: cell-level properties of whole columns and rows cannot be set.
  if (isUnbounded(area) || value === null || value === undefined) throw invalidArgument(location);
  if (cellCount(area) > operationLimit) {
    throw new HostError('OperationCellsExceedLimit', 'The attempted operation affects more than the limit of 33554000 cells.', location);
  }
  checkUnlocked(sheet, area, location);
  const valueAt = cellValues(value, area, location);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const written = valueAt(row - area.top, column - area.left);
      if (written === null || hiddenByMerge(sheet, row, column)) continue;
      sheet.put(row, column, change(sheet.cell(row, column), written, location));
    }
  }
}

function cellValues(value: unknown, area: Area, location: string): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const first = rows[0];
  if (rows.length === 1 && Array.isArray(first) && first.length === 1) return () => first[0] as unknown;
  if (rows.length !== height(area) || rows.some((row) => !Array.isArray(row) || row.length !== width(area))) {
    const sentence = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
    throw new HostError('InvalidArgument', sentence, location);
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** A merged area shows its first cell; what is set on the others is lost. */
function hiddenByMerge(sheet: SheetModel, row: number, column: number): boolean {
  const merge = sheet.merges.find((area) => intersection(area, cellArea(row, column)));
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

/** After cells were written: headers of tables stay text, and everybody who listens hears of it. */
export function announceWrite(sheet: SheetModel, area: Area): void {
  for (const table of sheet.tables) if (intersection(table.headerArea, area)) table.settleHeaders();
  sheet.workbook.events.recordArea('changed', sheet, area, { changeType: 'RangeEdited' });
}
