import type { Area } from '../../workbook/workbook';
import { columnsOf, rangeAt } from '../areas';
import type { Entry } from './cell-entry';
import { constantEntry, formulaEntry, isTooLongToEnter } from './cell-entry';
import type { AskedFormulas } from './contents';
import type { DrawnBlock, DrawnCell } from './drawing';
import { placedCells } from './drawing';
import type { Stroke } from './stroke';
import { withTableNames } from './table-names';

/** Bytes of a piece of cells: small enough that pieces fill a message well. */
const pieceBytes = 1_000_000;
/** office.js cuts a large range into blocks of 1,500 cells; each takes some calls. */
const bytesPerCellForBlocks = 2;

const encoder = new TextEncoder();
const byteLength = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

interface Piece {
  readonly area: Area;
  readonly rows: readonly (readonly Entry[])[];
  readonly bytes: number;
}

/** Everything but formulas, which may name tables that have yet to be made. */
export function constantStrokes(blocks: readonly DrawnBlock[]): readonly Stroke[] {
  const pieces = blocks.flatMap((block) => piecesOf(block, ({ content }) => (isTooLongToEnter(content) ? null : constantEntry(content))));
  const strokes = pieces.map(({ area, rows, bytes }) => ({
    bytes,
    paint: (sheet: Excel.Worksheet) => {
      rangeAt(sheet, area).values = mutable(rows);
    },
  }));
  return [...strokes, ...longTextStrokes(blocks)];
}

function longTextStrokes(blocks: readonly DrawnBlock[]): readonly Stroke[] {
  return placedCells(blocks).flatMap(({ row, column, cell: { content, format } }) => {
    if (!isTooLongToEnter(content)) return [];
    return {
      bytes: byteLength(content.value),
      paint: (sheet) => {
        const range = sheet.getCell(row, column);
        range.numberFormat = [['@']];
        range.values = [[content.value]];
        range.numberFormat = [[format]];
      },
    };
  });
}

/** @param tables names that tables have in place of those in the formulas */
export function formulaStrokes(blocks: readonly DrawnBlock[], tables: ReadonlyMap<string, string>): readonly Stroke[] {
  const entryOf = ({ content }: DrawnCell): Entry => {
    const entry = formulaEntry(content);
    return typeof entry === 'string' ? withTableNames(entry, tables) : entry;
  };
  return blocks
    .map((block) => formulaPart(block))
    .flatMap((block) => (block ? piecesOf(block, entryOf) : []))
    .map(({ area, rows, bytes }) => ({
      bytes,
      paint: (sheet) => {
        rangeAt(sheet, area).formulas = mutable(rows);
      },
    }));
}

/** Asks what Excel made of the entries, to tell later whether somebody has changed them since. */
export function lookBackStrokes(blocks: readonly DrawnBlock[], onAsked: (asked: AskedFormulas) => void): readonly Stroke[] {
  return blocks
    .flatMap((block) => piecesOf(block, ({ content }) => formulaEntry(content) ?? constantEntry(content)))
    .map(({ area, bytes }) => ({
      bytes,
      paint: (sheet) => {
        onAsked({ area, range: rangeAt(sheet, area).load('formulas') });
      },
    }));
}

/** The part of a block around its formulas; null when it has none. */
function formulaPart({ at, rows }: DrawnBlock): DrawnBlock | null {
  const places = rows.flatMap((row, down) =>
    row.flatMap(({ content }, across) => (typeof content?.formula === 'string' ? [{ down, across }] : [])),
  );
  if (places.length === 0) return null;
  const downs = places.map(({ down }) => down);
  const acrosses = places.map(({ across }) => across);
  const [top, bottom, left, right] = [smallest(downs), largest(downs), smallest(acrosses), largest(acrosses)];
  return {
    at: { row: at.row + top, column: at.column + left },
    rows: rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)),
  };
}

const smallest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

function piecesOf({ at, rows }: DrawnBlock, entryOf: (cell: DrawnCell) => Entry): readonly Piece[] {
  const pieces: Piece[] = [];
  let taken: (readonly Entry[])[] = [];
  let bytes = 0;
  const finish = (next: number): void => {
    if (taken.length === 0) return;
    const top = at.row + next - taken.length;
    const area = { top, left: at.column, bottom: at.row + next - 1, right: at.column + (rows[0]?.length ?? 1) - 1 };
    pieces.push({ area, rows: taken, bytes: bytes + bytesPerCellForBlocks * taken.length * columnsOf(area) });
    taken = [];
    bytes = 0;
  };
  for (const [index, row] of rows.entries()) {
    const entries = row.map(entryOf);
    const size = byteLength(entries);
    if (bytes + size > pieceBytes) finish(index);
    taken.push(entries);
    bytes += size;
  }
  finish(rows.length);
  return pieces;
}

function mutable(rows: readonly (readonly Entry[])[]): Entry[][] {
  return rows.map((row) => [...row]);
}
