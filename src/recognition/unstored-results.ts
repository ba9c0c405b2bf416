import type { CellRef } from '../workbook/reference';
import type { Area, Row } from '../workbook/workbook';
import { isTotalLabel } from './witnesses/column-profile';
import type { SheetView } from './sheet-view';

/** On a sheet that gave no table, so many rows with so many formulas each look like one. */
const fewestRows = 2;
const fewestInRow = 3;
/** Below a table, so many formulas in a row may be an item of it. */
const fewestBelow = 2;

/**
 * The cells whose formulas have no stored result, as a program leaves them that writes formulas and does not calculate: in the tables,
 * in rows right below that may be items, and on a sheet without a table that is made of them. What they say is unknown, not blank.
 * @param areas of the tables on the sheet
 * @param inDoubt the sheet looks like one with items and none were read: such a formula may be why
 */
export function unstoredResults({ sheet }: SheetView, areas: readonly Area[], inDoubt = false): readonly CellRef[] {
  const rows = sheet.rows
    .map((row) => ({ row, columns: unstoredIn(row) }))
    .filter(({ columns }) => columns.length > 0)
    .map(({ row, columns }) => ({ row, columns: areas.length === 0 ? columns : columns.filter((column) => isIn(row, column, areas)) }));
  if (areas.length === 0 && !inDoubt && rows.filter(({ columns }) => columns.length >= fewestInRow).length < fewestRows) return [];
  return rows.flatMap(({ row: { index }, columns }) => columns.map((column) => ({ sheet: sheet.name, row: index, column })));
}

function unstoredIn({ cells }: Row): readonly number[] {
  const columns: number[] = [];
  cells.forEach((cell, column) => {
    if (cell?.value === null && cell.formula !== null) columns.push(column);
  });
  return columns;
}

function isIn(row: Row, column: number, areas: readonly Area[]): boolean {
  return areas.some(({ top, bottom, left, right }) => {
    if (row.index < top || column < left || column > right) return false;
    return row.index <= bottom || isLikeItem(row, left, right);
  });
}

function isLikeItem(row: Row, left: number, right: number): boolean {
  const isTotal = row.cells.some((cell) => typeof cell?.value === 'string' && isTotalLabel(cell.value));
  return !isTotal && unstoredIn(row).filter((column) => column >= left && column <= right).length >= fewestBelow;
}
