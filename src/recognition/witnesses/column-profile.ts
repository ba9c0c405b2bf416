import { fold } from '../../text/fold';
import type { StatusWord } from '../../model/settings';
import { comparableRating } from '../../text/rating-words';
import { isHeadingWord } from '../headings/heading-reader';
import { isExample, isInstructionRow } from '../headings/row-remarks';
import type { SheetView } from '../sheet-view';
import { traitsOf, type TextTraits } from '../text-traits';

/** A column below its heading: what share of its filled cells looks like what. */
export interface ColumnProfile {
  readonly column: number;
  /** Data rows looked at. */
  readonly rows: number;
  readonly filled: number;
  readonly texts: readonly string[];
  /** Different texts among the filled cells. */
  readonly distinct: number;
  /** Share of the filled cells for which a trait holds. */
  readonly share: (trait: keyof TextTraits) => number;
  readonly planRatings: number;
  /** Share of texts that are words of the heading dictionary: a list of columns and what to write in them. */
  readonly headingWords: number;
  readonly medianLength: number;
  /** Few different short texts that come again. */
  readonly closedSet: boolean;
  /** 1, 2, 3 … downward. */
  readonly running: boolean;
  /** 1 to n in another order. */
  readonly permutation: boolean;
  /** The numbers row by row; null where there is none. */
  readonly numbers: readonly (number | null)[];
  /** A text that stands in several rows one below the other, or a blank below a text that spans: share of the rows. */
  readonly repeats: number;
  /** Share of numbers that end in 0 or 5. */
  readonly roundness: number;
}

/** Rows that are looked at: enough to tell what a column holds, whatever the length of the table. */
export const mostRows = 120;
/** With fewer, the rows under the same headings elsewhere are looked at as well. */
export const enoughRows = 8;
const widestGap = 2;

/** Rows behind a gap that fill no more than this share of what the fullest row fills are another thing: a box of counts. */
const thin = 0.5;

/** The rows below a heading that may be data: neither blank, nor one text alone, nor the heading again, nor a box of counts below. */
export function dataRows(view: SheetView, from: number, end: number, left: number, right: number): readonly number[] {
  const rows: number[] = [];
  let last = from;
  let fullest = 0;
  let isBeside = false;
  for (const row of rowsFrom(view, from)) {
    // What stands beyond a wider gap may be another thing: a legend, counts, a note.
    if (row >= end || rows.length >= mostRows || (rows.length > 0 && row > last + widestGap)) break;
    const inside = view.filled(row).filter((column) => column >= left && column <= right);
    const isThin = inside.length <= fullest * thin;
    isBeside = isThin && (isBeside || (rows.length > 0 && row > last + 1));
    last = row;
    fullest = Math.max(fullest, inside.length);
    if (inside.length >= 2 && !isBeside && !isRemark(view, row, inside)) rows.push(row);
  }
  return rows;
}

/** A total, an example, or what to enter. */
function isRemark(view: SheetView, row: number, filled: readonly number[]): boolean {
  const first = filled.slice(0, 3).map((column) => view.text(row, column));
  return first.some((text) => isTotalLabel(text) || isExample(text)) || isInstructionRow(view, row);
}

const totalLabel = /^(?:小計|中計|再計|合計|総計|総合計|累計|平均|集計|全体|計|total|subtotal)$/i;

/** 小計, 合計, Total …: the row of a total. */
export function isTotalLabel(text: string): boolean {
  return text.length <= 10 && totalLabel.test(fold(text));
}

/** The used rows from a row on, found without going through those above. */
export function rowsFrom(view: SheetView, from: number): readonly number[] {
  let low = 0;
  let high = view.usedRows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.usedRows[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return view.usedRows.slice(low, low + mostRows * 3);
}

/** A row of data on its sheet. */
export interface DataRow {
  readonly view: SheetView;
  readonly row: number;
}

export function profileOf(rows: readonly DataRow[], column: number, statuses: readonly StatusWord[] | null): ColumnProfile {
  const cells = rows.map(({ view, row }) => view.text(row, column).trim());
  const texts = cells.filter((text) => text !== '');
  const traits = texts.map(traitsOf);
  const numbers = rows.map(({ view, row }, index) => {
    const value = view.cell(row, column)?.value;
    return typeof value === 'number' ? value : cells[index] === '' ? null : numberIn(cells[index] ?? '');
  });
  const plan = planWords(statuses);
  const shares = new Map<keyof TextTraits, number>();
  const share = (trait: keyof TextTraits): number => {
    const before = shares.get(trait);
    if (before !== undefined) return before;
    const of = (each: TextTraits): boolean => (trait === 'number' ? each.number !== null : each[trait] === true);
    const now = texts.length === 0 ? 0 : traits.filter(of).length / texts.length;
    shares.set(trait, now);
    return now;
  };
  const different = new Set(texts.map(fold));
  const lengths = traits.map(({ length }) => length).sort((a, b) => a - b);
  const medianLength = lengths[lengths.length >> 1] ?? 0;
  const found = numbers.filter((number) => number !== null);
  return {
    column,
    rows: rows.length,
    filled: texts.length,
    texts,
    distinct: different.size,
    share,
    planRatings: plan === null || texts.length === 0 ? 0 : texts.filter((text) => plan.has(comparableRating(text))).length / texts.length,
    headingWords: texts.length === 0 ? 0 : texts.filter(isHeadingWord).length / texts.length,
    medianLength,
    closedSet:
      texts.length >= 4 &&
      different.size <= Math.max(2, Math.min(9, texts.length * 0.6)) &&
      medianLength <= 20 &&
      (lengths.at(-1) ?? 0) <= 30,
    running: isRunning(found, texts.length),
    permutation: isPermutation(found) && !isRunning(found, texts.length),
    numbers,
    repeats: repeatsIn(cells),
    roundness: found.length === 0 ? 0 : found.filter((number) => Number.isInteger(number) && number % 5 === 0).length / found.length,
  };
}

function numberIn(text: string): number | null {
  const match = /[\d,]+(?:\.\d+)?/.exec(fold(text));
  return match && text.length <= 30 ? Number(match[0].replaceAll(',', '')) : null;
}

const known = new WeakMap<readonly StatusWord[], ReadonlySet<string>>();

function planWords(statuses: readonly StatusWord[] | null): ReadonlySet<string> | null {
  if (statuses === null) return null;
  const before = known.get(statuses);
  if (before) return before;
  const words = new Set(statuses.flatMap(({ label, aliases }) => [label, ...aliases].map(comparableRating)));
  known.set(statuses, words);
  return words;
}

function isRunning(numbers: readonly number[], filled: number): boolean {
  if (numbers.length < 3 || numbers.length < filled) return false;
  const steps = numbers.slice(1).filter((number, index) => number === (numbers[index] ?? 0) + 1).length;
  return steps >= (numbers.length - 1) * 0.8;
}

const fewestRanks = 5;

function isPermutation(numbers: readonly number[]): boolean {
  if (numbers.length < fewestRanks) return false;
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.every((number, index) => number === index + 1);
}

function repeatsIn(cells: readonly string[]): number {
  let again = 0;
  cells.forEach((text, index) => {
    if (index > 0 && (text === '' ? cells[index - 1] !== undefined : text === cells[index - 1])) again += 1;
  });
  return cells.length < 2 ? 0 : again / (cells.length - 1);
}
