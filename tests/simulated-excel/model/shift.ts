import type { Area } from '../../../src/workbook/workbook';
import { HostError } from '../engine/host-error';
import { grid, isUnbounded } from './area';
import type { Cell } from './cell';
import { hasContent } from './cell';
import { withCellsMoved } from './formula-references';
import type { SheetModel } from './sheet';

/** Whole rows or columns that come in or go out. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

/** Where an index stands after the shift; null when it was deleted. */
function movedIndex({ kind, at, count }: Shift, index: number): number | null {
  if (index < at) return index;
  if (kind === 'insert') return index + count;
  return index < at + count ? null : index - count;
}

/** A span after the shift: one that contains the place grows or shrinks; null when nothing of it is left. */
function movedSpan(shift: Shift, from: number, to: number, last: number): readonly [number, number] | null {
  if (from === 0 && to === last) return [from, to];
  const { kind, at, count } = shift;
  if (kind === 'insert') {
    const start = from >= at ? from + count : from;
    return start > last ? null : [start, Math.min(to >= at ? to + count : to, last)];
  }
  const removedBefore = (index: number) => Math.max(0, Math.min(index, at + count) - at);
  const start = from - removedBefore(from);
  const end = to + 1 - removedBefore(to + 1) - 1;
  return end < start ? null : [start, end];
}

export function movedArea(shift: Shift, area: Area): Area | null {
  if (shift.axis === 'rows') {
    const span = movedSpan(shift, area.top, area.bottom, grid.bottom);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  const span = movedSpan(shift, area.left, area.right, grid.right);
  return span && { ...area, left: span[0], right: span[1] };
}

/** Moves the cells of a sheet and everything that lies on them; formulas of the whole workbook follow. */
export function shiftCells(sheet: SheetModel, shift: Shift): void {
  checkRoom(sheet, shift);
  const moved = (area: Area) => movedArea(shift, area);
  const kept = (area: Area | null) => area && moved(area);
  const all = (areas: readonly Area[]) => areas.flatMap((area) => moved(area) ?? []);
  sheet.replaceRows(movedRows(sheet, shift));
  sheet.painted.transform(moved);
  sheet.merges = all(sheet.merges);
  sheet.printArea = all(sheet.printArea);
  sheet.printTitleRows = kept(sheet.printTitleRows);
  sheet.printTitleColumns = kept(sheet.printTitleColumns);
  sheet.autoFilter = kept(sheet.autoFilter);
  for (const holders of ['tables', 'comments', 'conditionalFormats'] as const) keepMoved(sheet, holders, moved);
  for (const range of sheet.tracked) range.area = moved(range.area) ?? range.area;
  followInFormulas(sheet, moved);
}

function keepMoved(sheet: SheetModel, holders: 'tables' | 'comments' | 'conditionalFormats', moved: (area: Area) => Area | null): void {
  const list: { area: Area }[] = sheet[holders];
  for (const holder of [...list]) {
    const area = moved(holder.area);
    if (area) holder.area = area;
    else list.splice(list.indexOf(holder), 1);
  }
}

/** Cells must not fall off the end of the sheet (doc: error table, NonBlankCellOffSheet). */
function checkRoom(sheet: SheetModel, { axis, kind, count }: Shift): void {
  if (kind === 'delete') return;
  const end = axis === 'rows' ? { ...grid, top: grid.bottom - count + 1 } : { ...grid, left: grid.right - count + 1 };
  sheet.eachCell(end, (cell) => {
    if (!hasContent(cell)) return;
    throw new HostError(
      'NonBlankCellOffSheet',
      "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
      'Range.insert',
    );
  });
}

function movedRows(sheet: SheetModel, shift: Shift): Map<number, Cell[]> {
  const rows = new Map<number, Cell[]>();
  sheet.eachCell(grid, (cell, row, column) => {
    const to = shift.axis === 'rows' ? { row: movedIndex(shift, row), column } : { row, column: movedIndex(shift, column) };
    if (to.row === null || to.column === null) return;
    const cells = rows.get(to.row) ?? [];
    cells[to.column] = cell;
    rows.set(to.row, cells);
  });
  return rows;
}

function followInFormulas(sheet: SheetModel, moved: (area: Area) => Area | null): void {
  const { workbook } = sheet;
  for (const other of workbook.sheets) {
    other.eachCell(grid, (cell, row, column) => {
      if (cell.formula === null) return;
      const formula = withCellsMoved(cell.formula, sheet.name, other === sheet, moved);
      if (formula !== cell.formula) other.put(row, column, { ...cell, formula });
    });
  }
  for (const item of [...workbook.names, ...sheet.names]) item.formula = withCellsMoved(item.formula, sheet.name, false, moved);
}

/** The shift that Range.insert or Range.delete asks for; null when it is not about whole rows or columns. */
export function wholeShift(area: Area, kind: Shift['kind'], direction: string): Shift | null {
  if (!isUnbounded(area)) return null;
  const vertical = direction === 'Down' || direction === 'Up';
  if (vertical && area.left === 0 && area.right === grid.right)
    return { axis: 'rows', kind, at: area.top, count: area.bottom - area.top + 1 };
  if (!vertical && area.top === 0 && area.bottom === grid.bottom)
    return { axis: 'columns', kind, at: area.left, count: area.right - area.left + 1 };
  return null;
}
