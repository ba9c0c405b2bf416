import type { Cell, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { looksLikeError, storableText } from '../../../src/xlsx/writing/cell-text';
import type { Area } from '../../../src/workbook/workbook';
import { addressOf, cellArea, entireColumns, entireRows, grid, quotedSheet } from '../model/area';
import type { Cell as ModelCell } from '../model/cell';
import { blankCell, isError } from '../model/cell';
import type { SheetModel } from '../model/sheet';
import { hiddenKeys, hyperlinkKey, sizeKeys } from '../model/style-keys';
import type { WorkbookModel } from '../model/workbook';
import { styleAt } from './cell-style';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/**
 * The workbook as an .xlsx file: cells, formulas with the values they show, formats, sizes, merges, tables, links, panes, page set-up, names.
 * Charts, comments, conditional formats, validations and protection stay behind.
 */
export async function saveWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  workbook.recalculate();
  return writeXlsx({
    sheets: workbook.sheets.map(sheetOf),
    namedRanges: [...workbook.names.map(nameOf), ...workbook.sheets.flatMap((sheet) => [...sheet.names.map(nameOf), ...printNames(sheet)])],
    activeSheet: workbook.sheets.indexOf(workbook.selection.sheet),
    defaultFont: { name: '游ゴシック', size: 11 },
  });
}

function sheetOf(sheet: SheetModel): WriteSheet {
  const used = sheet.usedArea(grid);
  return {
    name: sheet.name,
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
    rows: [],
    columns: used ? indices(used.right + 1).map((column) => columnOf(sheet, column)) : [],
    rowDefs: rowsOf(sheet, used),
    cells: used ? cellsOf(sheet, used) : new Map<string, Partial<Cell>>(),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: addressOf(table.area),
      columns: table.columns.map(({ name }) => ({ name })),
      style: table.style,
      showRowStripes: table.showBandedRows,
      showAutoFilter: table.showFilterButton,
    })),
    ...(sheet.frozen && { freezePane: frozen(sheet.frozen) }),
    view: { showGridLines: sheet.showGridlines, ...(sheet.tabColor !== '' && { tabColor: { rgb: sheet.tabColor.replace('#', '') } }) },
    ...pageOf(sheet),
  };
}

const indices = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Characters of 8 pixels, as Excel counts widths with Yu Gothic 11; a pixel is three quarters of a point. */
function columnOf(sheet: SheetModel, column: number) {
  const whole = entireColumns(cellArea(0, column));
  const points = sheet.painted.read(whole, sizeKeys.columnWidth, null) as number | null;
  const hidden = sheet.painted.read(whole, hiddenKeys.columns, false) === true;
  return { ...(points !== null && { width: ((points * 4) / 3 - 5) / 8 }), hidden };
}

function rowsOf(sheet: SheetModel, used: Area | null) {
  const rows = indices(used ? used.bottom + 1 : 0).flatMap((row) => {
    const whole = entireRows(cellArea(row, 0));
    const height = sheet.painted.read(whole, sizeKeys.rowHeight, null) as number | null;
    const hidden = sheet.painted.read(whole, hiddenKeys.rows, false) === true;
    return height === null && !hidden ? [] : [[row, { ...(height !== null && { height }), hidden }] as const];
  });
  return new Map(rows);
}

function cellsOf(sheet: SheetModel, used: Area): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const cell = sheet.cell(row, column);
      const style = styleAt(sheet, row, column, cell.format);
      if (cell === blankCell && Object.keys(style).length === 0) continue;
      cells.set(`${row},${column}`, { ...contentOf(cell), ...linkAt(sheet, row, column), style });
    }
  }
  return cells;
}

function contentOf({ content, formula, apostrophe }: ModelCell): Partial<Cell> {
  const value = isError(content) ? content.error : typeof content === 'string' ? storableText(content) : content;
  if (formula !== null) return { formula: formula.slice(1), formulaResult: value };
  if (typeof content === 'string' && looksLikeError(content)) return { richText: [{ text: content }] };
  return value === '' && !apostrophe ? {} : { value };
}

function linkAt(sheet: SheetModel, row: number, column: number): Partial<Cell> {
  const link = sheet.painted.at(row, column, hyperlinkKey, null) as {
    readonly address?: string;
    readonly documentReference?: string;
  } | null;
  if (!link) return {};
  return { hyperlink: { target: link.address ?? '', ...(link.documentReference !== undefined && { location: link.documentReference }) } };
}

/** Whole rows that are frozen freeze no columns, and the other way round. */
function frozen({ bottom, right }: Area) {
  return { rows: bottom === grid.bottom ? 0 : bottom + 1, columns: right === grid.right ? 0 : right + 1 };
}

function pageOf({ pageLayout }: SheetModel): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const { values } = pageLayout;
  const zoom = (values.get('Zoom') ?? {}) as Excel.PageLayoutZoomOptions;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const footer = pageLayout.child('HeadersFooters', 'HeaderFooterGroup').child('DefaultForAllPages', 'HeaderFooter').values;
  const part = (name: string, letter: string) => (footer.has(name) ? `&${letter}${String(footer.get(name))}` : '');
  return {
    pageSetup: {
      paperSize: values.get('PaperSize') === 'A3' ? 'a3' : 'a4',
      orientation: values.get('Orientation') === 'Landscape' ? 'landscape' : 'portrait',
      ...(fits
        ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
        : { scale: zoom.scale ?? 100 }),
    },
    headerFooter: { oddFooter: part('LeftFooter', 'L') + part('CenterFooter', 'C') + part('RightFooter', 'R') },
  };
}

function nameOf({
  name,
  formula,
  sheet,
}: {
  readonly name: string;
  readonly formula: string;
  readonly sheet: SheetModel | null;
}): NamedRange {
  return { name, range: formula.slice(1), ...(sheet && { scope: sheet.name }) };
}

/** hucre does not quote sheet names in print titles, so they are names of our own making. */
function printNames(sheet: SheetModel): NamedRange[] {
  const on = (area: Area) => `${quotedSheet(sheet.name)}!${addressOf(area, true)}`;
  const titles = [sheet.printTitleColumns, sheet.printTitleRows].flatMap((area) => (area ? [on(area)] : []));
  return [
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name }] : []),
    ...(sheet.printArea.length > 0 ? [{ name: '_xlnm.Print_Area', range: sheet.printArea.map(on).join(','), scope: sheet.name }] : []),
  ];
}
