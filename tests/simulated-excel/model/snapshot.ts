import { addressOf, cellArea, grid } from './area';
import type { Cell } from './cell';
import { blankCell, valueOf } from './cell';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** Everything a person could see of a sheet, as plain data, for "cell for cell as before". Equal sheets give equal snapshots. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: string;
  /** Address → value, and formula, number format and apostrophe where there are any. */
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  /** Formats, sizes, hidden rows and columns, links, validations: key → areas with their value. */
  readonly looks: Readonly<Record<string, readonly string[]>>;
  /** What lies on the cells or belongs to the sheet. */
  readonly parts: Readonly<Record<string, unknown>>;
}

export interface CellSnapshot {
  readonly value: string | number | boolean;
  readonly formula?: string;
  readonly format?: string;
  readonly apostrophe?: true;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

export function snapshot(workbook: WorkbookModel): WorkbookSnapshot {
  workbook.recalculate();
  return {
    sheets: workbook.sheets.map(sheetSnapshot),
    names: Object.fromEntries(workbook.names.map(({ name, formula }) => [name, formula])),
    settings: Object.fromEntries(workbook.settings.items.map(({ key, value }) => [key, value])),
  };
}

export function sheetSnapshot(sheet: SheetModel): SheetSnapshot {
  const cells: Record<string, CellSnapshot> = {};
  sheet.eachCell(grid, (cell, row, column) => {
    if (!isBlank(cell)) cells[addressOf(cellArea(row, column))] = cellSnapshot(cell);
  });
  const looks = Object.entries(sheet.painted.visible()).map(([key, areas]) => [
    key,
    areas.map(({ area, value }) => `${addressOf(area)} ${JSON.stringify(value)}`),
  ]);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    looks: Object.fromEntries(looks) as SheetSnapshot['looks'],
    parts: parts(sheet),
  };
}

function isBlank(cell: Cell): boolean {
  return cell.content === blankCell.content && cell.formula === null && cell.format === blankCell.format && !cell.apostrophe;
}

function cellSnapshot(cell: Cell): CellSnapshot {
  return {
    value: valueOf(cell),
    ...(cell.formula === null ? {} : { formula: cell.formula }),
    ...(cell.format === 'General' ? {} : { format: cell.format }),
    ...(cell.apostrophe ? { apostrophe: true as const } : {}),
  };
}

function parts(sheet: SheetModel): Readonly<Record<string, unknown>> {
  return {
    merges: sheet.merges.map((area) => addressOf(area)).sort(),
    tables: sheet.tables.map(({ name, area, style, showTotals }) => ({ name, area: addressOf(area), style, showTotals })),
    charts: sheet.charts.map(({ name, chartType, source, settings }) => ({
      name,
      chartType,
      source: source.address,
      settings: settings.toJSON(),
    })),
    comments: sheet.comments.map(({ area, content }) => ({ at: addressOf(area), content })),
    shapes: sheet.shapes.map(({ name, left, top, width, height, altTextDescription, line }) => ({
      name,
      place: [left, top, width, height],
      altTextDescription,
      line: line.toJSON(),
    })),
    conditionalFormats: sheet.conditionalFormats.map(({ area, kind, rule }) => ({ area: addressOf(area), kind, rule: rule.toJSON() })),
    names: sheet.names.map(({ name, formula }) => ({ name, formula })),
    customProperties: sheet.customProperties.items.map(({ key, value }) => ({ key, value })),
    pageLayout: sheet.pageLayout.toJSON(),
    printTitles: [sheet.printTitleRows, sheet.printTitleColumns].map((area) => area && addressOf(area)),
    printArea: sheet.printArea.map((area) => addressOf(area)),
    rowBreaks: sheet.rowBreaks,
    frozen: sheet.frozen && addressOf(sheet.frozen),
    protection: sheet.protection,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
  };
}
