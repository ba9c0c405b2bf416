import { contains } from '../../workbook/reference';
import type { Area } from '../../workbook/workbook';
import type { Entry } from '../../model/entry';
import type { HeadingMemory } from '../../model/settings';
import { foldHeading } from '../../text/fold';
import { isColumnNumberRow } from './column-numbers';
import { readHeading, type HeadingReading } from './heading-reader';
import { fingerprint } from '../../text/fingerprint';
import type { SheetView } from '../sheet-view';
import type { HeadingColumn } from './heading-column';
import { besideEachOther } from './beside-each-other';
import { recordRows, stackedColumns } from './stacked-headings';
import { groupRowAbove, isFurtherLabelRow, standsOverData } from './heading-shape';

/** The heading rows of one table and what each column was taken for. */
export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Rows of one record: more than one where two headings stand over each other in one column (取組項目 over 担当課). */
  readonly recordRows: number;
  readonly columns: readonly HeadingColumn[];
  /** Found by its shape alone: its words do not say that it heads a table of items. */
  readonly byShape?: true;
}

export type { HeadingColumn } from './heading-column';

const fewestLabels = 3;
/** Forms in use have up to three heading rows; two more leave room for a row of units and one of column numbers. */
const mostHeadingRows = 5;
/** A first heading stands among the first used rows of a sheet: title, head and remarks come before it. */
const searchedRows = 40;

/**
 * Every heading block of a sheet, from top to bottom. A block names the item and a target, an actual or a rating,
 * or it is one that a person pointed out.
 */
export function findHeadingBlocks(view: SheetView, pointedOut: readonly HeadingMemory[] = []): readonly HeadingBlock[] {
  const given = blocksPointedOut(view, pointedOut);
  const found = blocksByWords(view)
    .flatMap(besideEachOther)
    .filter(({ top, bottom }) => !given.some((block) => top <= block.bottom && bottom >= block.top));
  return given.length === 0 ? found : [...given, ...found].sort((a, b) => a.top - b.top);
}

/** Of the same rows, which may have been pointed out twice, one block. */
function blocksPointedOut(view: SheetView, pointedOut: readonly HeadingMemory[]): readonly HeadingBlock[] {
  const blocks = new Map<number, HeadingBlock>();
  for (const { fingerprint, rows } of pointedOut) {
    for (const row of view.usedRows) {
      if (blocks.has(row) || headingRowsFingerprint(view, row, rows) !== fingerprint) continue;
      const own = Array.from({ length: rows }, (_, index) => row + index);
      blocks.set(row, blockOf(view, own));
    }
  }
  return [...blocks.values()];
}

/** Of the texts in so many rows, wherever they stand. */
export function headingRowsFingerprint(view: SheetView, top: number, rows: number): string {
  const texts = Array.from({ length: rows }, (_, index) =>
    view.filled(top + index).map((column) => foldHeading(view.text(top + index, column))),
  );
  return fingerprint(texts.map((row) => row.join('|')).join('/'));
}

function blocksByWords(view: SheetView): readonly HeadingBlock[] {
  const blocks: HeadingBlock[] = [];
  /** Rows above with several cells, from top to bottom. */
  const data: number[] = [];
  let previous = -2;
  view.usedRows.forEach((row, index) => {
    const last = blocks.at(-1);
    const cellsAbove = view.filled(previous).length;
    const isApart = row > previous + 1 || cellsAbove === 1;
    const mayStart = index < searchedRows || isApart;
    if (cellsAbove > 1) data.push(previous);
    previous = row;
    if ((last && row <= last.bottom) || !mayStart) return;
    const block = isHeadingRow(view, row) ? blockFrom(view, row) : null;
    const named = block && isItemTable(block.columns) ? block : null;
    const found = named ?? (mayStartByShape(view, row, last, { isApart, data }) ? blockByShape(view, row) : null);
    // Found again with the row above as its group: the fuller heading counts.
    if (found && last?.byShape && found.top <= last.bottom) blocks.pop();
    if (found) blocks.push(found);
  });
  return blocks;
}

/** Below a heading its data go on: what looks like labels there is data, unless it stands apart and, under known words, has some itself. */
function mayStartByShape(
  view: SheetView,
  row: number,
  last: HeadingBlock | undefined,
  { isApart, data }: { readonly isApart: boolean; readonly data: readonly number[] },
): boolean {
  if (!last) return true;
  if (
    goesOn(
      view,
      row,
      data.slice(-rowsCompared).filter((above) => above > last.bottom),
    )
  )
    return false;
  if (last.byShape) return isApart || row === last.bottom + 1;
  return isApart && view.filled(row).some((column) => readHeading(view.text(row, column)).exact !== null);
}

const rowsCompared = 3;

/** Half of its cells stand in the same columns of a row of data above: 検討, 準備, 実施 again. */
function goesOn(view: SheetView, row: number, data: readonly number[]): boolean {
  const filled = view.filled(row);
  return data.some((above) => filled.filter((column) => view.text(above, column) === view.text(row, column)).length * 2 >= filled.length);
}

/** A row of labels over rows of data of another kind: a heading whatever its words say. Whether it is one of items, its columns decide. */
function blockByShape(view: SheetView, row: number): HeadingBlock | null {
  if (!standsOverData(view, row)) return null;
  const block = blockFrom(view, row, groupRowAbove(view, row));
  return block.columns.length < fewestLabels ? null : { ...block, byShape: true };
}

/** So many words of the dictionary in one row make it a heading, however many columns of the office's own stand beside them. */
const manyLabels = 5;

/** At least two words of the dictionary or year labels, and not fewer than half of what stands in the row. */
function isHeadingRow(view: SheetView, row: number): boolean {
  const filled = view.filled(row);
  if (filled.length < 2) return false;
  let labels = 0;
  for (const column of filled) {
    const reading = readHeading(view.text(row, column));
    if (reading.confidence === 1 || reading.yearOnly) labels += 1;
  }
  return labels >= manyLabels || (labels >= 2 && labels * 2 >= filled.length);
}

function blockFrom(view: SheetView, first: number, above: readonly number[] = []): HeadingBlock {
  const height = recordRows(view, first);
  if (height > 1)
    return blockOf(
      view,
      Array.from({ length: height }, (_, index) => first + index),
    );
  const rows = [...above, first];
  while (rows.length < mostHeadingRows) {
    const next = (rows.at(-1) ?? first) + 1;
    if (!isHeadingRow(view, next) && !isGroupedRow(view, next, rows) && !isFurtherLabelRow(view, next, rows)) break;
    rows.push(next);
  }
  return blockOf(view, rows);
}

function blockOf(view: SheetView, rows: readonly number[]): HeadingBlock {
  const [first = 0] = rows;
  const bottom = rows.at(-1) ?? first;
  const stacked = stackedColumns(view, rows, { column: readColumn, columns: readColumns });
  const columns = stacked ?? withoutLegend(readColumns(view, rows));
  const [leftmost] = columns;
  const numbers = isColumnNumberRow(view, bottom + 1, columns) ? 1 : 0;
  return {
    top: first,
    bottom: bottom + numbers,
    left: leftmost?.column ?? 0,
    right: columns.at(-1)?.column ?? 0,
    recordRows: stacked ? rows.length : 1,
    columns,
  };
}

/** A row below a group heading whose labels all stand under a group: 「令和6年度」 over 目標 and 実績. */
function isGroupedRow(view: SheetView, row: number, above: readonly number[]): boolean {
  const filled = view.filled(row);
  const labelled = filled.filter((column) => readHeading(view.text(row, column)).field !== null);
  const freeAbove = filled.every((column) => above.some((upper) => view.text(upper, column) !== '') || labelled.includes(column));
  return labelled.length > 0 && labelled.length === filled.length && freeAbove && filled.length > 1;
}

function readColumns(view: SheetView, rows: readonly number[]): readonly HeadingColumn[] {
  const used = [...new Set(rows.flatMap((row) => view.filled(row)))].sort((a, b) => a - b);
  const [left = 0] = used;
  const further = unheaded(view, (rows.at(-1) ?? 0) + 1, left, used.at(-1) ?? left, used);
  return [...used, ...further].sort((a, b) => a - b).map((column) => readColumn(view, rows, column));
}

/** Rows below a heading in which a column under a group may show that it is one of its own. */
const rowsOfProof = 8;

/** An item of several rows fills such a column in its first row only. */
const mostRowsOfItem = 3;

/** Columns that are filled below and have no heading cell: a heading that is merged over several columns stands over the first of them. */
function unheaded(view: SheetView, from: number, left: number, right: number, headed: readonly number[]): readonly number[] {
  const known = new Set(headed);
  const counts = new Map<number, number>();
  let rows = 0;
  for (let row = from; row < from + rowsOfProof; row += 1) {
    const filled = view.filled(row);
    if (filled.length < 2) continue;
    rows += 1;
    for (const column of filled) {
      if (column > left && column <= right + 1 && !known.has(column)) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return [...counts].filter(([column, count]) => count * mostRowsOfItem >= rows && known.has(column - 1)).map(([column]) => column);
}

function readColumn(view: SheetView, rows: readonly number[], column: number): HeadingColumn {
  const deepest = deepestRow(view, rows, column);
  const covering = rows.filter((row) => row <= deepest).flatMap((row) => coveringCell(view, rows, row, column));
  const path = covering.map(({ text }) => text);
  const readings = path.map(readHeading).reverse();
  const chosen = readings.find((reading) => reading.confidence === 1) ?? readings.find((reading) => reading.field !== null);
  const [own] = readings;
  return {
    column,
    at: { sheet: view.sheet.name, ...view.place(deepest, column) },
    path,
    pathAt: covering.map(({ at }) => at),
    field: chosen?.field ?? null,
    confidence: confidenceOf(chosen, own),
    alternatives: chosen?.alternatives ?? [],
    fiscalYear: readings.find((reading) => reading.fiscalYear !== null)?.fiscalYear ?? null,
    comparator: readings.find((reading) => reading.comparator)?.comparator ?? null,
    unit: readings.find((reading) => reading.unit)?.unit ?? null,
    hidden: view.isHidden(column),
    offset: 0,
  };
}

/** A field that only the group above gives, over a word of its own that says nothing, is half a guess. */
function confidenceOf(chosen: HeadingReading | undefined, own: HeadingReading | undefined): number {
  if (!chosen) return 0;
  return chosen === own || own?.yearOnly || own?.field ? chosen.confidence : chosen.confidence / 2;
}

function deepestRow(view: SheetView, rows: readonly number[], column: number): number {
  return rows.findLast((row) => view.text(row, column).trim() !== '') ?? rows[0] ?? 0;
}

/** The cell that covers a column in a heading row: its own, or that of a group that begins further left. Merges are not needed. */
function coveringCell(view: SheetView, rows: readonly number[], row: number, column: number): readonly Entry[] {
  if (view.text(row, column).trim() !== '') return [view.entry(row, column)];
  const group = view.filled(row).findLast((other) => other < column);
  return group === undefined || deepestRow(view, rows, group) <= row ? [] : [view.entry(row, group)];
}

/** Columns beyond a gap that mean nothing here (a legend beside the table) are no part of it. */
function withoutLegend(columns: readonly HeadingColumn[]): readonly HeadingColumn[] {
  const gap = columns.findIndex(
    ({ column }, index) =>
      index > 0 && column > (columns[index - 1]?.column ?? column) + 1 && columns.slice(index).every((beyond) => beyond.confidence < 1),
  );
  return gap === -1 ? columns : columns.slice(0, gap);
}

function isItemTable(columns: readonly HeadingColumn[]): boolean {
  const sure = new Set(columns.filter((column) => column.confidence === 1).map((column) => column.field));
  const judged = sure.has('target') || sure.has('actual') || sure.has('rating');
  return (sure.has('itemName') && judged && sure.size >= 3) || (listsIndicators(sure) && (sure.has('itemNo') || sure.has('policy')));
}

/** Indicators with their targets, actuals and ratings: with a number or a policy each of them is an item. */
function listsIndicators(sure: ReadonlySet<HeadingColumn['field']>): boolean {
  return (['indicator', 'target', 'actual', 'rating'] as const).every((field) => sure.has(field));
}

export function headingArea(block: HeadingBlock): Area {
  return { top: block.top, left: block.left, bottom: block.bottom, right: block.right };
}

export function inHeadings(block: HeadingBlock, row: number, column: number): boolean {
  return contains(headingArea(block), { row, column });
}
