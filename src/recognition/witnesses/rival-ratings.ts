import type { FiscalYear } from '../../model/fiscal-year';
import type { StatusWord } from '../../model/settings';
import { comparableRating, readRating } from '../../text/rating-words';
import { readHeading } from '../headings/heading-reader';
import type { SheetView } from '../sheet-view';
import { traitsOf } from '../text-traits';
import { shares } from '../weights';
import { yearSaid } from './period-witness';

/** A column as its heading names it. */
interface HeadedColumn {
  readonly column: number;
  /** Row within the record. */
  readonly offset: number;
  readonly path: readonly string[];
  readonly fiscalYear: FiscalYear | null;
}

/** Where the ratings stand: the rows of the table, and the words that count. */
interface RatedTable {
  readonly view: SheetView;
  /** First row below the headings, and the row where the table ends. */
  readonly from: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly year: FiscalYear | null;
  readonly statuses: readonly StatusWord[] | null;
}

/** A rating that was looked at once more: the last word on it. */
const revised =
  /最終(?!年度)|確定|修正|訂正|補正|変更後|見直し後|確認後|調整後|精査後|査定後|審査後|協議後|再評価|再判定|[二三]次|[２３23]次/;
/** Of a time before, of the year to come, of what is expected, of all years together. */
const otherTime =
  /前回|前年|昨年|過年度|当初|次年度|翌年度|来年度|見込|予定|予測|想定|見通し|期待|計画期間|全期間|期間(?:全体|を通)|修正前|見直し前|変更前|訂正前/;
/** What else is rated than how far a goal was reached. */
const otherMatter = /優先|重要|緊急|難易|困難|必要性|方向|有効性|効率性|妥当性|公平性|リスク/;
const cellsOfRow = 3;

/**
 * Columns beside the counted rating, hidden ones as well, that hold ratings of the same scale and year and say another one in some row,
 * be they filled in a few rows only. All rows are looked at: one that was corrected may stand far below.
 */
export function rivalRatings(columns: readonly HeadedColumn[], rating: number, table: RatedTable): readonly number[] {
  const own = columns[rating];
  if (!own) return [];
  const namesRating = columns.map(({ path }) => saysRating(path));
  const candidates = columns.flatMap((column, index) => {
    const heading = column.path.join('');
    const isOther = index === rating || otherTime.test(heading) || otherMatter.test(heading) || isOfOtherYear(column, table.year);
    return isOther || isNamed(column.path) ? [] : [index];
  });
  if (candidates.length === 0) return [];
  const rows = table.view.usedRows.filter((row) => row >= table.from && row < table.end && isFull(table, row));
  const textsOf = ({ column, offset }: HeadedColumn): readonly string[] =>
    rows.map((row) => table.view.text(row - own.offset + offset, column).trim());
  const counted = textsOf(own);
  const scale = scaleOf(counted, table.statuses);
  return candidates.filter((index) => {
    const column = columns[index];
    if (!column) return false;
    const texts = textsOf(column);
    const other = scaleOf(texts, table.statuses);
    if (other === null) return false;
    const isRevised = revised.test(column.path.at(-1) ?? '');
    const isOfScale = scale === other && (other === 'known' || namesRating[index] === true || isRevised);
    return (isOfScale || (isRevised && namesRating[index] === true)) && differ(counted, texts, table.statuses);
  });
}

/** 自己評価, 中間評価 keep their names. */
function isNamed(path: readonly string[]): boolean {
  const { exact } = readHeading(path.at(-1) ?? '');
  return exact === 'selfRating' || exact === 'midRating' || path.some((text) => readHeading(text).stage === 'middle');
}

function saysRating(path: readonly string[]): boolean {
  const { exact, nouns } = readHeading(path.at(-1) ?? '');
  return exact === 'rating' || nouns.includes('rating') || nouns.includes('selfRating');
}

function isOfOtherYear(column: HeadedColumn, year: FiscalYear | null): boolean {
  const said = yearSaid(column, year);
  return said !== null && said !== year;
}

function isFull({ view, left, right }: RatedTable, row: number): boolean {
  return view.filled(row).filter((column) => column >= left && column <= right).length >= cellsOfRow;
}

type Scale = 'known' | 'letters' | 'circles' | 'marks' | 'progress';

/** The one scale to which most texts belong; null: they are no ratings. */
function scaleOf(texts: readonly string[], statuses: readonly StatusWord[] | null): Scale | null {
  const filled = texts.filter((text) => text !== '');
  const counts = new Map<Scale, number>();
  for (const text of filled) {
    const scale = scaleOfText(text, statuses);
    if (scale !== null) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= filled.length * shares.most)?.[0] ?? null;
}

function scaleOfText(text: string, statuses: readonly StatusWord[] | null): Scale | null {
  const traits = traitsOf(text);
  if (meaningOf(text, statuses) !== null && !traits.none) return 'known';
  if (traits.number !== null || traits.sentence) return null;
  if (traits.mark) return /^[A-Za-zＡ-Ｚａ-ｚ]/.test(text) ? 'letters' : /^[◎○〇◯●△▲×]/.test(text) ? 'circles' : 'marks';
  return traits.progress ? 'progress' : null;
}

function meaningOf(text: string, statuses: readonly StatusWord[] | null): string | null {
  const { rating, spelling } = readRating(text, statuses);
  return spelling === 'exact' || spelling === 'alias' ? rating : null;
}

/** In some row the two say something else. Of words of two scales, one that always stands beside the same other one says the same. */
function differ(own: readonly string[], other: readonly string[], statuses: readonly StatusWord[] | null): boolean {
  const pairs = own.flatMap((text, row): readonly (readonly [string, string])[] => {
    const beside = other[row] ?? '';
    return text === '' || beside === '' ? [] : [[text, beside]];
  });
  const unlike = pairs.filter(([a, b]) => comparableRating(a) !== comparableRating(b));
  const isKnown = unlike.some(([a, b]) => {
    const [one, two] = [meaningOf(a, statuses), meaningOf(b, statuses)];
    return one !== null && two !== null && one !== two;
  });
  if (isKnown) return true;
  const open = unlike.filter(([a, b]) => meaningOf(a, statuses) === null || meaningOf(b, statuses) === null);
  if (open.length === 0) return false;
  const words = new Set(pairs.map(([a]) => comparableRating(a)));
  if (pairs.some(([, b]) => words.has(comparableRating(b)))) return true;
  const [there, back] = [new Map<string, string>(), new Map<string, string>()];
  return pairs.some(([a, b]) => {
    const [one, two] = [comparableRating(a), comparableRating(b)];
    const isNew = (there.get(one) ?? two) !== two || (back.get(two) ?? one) !== one;
    there.set(one, two);
    back.set(two, one);
    return isNew;
  });
}
