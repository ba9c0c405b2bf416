import { readHeading, isHeadingWord } from '../headings/heading-reader';
import type { FiscalYear } from '../../model/fiscal-year';
import type { ColumnProfile } from './column-profile';

/** A column that holds ratings by the scale that counts. */
export interface RatingColumn {
  /** Index among the columns of the table. */
  readonly index: number;
  readonly path: readonly string[];
  readonly fiscalYear: FiscalYear | null;
  readonly profile: ColumnProfile;
  readonly hidden: boolean;
}

export interface FinalRating {
  /** The one column whose words say that it is the rating of the year; null: none or several. */
  readonly plain: number | null;
  /** Columns of which each could be it; of one that is plain, itself alone. */
  readonly couldBe: readonly number[];
  /** The columns beside the plain one that their own words do not name as a rating of the department or of mid-year. */
  readonly others: readonly number[];
}

/** Of a year, a stage or a person before. */
const earlier = /前回|前年|昨年|過年度|当初/;
/** Half of the fullest column's ratings: a column with fewer is of something that befalls some items. */
const fullEnough = 0.5;

/**
 * Which of several columns of ratings is the final one of the year: the bare word first, then the word with this year or a remark beside
 * it, then a heading that ends in it.
 */
export function finalRating(columns: readonly RatingColumn[], year: FiscalYear | null): FinalRating {
  const most = Math.max(0, ...columns.map(({ profile }) => profile.filled));
  const own = columns.filter((column) => column.profile.filled >= most * fullEnough && !column.hidden && isOfYear(column, year));
  const best = Math.min(unsaid, ...own.map(plainness));
  const couldBe = own.filter((column) => plainness(column) === best).map(({ index }) => index);
  const plain = couldBe.length === 1 && best < unsaid ? (couldBe[0] ?? null) : null;
  const others = plain === null ? [] : columns.filter((column) => column.index !== plain && !isNamed(column)).map(({ index }) => index);
  return { plain, couldBe, others };
}

/** 自己評価, 中間評価: what else a rating may be. */
function isNamed({ path }: RatingColumn): boolean {
  const { exact } = readHeading(path.at(-1) ?? '');
  return exact === 'selfRating' || exact === 'midRating';
}

function isOfYear(column: RatingColumn, year: FiscalYear | null): boolean {
  const { path, fiscalYear } = column;
  if (fiscalYear !== null && fiscalYear !== year) return false;
  if (path.some((text) => earlier.test(text) || readHeading(text).stage === 'middle')) return false;
  return !isNamed(column);
}

const unsaid = 3;

/** 0: the word of the dictionary and nothing else; 1: with a year, an end or a remark; 2: a heading that ends in it; 3: anything else. */
function plainness({ path }: RatingColumn): number {
  const own = path.at(-1) ?? '';
  const reading = readHeading(own);
  if (reading.exact === 'rating') return isHeadingWord(own) ? 0 : 1;
  return reading.nouns.includes('rating') ? 2 : unsaid;
}
