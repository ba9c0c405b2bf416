import type { PrintSetup } from '../../sheet-plan/sheet-plan';
import type { Area } from '../../workbook/workbook';
import { areaOfRange, placeProperties, rangeAt } from '../areas';
import type { CellAnswer } from '../reading/cell-values';
import { cellOf } from '../reading/cell-values';
import type { DrawnBlock, DrawnCell, DrawnLink, Drawing } from './drawing';
import { askForAside } from './kept-aside';
import { lookOfCell, lookProperties } from './look-of-cell';
import type { Sized } from '../messages';
import { messagesOf, rowPieces } from '../messages';
import type { Context } from '../run-excel';
import type { OurSheetState } from './workbook-state';

/** Bytes of a cell with all properties of its look, and of a row's height. */
const cellBytes = 800;
/** So many messages may be spent on keeping what is about to be replaced: some 400 items. */
const mostMessages = 3;

/** A part of a sheet to ask for. */
interface Question extends Sized {
  readonly ask: () => void;
}

/** Our sheets as drawings, so that they can be drawn again; null when they are too large. No round trip when there are none. */
export async function readDrawings(context: Context, sheets: readonly OurSheetState[]): Promise<readonly Drawing[] | null> {
  const readings = sheets.map((sheet) => readingOf(context, sheet));
  const messages = messagesOf(readings.flatMap(({ questions }) => questions));
  if (messages.length > mostMessages) return null;
  for (const message of messages) await answer(context, message);
  return readings.map(({ drawing }) => drawing());
}

async function answer(context: Context, questions: readonly Question[]): Promise<void> {
  for (const { ask } of questions) ask();
  await context.sync();
}

interface Reading {
  readonly questions: readonly Question[];
  /** After all questions were answered. */
  readonly drawing: () => Drawing;
}

function readingOf(context: Context, state: OurSheetState): Reading {
  const sheet = context.workbook.worksheets.getItem(state.id);
  const area = state.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const blocks: (() => DrawnBlock)[] = [];
  let frame: (() => Frame) | undefined;
  const askForFrame = {
    bytes: cellBytes * 10,
    ask: () => {
      frame = askForSheet(sheet, area, state.tables);
    },
  };
  const pieces = rowPieces(area, cellBytes).map((piece) => ({
    bytes: piece.bytes,
    ask: () => {
      blocks.push(askForCells(sheet, piece.area));
    },
  }));
  return {
    questions: [askForFrame, ...pieces],
    drawing: () => {
      if (!frame) throw new Error(`the sheet ${state.name} was not asked for`);
      return { name: state.name, mark: state.mark.mark, blocks: blocks.map((block) => block()), ...frame() };
    },
  };
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

/** Everything but cells. */
type Frame = Omit<Drawing, 'name' | 'mark' | 'blocks'>;

function askForSheet(sheet: Excel.Worksheet, { bottom, right }: Area, tables: readonly string[]): () => Frame {
  const columns = sheet.getRangeByIndexes(0, 0, 1, right + 1).getColumnProperties({ format: { columnWidth: true } });
  const rows = sheet.getRangeByIndexes(0, 0, bottom + 1, 1).getRowProperties({ format: { rowHeight: true } });
  const ownTables = tables.map((name) => ({ name, range: sheet.tables.getItem(name).getRange().load(placeProperties) }));
  const frozen = sheet.freezePanes.getLocationOrNullObject().load(placeProperties);
  const print = askForPrint(sheet);
  const aside = askForAside(sheet);
  const view = sheet.load('showGridlines');
  return () => ({
    columnWidths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
    rowHeights: rows.value.map(({ format }) => format?.rowHeight),
    tables: ownTables.map(({ name, range }) => ({ name, area: areaOfRange(range) })),
    freeze: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenPart(areaOfRange(frozen)),
    gridLines: view.showGridlines,
    print: print(),
    ...aside(),
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
