import type { WriteOptions } from '../../host';
import { markName } from '../../workbook/own-sheets';
import type { AskedFormulas, Contents } from './contents';
import { contentsOf } from './contents';
import { constantStrokes, formulaStrokes, lookBackStrokes } from './draw-cells';
import { formatStrokes, tableStrokes } from './draw-parts';
import type { Drawing, DrawnTable } from './drawing';
import { keepAside } from './kept-aside';
import { messagesOf } from '../messages';
import type { OurMark } from './our-sheets';
import { setMark } from './our-sheets';
import type { Context } from '../run-excel';
import type { Stroke } from './stroke';
import type { Comforts } from './comforts';
import { beQuiet } from './comforts';

/** A drawing with the names that it is drawn under. */
export interface DrawingOrder {
  readonly drawing: Drawing;
  readonly mark: OurMark;
  /** Of the sheet, until it takes its place. */
  readonly workingName: string;
  /** Names of its tables and of those that its formulas count, by the names in the drawing. */
  readonly tables: ReadonlyMap<string, string>;
}

/** A sheet that is complete but has yet to take its place. */
export interface DrawnSheet {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly drawing: Drawing;
  readonly mark: OurMark;
  /** Names of its tables. */
  readonly tables: readonly string[];
  readonly contents: Contents;
}

interface PlacedStroke extends Stroke {
  readonly index: number;
}

/**
 * Draws new sheets under their working names, with the mark of a sheet that is not complete: what they have to hold, values, tables,
 * formulas and number formats, and nothing of what they may do without. One round trip as long as a message can carry all; nothing
 * that stood before is touched.
 */
export async function drawSheets(
  context: Context,
  orders: readonly DrawingOrder[],
  comforts: Comforts,
  { signal, onProgress }: WriteOptions,
): Promise<readonly DrawnSheet[]> {
  const lookBacks: AskedFormulas[][] = orders.map(() => []);
  const sheets: Excel.Worksheet[] = [];
  const strokes = allStrokes(orders, lookBacks);
  const total = strokes.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const message of messagesOf(strokes)) {
    signal?.throwIfAborted();
    await sendMessage(context, message, orders, sheets, comforts);
    done += message.reduce((sum, { bytes }) => sum + bytes, 0);
    onProgress?.(done / total);
  }
  return orders.flatMap((order, index) => {
    const sheet = sheets[index];
    if (!sheet) return [];
    const tables = tablesOf(order).map(({ name }) => name);
    return [{ sheet, id: sheet.id, drawing: order.drawing, mark: order.mark, tables, contents: contentsOf(lookBacks[index] ?? []) }];
  });
}

function tablesOf({ drawing, tables }: DrawingOrder): readonly DrawnTable[] {
  return drawing.tables.map(({ name, area }) => ({ name: tables.get(name) ?? name, area }));
}

/** In the order in which Excel needs them: tables before the formulas that count them. */
function allStrokes(orders: readonly DrawingOrder[], lookBacks: readonly AskedFormulas[][]): readonly PlacedStroke[] {
  const each = (strokesOf: (order: DrawingOrder, index: number) => readonly Stroke[]): readonly PlacedStroke[] =>
    orders.flatMap((order, index) => strokesOf(order, index).map((stroke) => ({ ...stroke, index })));
  return [
    ...each(({ drawing }) => constantStrokes(drawing.blocks)),
    ...each((order) => tableStrokes(tablesOf(order))),
    ...each(({ drawing, tables }) => formulaStrokes(drawing.blocks, tables)),
    ...each(({ drawing }) => formatStrokes(drawing.blocks)),
    ...each(({ drawing }, index) => lookBackStrokes(drawing.blocks, (lookBack) => lookBacks[index]?.push(lookBack))),
  ];
}

async function sendMessage(
  context: Context,
  strokes: readonly PlacedStroke[],
  orders: readonly DrawingOrder[],
  sheets: Excel.Worksheet[],
  comforts: Comforts,
): Promise<void> {
  beQuiet(context, comforts);
  if (sheets.length === 0) sheets.push(...orders.map((order) => addSheet(context, order)));
  for (const { index, paint } of strokes) {
    const sheet = sheets[index];
    if (sheet) paint(sheet);
  }
  await context.sync();
}

function addSheet(context: Context, { workingName, mark, drawing }: DrawingOrder): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(workingName).load('id');
  setMark(sheet, mark);
  keepAside(sheet, drawing);
  // For those who read the file once it is saved.
  sheet.names.add(markName, `="${mark.mark}"`).visible = false;
  return sheet;
}
