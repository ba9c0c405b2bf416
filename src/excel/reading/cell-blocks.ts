import type { ReadOptions } from '../../host';
import { rangeOf } from '../../workbook/reference';
import type { Area, UnreadPart } from '../../workbook/workbook';
import { cellsOf, columnsOf, commonArea, rangeAt, rowsOf } from '../areas';
import { excelCode, hostFault } from '../excel-fault';
import { sentences } from '../fault-sentences';
import { messageBytes } from '../messages';
import type { Context } from '../run-excel';
import type { SheetShape } from './sheet-shapes';
import { isStruckInPart } from './sheet-shapes';

/** Rows of a sheet as Excel answered them, over the sheet's whole used width. */
export interface BlockContent {
  readonly shape: SheetShape;
  readonly area: Area;
  readonly values: Grid;
  readonly formats: Grid;
  readonly formulas: PartGrid | null;
  readonly types: PartGrid | null;
  /** Null: Excel does not tell. */
  readonly hidden: readonly boolean[] | null;
  /** Null: nothing is struck through. */
  readonly struck: readonly (readonly boolean[])[] | null;
}

export type Grid = readonly (readonly unknown[])[];

/** The answer for a part of a block. */
export interface PartGrid {
  readonly area: Area;
  readonly grid: Grid;
}

/** The cells that were read. */
export interface ReadBlocks {
  readonly blocks: readonly BlockContent[];
  /** What Excel refused to tell of them. */
  readonly unread: readonly UnreadPart[];
}

/** What is asked of cells beside their content. */
type Extra = 'hiddenLines' | 'struckCells';

const both: readonly Extra[] = ['hiddenLines', 'struckCells'];
/** What is asked, one try after the other, when Excel refuses: twice the same, as it may be busy for once, then less. */
const lessAndLess: readonly (readonly Extra[])[] = [both, both, ['hiddenLines'], ['struckCells'], []];

interface Block {
  readonly shape: SheetShape;
  readonly area: Area;
}

/** Bytes that a cell of a tracking workbook takes with its format, until the first message has been measured. */
const usualCellBytes = 28;
/** Bytes more where each cell has to be asked whether it is struck through. */
const struckBytes = 55;
/** As many as a file may have. A stray cell in the last row makes more. */
const mostCells = 16_000_000;

/**
 * Reads the cells of the sheets, as many in one round trip as Excel on the web can answer: a workbook below that size takes one,
 * whatever its rows.
 * @throws HostFault when a sheet's used range is out of all proportion
 */
export async function readBlocks(
  context: Context,
  shapes: readonly SheetShape[],
  { signal, onProgress }: ReadOptions,
): Promise<ReadBlocks> {
  let queue: readonly Block[] = shapes.flatMap((shape): readonly Block[] => (shape.used ? [{ shape, area: shape.used }] : []));
  refuseStrayCells(queue);
  const all = cellsIn(queue);
  const read: BlockContent[] = [];
  /** How much larger the cells are than usual. */
  let scale = 1;
  let extras = lessAndLess;
  while (queue.length > 0) {
    signal?.throwIfAborted();
    const { taken, left } = takeRows(queue, messageBytes / scale);
    const answer = await readMessage(context, taken, extras[0] ?? []);
    if (answer === 'refused') {
      extras = extras.slice(1);
    } else if (answer === 'too large') {
      if (taken.length === 1 && taken[0] && rowsOf(taken[0].area) === 1) throw hostFault(tooWide(taken[0]));
      scale = (2 * messageBytes) / bytesOf(taken);
    } else {
      read.push(...answer.blocks);
      scale = answer.bytes / bytesOf(taken);
      queue = left;
      onProgress?.(1 - cellsIn(left) / all);
    }
  }
  return { blocks: read, unread: both.filter((extra) => !extras[0]?.includes(extra)) };
}

function refuseStrayCells(blocks: readonly Block[]): void {
  if (cellsIn(blocks) <= mostCells) return;
  const largest = blocks.reduce((a, b) => (cellsOf(b.area) > cellsOf(a.area) ? b : a));
  throw hostFault(tooWide(largest));
}

const tooWide = ({ shape, area }: Block) => sentences.tooManyCells(shape.name, rangeOf(area));

const cellsIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { area }) => sum + cellsOf(area), 0);

const rowBytes = ({ shape, area }: Block): number => columnsOf(area) * (usualCellBytes + (shape.struck ? struckBytes : 0));
const bytesOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + rowBytes(block) * rowsOf(block.area), 0);

/** Whole rows from the front of the queue, at least one. */
function takeRows(queue: readonly Block[], room: number): { readonly taken: readonly Block[]; readonly left: readonly Block[] } {
  const taken: Block[] = [];
  let free = room;
  for (const [index, block] of queue.entries()) {
    const { area } = block;
    const fitting = Math.max(Math.floor(free / rowBytes(block)), taken.length === 0 ? 1 : 0);
    const rows = Math.min(rowsOf(area), fitting);
    if (rows === 0) return { taken, left: queue.slice(index) };
    const end = area.top + rows - 1;
    taken.push({ ...block, area: { ...area, bottom: end } });
    free -= rows * rowBytes(block);
    if (end < area.bottom) return { taken, left: [{ ...block, area: { ...area, top: end + 1 } }, ...queue.slice(index + 1)] };
  }
  return { taken, left: [] };
}

/** @returns refused: perhaps for what was asked beside the content */
async function readMessage(
  context: Context,
  blocks: readonly Block[],
  extras: readonly Extra[],
): Promise<'too large' | 'refused' | { readonly blocks: readonly BlockContent[]; readonly bytes: number }> {
  const asked = blocks.map((block) => askForBlock(context, block, extras));
  try {
    await context.sync();
  } catch (error) {
    const code = excelCode(error);
    if (code === 'ResponsePayloadSizeLimitExceeded') return 'too large';
    if (code !== null && extras.length > 0) return 'refused';
    throw error;
  }
  const contents = asked.map((answer) => answer());
  return { blocks: contents, bytes: byteLength(JSON.stringify(contents.map(({ shape: _, ...content }) => content))) };
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

function askForBlock(context: Context, { shape, area }: Block, extras: readonly Extra[]): () => BlockContent {
  const sheet = context.workbook.worksheets.getItem(shape.id);
  const range = rangeAt(sheet, area).load('values,numberFormat');
  const rows = extras.includes('hiddenLines') ? range.getRowProperties({ rowHidden: true }) : null;
  const formulas = askForPart(sheet, area, shape.formulas, 'formulas');
  const types = askForPart(sheet, area, shape.errors, 'valueTypes');
  const struck =
    shape.struck && extras.includes('struckCells') ? range.getCellProperties({ format: { font: { strikethrough: true } } }) : null;
  return () => ({
    shape,
    area,
    values: gridOf(range.values, shape, area),
    formats: gridOf(range.numberFormat, shape, area),
    formulas: formulas?.() ?? null,
    types: types?.() ?? null,
    hidden: rows?.value.map(({ rowHidden }) => rowHidden === true) ?? null,
    struck: struck?.value.map((cells) => cells.map(({ format }) => isStruckInPart(format?.font?.strikethrough))) ?? null,
  });

  function askForPart(on: Excel.Worksheet, within: Area, wanted: Area | null, property: 'formulas' | 'valueTypes') {
    const part = wanted && commonArea(within, wanted);
    if (!part) return null;
    const cells = rangeAt(on, part).load(property);
    return (): PartGrid => ({ area: part, grid: gridOf(cells[property], shape, part) });
  }
}

/** Past a number of cells Excel answers null without an error (Microsoft's "Resource limits"). */
function gridOf(answer: unknown, shape: SheetShape, area: Area): Grid {
  if (!Array.isArray(answer)) throw hostFault(sentences.tooManyCells(shape.name, rangeOf(area)));
  return answer as Grid;
}
