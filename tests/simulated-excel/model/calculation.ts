import { grid } from './area';
import type { SheetModel } from './sheet';

/** Calculates one sheet: what the formulas of the others show stays as it was, and so does what waits there. */
export function calculateSheet(sheet: SheetModel): void {
  const { workbook } = sheet;
  const waiting = workbook.stale && workbook.sheets.length > 1;
  const others = workbook.sheets.filter((other) => other !== sheet).flatMap(formulasOf);
  workbook.stale = true;
  workbook.calculateNow();
  if (workbook.calculationMode !== 'Manual') return;
  for (const { at, row, column, cell } of others) at.setComputed(row, column, cell.content);
  workbook.stale = waiting;
}

function formulasOf(at: SheetModel) {
  const found: { readonly at: SheetModel; readonly row: number; readonly column: number; readonly cell: ReturnType<SheetModel['cell']> }[] =
    [];
  at.eachCell(grid, (cell, row, column) => {
    if (cell.formula !== null) found.push({ at, row, column, cell });
  });
  return found;
}
