import type { PrintSetup } from '../report/sheet-plan';
import type { Area } from '../workbook/workbook';
import { areaOfRange, cellsOf, placeProperties, rangeAt } from './areas';
import { messageBytes } from './messages';
import type { CellAnswer } from './cell-values';
import { cellOf } from './cell-values';
import type { DrawnBlock, DrawnCell, DrawnLink, Drawing } from './drawing';
import { lookOfCell, lookProperties } from './look-of-cell';
import type { Context } from './run-excel';
import type { OurSheetState } from './workbook-state';

/** Bytes of a cell with all properties of its look. */
const cellBytes = 900;

/**
 * Our sheets as drawings, so that they can be drawn again; null when they are more than a message can carry.
 * No round trip when there are none.
 */
export async function readDrawings(context: Context, sheets: readonly OurSheetState[]): Promise<readonly Drawing[] | null> {
  const cells = sheets.reduce((sum, { used }) => sum + (used ? cellsOf(used) : 0), 0);
  if (cells * cellBytes > messageBytes) return null;
  if (sheets.length === 0) return [];
  const asked = sheets.map((sheet) => askForDrawing(context, sheet));
  await context.sync();
  return asked.map((answer) => answer());
}

function askForDrawing(context: Context, { id, mark, name, used, tables }: OurSheetState): () => Drawing {
  const sheet = context.workbook.worksheets.getItem(id);
  const area = used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const cells = askForCells(sheet, area);
  const sizes = askForSizes(sheet, area);
  const print = askForPrint(sheet);
  const ownTables = tables.map((table) => ({ name: table, range: sheet.tables.getItem(table).getRange().load(placeProperties) }));
  const frozen = sheet.freezePanes.getLocationOrNullObject().load(placeProperties);
  const view = sheet.load('showGridlines');
  return () => ({
    name,
    mark: mark.mark,
    blocks: [cells()],
    ...sizes(),
    tables: ownTables.map((table) => ({ name: table.name, area: areaOfRange(table.range) })),
    freeze: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenPart(areaOfRange(frozen)),
    gridLines: view.showGridlines,
    print: print(),
  });
}

function askForCells(sheet: Excel.Worksheet, area: Area): () => DrawnBlock {
  const range = rangeAt(sheet, area).load('values,formulas,numberFormat,valueTypes');
  const properties = range.getCellProperties({ ...lookProperties, hyperlink: true });
  return () => {
    const grids = [range.values, range.formulas, range.numberFormat, range.valueTypes] as unknown[][][];
    return {
      at: { row: area.top, column: area.left },
      rows: properties.value.map((line, down) =>
        line.map((properties, across) => {
          const [value, formula, format, type] = grids.map((grid) => grid[down]?.[across]);
          return drawnCell({ value, formula, format, isError: type === 'Error' }, properties);
        }),
      ),
    };
  };
}

function drawnCell(answer: CellAnswer, properties: Excel.CellProperties): DrawnCell {
  const { hyperlink } = properties;
  return {
    content: cellOf(answer) ?? null,
    format: String(answer.format),
    look: lookOfCell(properties),
    link: hyperlink ? linkOf(hyperlink) : null,
  };
}

/** Without the text to display, which is the cell's own. */
function linkOf({ address, documentReference }: Excel.RangeHyperlink): DrawnLink {
  return { ...(address ? { address } : {}), ...(documentReference ? { documentReference } : {}) };
}

function askForSizes(sheet: Excel.Worksheet, { bottom, right }: Area): () => Pick<Drawing, 'columnWidths' | 'rowHeights'> {
  const columns = sheet.getRangeByIndexes(0, 0, 1, right + 1).getColumnProperties({ format: { columnWidth: true } });
  const rows = sheet.getRangeByIndexes(0, 0, bottom + 1, 1).getRowProperties({ format: { rowHeight: true } });
  return () => ({
    columnWidths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
    rowHeights: rows.value.map(({ format }) => format?.rowHeight),
  });
}

function askForPrint(sheet: Excel.Worksheet): () => PrintSetup {
  const layout = sheet.pageLayout.load('orientation,paperSize');
  const footer = layout.headersFooters.defaultForAllPages.load('leftFooter');
  const titles = layout.getPrintTitleRowsOrNullObject().load(placeProperties);
  return () => {
    const area = titles.isNullObject ? null : areaOfRange(titles);
    return {
      paper: layout.paperSize === 'A3' ? 'A3' : 'A4',
      orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
      repeatRows: area && { from: area.top, to: area.bottom },
      footer: footer.leftFooter.replace(/&&/g, '&'),
    };
  };
}

const lastRow = 1048575;
const lastColumn = 16383;

/** Where rows are frozen, Excel answers whole rows; where columns are, whole columns. */
function frozenPart({ bottom, right }: Area): Drawing['freeze'] {
  return { rows: bottom === lastRow ? 0 : bottom + 1, columns: right === lastColumn ? 0 : right + 1 };
}
