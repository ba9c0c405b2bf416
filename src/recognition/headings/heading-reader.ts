import type { FiscalYear } from '../../model/fiscal-year';
import type { Comparator } from '../../model/quantity';
import { readFiscalYears } from '../../text/fiscal-years';
import { foldHeading } from '../../text/fold';
import { comparatorFrom } from '../../text/milestones';
import { canonicalUnit } from '../../text/units';
import { headingWords, isColumnField, type HeadingField } from './heading-words';

/** What one heading cell says by itself. */
export interface HeadingReading {
  readonly field: HeadingField | null;
  /** 1 for a word of the dictionary, less for a near match, 0 for none. */
  readonly confidence: number;
  readonly alternatives: readonly HeadingField[];
  readonly fiscalYear: FiscalYear | null;
  /** The cell names a year and nothing else. */
  readonly yearOnly: boolean;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
}

/** A heading is a label, not a sentence: longer texts are data. */
const longestHeading = 40;
const nearMatch = 0.6;

const fieldByWord: ReadonlyMap<string, HeadingField> = new Map(
  (Object.entries(headingWords) as [HeadingField, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word): [string, HeadingField] => [foldHeading(word), field]),
  ),
);
const wordsByLength = [...fieldByWord]
  .filter(([word, field]) => word.length >= 2 && isColumnField(field))
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length);

const nothing: HeadingReading = {
  field: null,
  confidence: 0,
  alternatives: [],
  fiscalYear: null,
  yearOnly: false,
  comparator: null,
  unit: null,
};

const known = new Map<string, HeadingReading>();
const rememberAtMost = 5000;

/** Reads a heading text: field, fiscal year, direction and unit named in it. The same text always gives the same value. */
export function readHeading(text: string): HeadingReading {
  if (text.length > longestHeading * 2) return nothing;
  const before = known.get(text);
  if (before) return before;
  const reading = read(text);
  if (known.size >= rememberAtMost) known.clear();
  known.set(text, reading);
  return reading;
}

/** A word of the dictionary and nothing else: what stands in a heading and in no item's name. */
export function isHeadingWord(text: string): boolean {
  return text.length <= longestHeading && fieldByWord.has(foldHeading(text));
}

function read(text: string): HeadingReading {
  const whole = foldHeading(text);
  if (whole === '' || whole.length > longestHeading || whole.includes('。')) return nothing;
  const compact = text.replace(/\s/g, '');
  const years = readFiscalYears(compact).filter((mention) => mention.kind !== 'span');
  const fiscalYear = years[0]?.fiscalYear ?? null;
  const brackets = [...whole.matchAll(/[(〔【[]([^)〕】\]]*)[)〕】\]]/g)].map((match) => match[1] ?? '');
  const label = labelOf(
    compact,
    years.map((mention) => mention.text),
  );
  const field = fieldByWord.get(whole) ?? fieldByWord.get(label) ?? null;
  const near = field || label === '' ? [] : nearFields(label);
  return {
    field: field ?? near[0] ?? null,
    confidence: field ? 1 : near.length > 0 ? nearMatch : 0,
    alternatives: field ? [] : near.slice(1),
    fiscalYear,
    yearOnly: fiscalYear !== null && label === '',
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

function nearFields(label: string): readonly HeadingField[] {
  const found = new Set<HeadingField>();
  for (const word of wordsByLength) {
    if (label.endsWith(word) || label.startsWith(word)) {
      const field = fieldByWord.get(word);
      if (field) found.add(field);
    }
  }
  return [...found].slice(0, 3);
}
