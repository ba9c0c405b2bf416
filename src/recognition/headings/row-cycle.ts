import { fold } from '../../text/fold';
import { readHeading } from './heading-reader';
import type { HeadingColumn } from './heading-column';
import { remarkWords, rowKind, type RowKind } from './row-kinds';
import type { SheetView } from '../sheet-view';
import { traitsOf } from '../text-traits';

/**
 * Rows that come by turns below years: the plan's, the actual's, perhaps their quotient. Told by their order alone, whatever words stand
 * beside them.
 */
export interface RowCycle {
  /** The column of the words that take turns; null where there is none. */
  readonly column: number | null;
  /** What each row of a turn holds. */
  readonly kinds: readonly RowKind[];
  /** Word, folded → what its rows hold; empty without words. */
  readonly words: ReadonlyMap<string, RowKind>;
  /** First row of each turn. */
  readonly starts: readonly number[];
  /** Columns headed by a year and nothing else. */
  readonly years: readonly number[];
}

interface Headings {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeadingColumn[];
}

const fewestYears = 2;
const rowsLookedAt = 24;
const longestWord = 20;

/** Null where the rows below a heading do not take turns, or nothing tells which of them are the plan's. */
export function rowCycle(view: SheetView, headings: Headings): RowCycle | null {
  const { columns, bottom, left, right } = headings;
  const years = columns.flatMap(({ column, path }) => (namesYearAlone(path.at(-1) ?? '') ? [column] : []));
  if (years.length < fewestYears) return null;
  const rows: number[] = [];
  for (let row = bottom + 1; rows.length < rowsLookedAt; row += 1) {
    const filled = view.filled(row).filter((column) => column >= left && column <= right);
    if (filled.length === 0 || (rows.length > 0 && filled.length === 1 && !years.includes(filled[0] ?? -1))) break;
    if (filled.length > 1 || years.includes(filled[0] ?? -1)) rows.push(row);
  }
  const others = columns.map(({ column }) => column).filter((column) => !years.includes(column));
  for (const length of [2, 3]) {
    const words = others.find((column) => takesTurns(view, rows, column, length));
    const starts = startsOf(view, rows, length, others, words ?? null);
    if (starts === null) continue;
    const texts = words === undefined ? null : rows.slice(0, length).map((row) => view.text(row, words));
    const said = texts?.map(rowKind) ?? (length === 2 ? (remarkWords(view, headings)?.map(rowKind) ?? null) : null);
    if (texts === null && said === null) continue;
    const kinds = kindsOf(view, { length, starts, years, said: said ?? [] });
    if (kinds === null) continue;
    const byWord = new Map((texts ?? []).map((text, index) => [fold(text), kinds[index] ?? 'rate'] as const));
    return { column: words ?? null, kinds, words: byWord, starts, years };
  }
  return null;
}

/** A year and nothing else, in the first line of a heading. */
export function namesYearAlone(heading: string): boolean {
  return readHeading(heading).yearOnly || readHeading(heading.split('\n')[0] ?? '').yearOnly;
}

/** The same few short words again and again, each in its turn. */
function takesTurns(view: SheetView, rows: readonly number[], column: number, length: number): boolean {
  if (rows.length < length) return false;
  const texts = rows.map((row) => view.text(row, column).trim());
  const turn = texts.slice(0, length);
  const isWord = (text: string): boolean =>
    text !== '' && text.length <= longestWord && traitsOf(text).number === null && !traitsOf(text).quantity;
  return turn.every(isWord) && new Set(turn).size === length && texts.every((text, index) => text === turn[index % length]);
}

/** The first row of each turn has other cells than words and years, the others have none. Null where it is not so. */
function startsOf(
  view: SheetView,
  rows: readonly number[],
  length: number,
  others: readonly number[],
  words: number | null,
): readonly number[] | null {
  if (rows.length < length || rows.length % length !== 0) return null;
  const isFuller = (row: number): boolean => others.some((column) => column !== words && view.text(row, column).trim() !== '');
  const fits = rows.every((row, index) => isFuller(row) === (index % length === 0));
  return fits ? rows.filter((_, index) => index % length === 0) : null;
}

interface Turns {
  readonly length: number;
  readonly starts: readonly number[];
  readonly years: readonly number[];
  /** What the words of a turn say; null for an unknown one. */
  readonly said: readonly (RowKind | null)[];
}

/** By a word, by the quotient of the two others, by later years or bounds that only plans have. Null where nothing tells. */
function kindsOf(view: SheetView, { length, starts, years, said }: Turns): readonly RowKind[] | null {
  const text = (start: number, phase: number, column: number): string => view.text(start + phase, column).trim();
  const phases = Array.from({ length }, (_, phase) => phase);
  const rate = length === 2 ? -1 : rateOf(view, { starts, years, said });
  if (length === 3 && rate === -1) return null;
  const pair = phases.filter((phase) => phase !== rate);
  const [first = 0, second = 1] = pair;
  const named = pair.find((phase) => said[phase] === 'plan');
  const other = pair.find((phase) => said[phase] === 'actual');
  const count = (phase: number, holds: (text: string) => boolean): number =>
    starts.reduce((sum, start) => sum + years.filter((column) => holds(text(start, phase, column))).length, 0);
  const more = (holds: (text: string) => boolean): number => count(first, holds) - count(second, holds);
  // The plan goes on where the actual ends; a bound is one of a plan.
  const evidence = more((cell) => traitsOf(cell).bound) || more((cell) => cell !== '');
  const plan = named ?? (other === undefined ? (evidence === 0 ? null : evidence > 0 ? first : second) : other === first ? second : first);
  if (plan === null) return null;
  return phases.map((phase) => (phase === rate ? 'rate' : phase === plan ? 'plan' : 'actual'));
}

/** Which row of three is the quotient of the two others. -1: none. */
function rateOf(view: SheetView, { starts, years, said }: Omit<Turns, 'length'>): number {
  const named = said.indexOf('rate');
  if (named !== -1) return named;
  const value = (start: number, phase: number, column: number): number | null => {
    const cell = view.cell(start + phase, column)?.value;
    if (typeof cell === 'number') return cell;
    const match = /-?[\d,]+(?:\.\d+)?/.exec(fold(view.text(start + phase, column)));
    return match ? Number(match[0].replaceAll(',', '')) : null;
  };
  return (
    [2, 1, 0].find((rate) => {
      const [one = 0, two = 1] = [0, 1, 2].filter((phase) => phase !== rate);
      let [both, fitting] = [0, 0];
      for (const start of starts) {
        for (const column of years) {
          const [a, b, r] = [value(start, one, column), value(start, two, column), value(start, rate, column)];
          if (a === null || b === null || r === null || a === 0 || b === 0) continue;
          both += 1;
          if ([b / a, a / b].some((quotient) => Math.abs(r - quotient) < 0.02 || Math.abs(r - quotient * 100) < 2)) fitting += 1;
        }
      }
      return both > 0 && fitting >= both * 0.8;
    }) ?? -1
  );
}
