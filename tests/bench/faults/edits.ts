import type { CellChange } from '../../../src/host';
import { positionOf, type CellRef } from '../../../src/workbook/reference';
import type { Area, Cell, CellValue, Row, Sheet, Workbook } from '../../../src/workbook/workbook';

/** What is written into a cell; null empties it. */
export type Written = CellValue | Partial<Cell>;

/** The same workbook with one sheet changed. */
export function changeSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** The same workbook with one cell written; its number format stays unless another is given. */
export function writeCell(workbook: Workbook, at: CellRef, written: Written): Workbook {
  return changeSheet(workbook, at.sheet, (sheet) => {
    const rows = sheet.rows.some(({ index }) => index === at.row)
      ? sheet.rows
      : [...sheet.rows, { index: at.row, cells: [] }].sort((a, b) => a.index - b.index);
    return { ...sheet, rows: rows.map((row) => (row.index === at.row ? withCell(row, at.column, written) : row)) };
  });
}

function withCell(row: Row, column: number, written: Written): Row {
  const length = Math.max(row.cells.length, column + 1);
  return { ...row, cells: Array.from({ length }, (_, index) => (index === column ? cellOf(written, row.cells[index]) : row.cells[index])) };
}

function cellOf(written: Written, before: Cell | undefined): Cell | undefined {
  if (written === null) return undefined;
  const given = typeof written === 'object' && !('kind' in written) ? written : { value: written };
  return { value: null, formula: null, format: before?.format ?? 'General', ...given };
}

/** The workbook as a host leaves it that makes the changes: a number does not stay in the format of text. */
export function repaired(workbook: Workbook, changes: readonly CellChange[]): Workbook {
  return changes.reduce((changed, { at, after }) => {
    const format = cellAt(changed, at)?.format ?? 'General';
    return writeCell(changed, at, { value: after, format: typeof after === 'number' && format === '@' ? 'General' : format });
  }, workbook);
}

/** The cell at a place; undefined when it is blank. */
export function cellAt(workbook: Workbook, at: CellRef): Cell | undefined {
  return sheetOf(workbook, at.sheet).rows.find(({ index }) => index === at.row)?.cells[at.column];
}

export function sheetOf(workbook: Workbook, name: string): Sheet {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

/** "進捗管理シート", "D11" → the cell. */
export function cell(sheet: string, address: string): CellRef {
  return { sheet, ...positionOf(address)! };
}

/** The first cell of a sheet with a text that matches. */
export function findText(workbook: Workbook, sheet: string, pattern: RegExp): CellRef | null {
  return findTexts(workbook, sheet, pattern)[0] ?? null;
}

export function findTexts(workbook: Workbook, sheet: string, pattern: RegExp): readonly CellRef[] {
  return sheetOf(workbook, sheet).rows.flatMap(({ index, cells }) =>
    cells.flatMap((each, column) => (typeof each?.value === 'string' && pattern.test(each.value) ? [{ sheet, row: index, column }] : [])),
  );
}

/** The same workbook with every text of a sheet replaced by a pattern. */
export function replaceTexts(workbook: Workbook, sheet: string, pattern: RegExp, by: string): Workbook {
  return findTexts(workbook, sheet, pattern).reduce((changed, at) => {
    const value = cellAt(changed, at)?.value;
    return typeof value === 'string' ? writeCell(changed, at, value.replaceAll(new RegExp(pattern, 'g'), by)) : changed;
  }, workbook);
}

/** The same workbook with a row put in; what stands from there on moves down by one, as in Excel. */
export function insertRow(workbook: Workbook, name: string, at: number, cells: Row['cells']): Workbook {
  const moved = (row: number): number => (row >= at ? row + 1 : row);
  return changeSheet(workbook, name, (sheet) => ({
    ...sheet,
    rows: [...sheet.rows.map((row) => ({ ...row, index: moved(row.index) })), { index: at, cells }].sort((a, b) => a.index - b.index),
    ...(sheet.merges && { merges: sheet.merges.map((area): Area => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })) }),
  }));
}

/** The same workbook without the contents of some rows and without the merges inside them. */
export function clearRows(workbook: Workbook, name: string, from: number, to: number): Workbook {
  return changeSheet(workbook, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.filter(({ index }) => index < from || index > to),
    ...(sheet.merges && { merges: sheet.merges.filter(({ top, bottom }) => top < from || bottom > to) }),
  }));
}

/** The same workbook with a further sheet that holds these values. */
export function addSheet(workbook: Workbook, name: string, values: readonly (readonly CellValue[])[]): Workbook {
  const rows = values.map((line, index): Row => ({ index, cells: line.map((value) => ({ value, formula: null, format: 'General' })) }));
  return { ...workbook, sheets: [...workbook.sheets, { name, visibility: 'visible', tables: [], rows }] };
}

export function addMerge(workbook: Workbook, name: string, area: Area): Workbook {
  return changeSheet(workbook, name, (sheet) => ({ ...sheet, merges: [...(sheet.merges ?? []), area] }));
}
