import type { FiscalYear } from '../../model/fiscal-year';
import type { Comparator } from '../../model/quantity';
import { readFiscalYears } from '../../text/fiscal-years';
import { foldHeading } from '../../text/fold';
import { comparatorFrom } from '../../text/milestones';
import { canonicalUnit } from '../../text/units';
import { headingWords, isColumnField, type HeadingField } from './heading-words';

/** What one heading cell says by itself. */
export interface HeadingReading {
  /** The field of an exact word, else the likeliest of its parts. */
  readonly field: HeadingField | null;
  /** 1 for a word of the dictionary, less for a near match, 0 for none. */
  readonly confidence: number;
  readonly alternatives: readonly HeadingField[];
  /** The field whose word the heading is, years and brackets taken off. */
  readonly exact: HeadingField | null;
  /** Fields of the longest word that the heading ends in: Japanese puts the head noun last. */
  readonly nouns: readonly HeadingField[];
  /** Fields of the longest word that it begins with. */
  readonly beginnings: readonly HeadingField[];
  /** Field → likeness to its best word, Dice's coefficient over pairs of letters, 0 to 1. */
  readonly likeness: ReadonlyMap<HeadingField, number>;
  readonly brackets: readonly string[];
  readonly fiscalYear: FiscalYear | null;
  /** The cell names a year and nothing else. */
  readonly yearOnly: boolean;
  /** No text of its own. */
  readonly blank: boolean;
  /** 中間, 上半期 …: mid-year; 年度末, 期末 …: the end. */
  readonly stage: 'middle' | 'end' | null;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
}

export type HeadingDictionary = Readonly<Record<HeadingField, readonly string[]>>;

/** A heading is a label, not a sentence: longer texts are data. */
const longestHeading = 40;
const nearMatch = 0.6;
const leastLikeness = 0.34;

const nothing: HeadingReading = {
  ...{ field: null, confidence: 0, alternatives: [], exact: null, nouns: [], beginnings: [], likeness: new Map(), brackets: [] },
  ...{ fiscalYear: null, yearOnly: false, blank: true, stage: null, comparator: null, unit: null },
};

interface Dictionary {
  readonly fieldByWord: ReadonlyMap<string, HeadingField>;
  /** Fields of columns by their words of two letters or more. */
  readonly columnWords: ReadonlyMap<string, HeadingField>;
  /** The same words in their order, how many pairs of letters each has, and in which of them a pair stands. */
  readonly words: readonly { readonly field: HeadingField; readonly pairs: number }[];
  readonly wordsByPair: ReadonlyMap<string, readonly number[]>;
  readonly readings: Map<string, HeadingReading>;
}

function dictionaryOf(fields: HeadingDictionary): Dictionary {
  const entries = (Object.entries(fields) as [HeadingField, readonly string[]][]).flatMap(([field, list]) =>
    list.map((word): [string, HeadingField] => [foldHeading(word), field]),
  );
  const fieldByWord = new Map(entries);
  const columnWords = new Map([...fieldByWord].filter(([word, field]) => word.length >= 2 && isColumnField(field)));
  const wordsByPair = new Map<string, number[]>();
  const words = [...columnWords].map(([word, field], index) => {
    const pairs = pairsOf(word);
    for (const pair of pairs) wordsByPair.set(pair, [...(wordsByPair.get(pair) ?? []), index]);
    return { field, pairs: pairs.size };
  });
  return { fieldByWord, columnWords, words, wordsByPair, readings: new Map() };
}

let dictionary = dictionaryOf(headingWords);
const rememberAtMost = 5000;

/**
 * Reads with other words than the built-in ones from now on: for measuring how the reader does without them. Null: the built-in words.
 * Nothing of the product calls it.
 */
export function useHeadingWords(words: HeadingDictionary | null): void {
  dictionary = dictionaryOf(words ?? headingWords);
}

/** Reads a heading text: field, fiscal year, stage, direction and unit named in it. The same text always gives the same value. */
export function readHeading(text: string): HeadingReading {
  if (text.length > longestHeading * 2) return nothing;
  const { readings } = dictionary;
  const before = readings.get(text);
  if (before) return before;
  const reading = readLines(text);
  if (readings.size >= rememberAtMost) readings.clear();
  readings.set(text, reading);
  return reading;
}

/** A word of the dictionary and nothing else: what stands in a heading and in no item's name. */
export function isHeadingWord(text: string): boolean {
  return text.length <= longestHeading && dictionary.fieldByWord.has(foldHeading(text));
}

/** The whole label; else each of its lines by itself (two languages, a remark below), the surest of them. */
function readLines(text: string): HeadingReading {
  const whole = read(text);
  if (whole.exact !== null || !/[\r\n]/.test(text)) return whole;
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[※＊*(（]/.test(line));
  const exact = lines.map(read).find((line) => line.exact !== null);
  const year = whole.fiscalYear;
  return exact && lines.length > 0
    ? { ...exact, fiscalYear: exact.fiscalYear ?? year, stage: exact.stage ?? whole.stage, unit: exact.unit ?? whole.unit }
    : whole;
}

const middleStage = /中間|上半期|前期|(?<!\d)9月|９月|半期|第[1-3１-３一二三]四半期|期中/;
const endStage = /年度末|期末|最終(?!年度)|年間|通期|下半期|第[4４四]四半期/;

function read(text: string): HeadingReading {
  const whole = foldHeading(text);
  if (whole === '' || whole.length > longestHeading || whole.includes('。')) return nothing;
  const compact = text.replace(/\s/g, '').replace(/[※＊*].*$/, '') || text.replace(/\s/g, '');
  const years = readFiscalYears(compact).filter((mention) => mention.kind !== 'span');
  const fiscalYear = years[0]?.fiscalYear ?? null;
  const brackets = [...whole.matchAll(/[(〔【[]([^)〕】\]]*)[)〕】\]]/g)].map((match) => match[1] ?? '');
  const label = labelOf(
    compact,
    years.map((mention) => mention.text),
  );
  const { fieldByWord } = dictionary;
  const exact = fieldByWord.get(whole) ?? fieldByWord.get(label) ?? null;
  const near = exact || label === '' ? { nouns: [], beginnings: [], likeness: new Map<HeadingField, number>() } : nearFields(label);
  const parts = [...new Set([...near.nouns, ...near.beginnings])];
  return {
    field: exact ?? parts[0] ?? null,
    confidence: exact ? 1 : parts.length > 0 ? nearMatch : 0,
    alternatives: exact ? [] : parts.slice(1),
    exact,
    ...near,
    brackets,
    fiscalYear,
    yearOnly: fiscalYear !== null && label === '',
    blank: label === '',
    stage: middleStage.test(whole) ? 'middle' : endStage.test(whole) ? 'end' : null,
    comparator:
      brackets.map((part) => (part.includes('以上') && part.includes('以下') ? null : comparatorFrom(part))).find(Boolean) ?? null,
    unit: brackets.map((part) => canonicalUnit(part.replace(/^単位:?/, ''))).find(Boolean) ?? null,
  };
}

/** The heading without years, brackets and joining particles: 「６年度の目標」 → 目標. */
function labelOf(text: string, years: readonly string[]): string {
  const withoutYears = years.reduce((rest, year) => rest.replace(year, ' '), text);
  return foldHeading(withoutYears)
    .replace(/[(〔【[][^)〕】\]]*[)〕】\]]/g, '')
    .replace(/^(末時点|時点|末)?の?/, '')
    .replace(/(末時点|時点|末|の)$/, '')
    .replace(/[:：・、]+$/, '');
}

function nearFields(label: string): Pick<HeadingReading, 'nouns' | 'beginnings' | 'likeness'> {
  const { columnWords, words, wordsByPair } = dictionary;
  const longest = (part: (length: number) => string): readonly HeadingField[] => {
    for (let length = label.length - 1; length >= 2; length -= 1) {
      const field = columnWords.get(part(length));
      if (field) return [field];
    }
    return [];
  };
  const own = pairsOf(label);
  const shared = new Map<number, number>();
  for (const pair of own) for (const word of wordsByPair.get(pair) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
  const likeness = new Map<HeadingField, number>();
  for (const [index, count] of [...shared].sort(([a], [b]) => a - b)) {
    const word = words[index];
    if (!word) continue;
    const dice = (2 * count) / (own.size + word.pairs);
    if (dice >= leastLikeness && dice > (likeness.get(word.field) ?? 0)) likeness.set(word.field, dice);
  }
  return { nouns: longest((length) => label.slice(-length)), beginnings: longest((length) => label.slice(0, length)), likeness };
}

function pairsOf(word: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2)));
}
