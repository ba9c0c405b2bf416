import type { Area } from '../../../src/workbook/workbook';
import { invalidArgument } from '../engine/host-error';
import { cellArea, entireColumns, entireRows, grid, intersection, outside } from './area';
import type { Cell } from './cell';
import { hasContent, valueType } from './cell';
import type { SheetModel } from './sheet';
import { hiddenKeys } from './style-keys';

/** The areas that Range.getSpecialCells finds (Excel.SpecialCellType); cells that touch are joined by rows. */
export function specialCells(sheet: SheetModel, area: Area, kind: string, valueKinds: string, location: string): Area[] {
  switch (kind) {
    case 'Visible':
      return visibleAreas(sheet, area);
    case 'Constants':
      return cellsWhere(sheet, area, (cell) => cell.formula === null && hasContent(cell) && isOfKind(cell, valueKinds));
    case 'Formulas':
      return cellsWhere(sheet, area, (cell) => cell.formula !== null && isOfKind(cell, valueKinds));
    case 'Blanks':
      return blanks(sheet, area);
    default:
      throw invalidArgument(location);
  }
}

/** "All", "Errors", "LogicalText" …: the names of the kinds written together (Excel.SpecialCellValueType). */
function isOfKind(cell: Cell, kinds: string): boolean {
  const words = { String: 'Text', Double: 'Number', Boolean: 'Logical', Error: 'Error', Empty: 'none' };
  return kinds === 'All' || kinds.includes(words[valueType(cell)]);
}

/** The area without its hidden rows and columns: one rectangle for each visible block. */
function visibleAreas(sheet: SheetModel, area: Area): Area[] {
  const hidden = [
    ...sheet.painted.areasWhere(hiddenKeys.rows, true).map(entireRows),
    ...sheet.painted.areasWhere(hiddenKeys.columns, true).map(entireColumns),
  ];
  const parts = hidden.reduce<readonly Area[]>((rest, hole) => rest.flatMap((part) => outside(part, hole)), [area]);
  return [...parts].sort((a, b) => a.top - b.top || a.left - b.left);
}

function cellsWhere(sheet: SheetModel, area: Area, wanted: (cell: Cell) => boolean): Area[] {
  sheet.workbook.recalculate();
  const runs: Area[] = [];
  sheet.eachCell(area, (cell, row, column) => {
    if (!wanted(cell)) return;
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push(cellArea(row, column));
  });
  return joinedDownwards(runs);
}

/** Blank cells are looked for within the used range only, as Excel does. */
function blanks(sheet: SheetModel, area: Area): Area[] {
  const used = intersection(area, sheet.usedArea(grid) ?? cellArea(0, 0));
  if (!used) return [];
  const filled = cellsWhere(sheet, used, hasContent);
  return filled.reduce<Area[]>((rest, hole) => rest.flatMap((part) => outside(part, hole)), [used]);
}

function joinedDownwards(runs: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const run of runs) {
    const above = joined.findIndex((area) => area.left === run.left && area.right === run.right && area.bottom === run.top - 1);
    if (above >= 0) joined[above] = { ...(joined[above] ?? run), bottom: run.bottom };
    else joined.push(run);
  }
  return joined;
}
