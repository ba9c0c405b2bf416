import type { FiscalYear } from '../model/fiscal-year';
import { eras } from '../workbook/era';
import { dateOf, endOfFiscalYear, endOfMonth, fiscalYearOf } from './calendar';
import { narrow } from './fold';
import { MAYBE_YEAR, YEAR_PATTERNS } from './year-patterns';

export { endOfFiscalYear, fiscalYearLabel, fiscalYearOf, isoDate, japaneseDate, japaneseMoment, serialOf } from './calendar';

/** A year as it stands in a text. */
export interface YearMention {
  /** The first year of a span. */
  readonly fiscalYear: FiscalYear;
  /** The last year of a span. */
  readonly to?: FiscalYear;
  /** The part of the text, as written. */
  readonly text: string;
  /** fiscalYear: 令和6年度, R6; year: 令和6年; date: 令和7年3月(31日); span: R6~R9. */
  readonly kind: 'fiscalYear' | 'year' | 'date' | 'span';
  /** Written without era and without the western year: 6年度. */
  readonly bare: boolean;
  /** "令和6", when an era is written. */
  readonly era?: string;
  readonly western?: number;
  /** False when era and western year stand side by side and differ. */
  readonly agrees: boolean;
  /** The era ended before: 平成32年度. */
  readonly nonexistent: boolean;
  /** 末 stands with it. */
  readonly asOfEnd: boolean;
  /** ISO date, when one day is meant: a full date, the end of a month, the end of a year. */
  readonly date?: string;
  /** Place in the text. */
  readonly at: number;
  readonly end: number;
}

/**
 * The era of a bare year (6年度) by its number: plans look further back than ahead, so 令和 reaches up to 15;
 * 平成 goes on to 39 because plans of its last years counted on (平成32年度).
 */
const BARE_YEARS = [
  { era: '令和', upTo: 15 },
  { era: '平成', upTo: 39 },
  { era: '昭和', upTo: 64 },
] as const;

/** Every year of a text, in the order written. An item number (No.R6-1, R6-1) is not a year. */
export function readFiscalYears(text: string): readonly YearMention[] {
  const plain = narrow(text);
  if (!MAYBE_YEAR.test(plain)) return [];
  const mentions: YearMention[] = [];
  const taken = takenPlaces(plain.length);
  for (const { pattern, needs } of YEAR_PATTERNS) {
    if (!needs.test(plain)) continue;
    for (const { 0: part, index, groups = {} } of plain.matchAll(pattern)) {
      const at = index + part.length - part.trimStart().length;
      const end = index + part.trimEnd().length;
      if (taken.overlaps(at, end)) continue;
      const reading = read(groups);
      if (!reading) continue;
      mentions.push({ ...reading, text: text.slice(at, end), at, end });
      taken.add(at, end);
    }
  }
  return mentions.sort((a, b) => a.at - b.at);
}

/** Which letters of a text have been read: to ask costs as much as the part is long, however many parts there are. */
function takenPlaces(length: number) {
  let letters: Uint8Array | null = null;
  return {
    overlaps: (at: number, end: number): boolean => letters?.subarray(at, end).includes(1) ?? false,
    add: (at: number, end: number): void => {
      letters ??= new Uint8Array(length);
      letters.fill(1, at, end);
    },
  };
}

/** The named parts of a pattern. */
type Parts = Readonly<Record<string, string | undefined>>;
type Reading = Omit<YearMention, 'text' | 'at' | 'end'>;

function read(parts: Parts): Reading | null {
  const start = firstYear(parts);
  if (!start) return null;
  if (parts.to !== undefined) return readSpan(start, parts);
  if (parts.month !== undefined) return readDay(start, parts);
  const { year, ...written } = start;
  const units = [parts.unit1, parts.unit2, parts.unit3].filter((unit) => unit !== undefined);
  const kind = units.length > 0 && units.every((unit) => !unit.includes('度')) ? 'year' : 'fiscalYear';
  return { ...written, fiscalYear: year, kind, ...atEnd(parts.yearEnd, () => (kind === 'year' ? `${year}-12-31` : endOfFiscalYear(year))) };
}

function atEnd(end: string | undefined, lastDay: () => string): Pick<YearMention, 'asOfEnd' | 'date'> {
  return end === undefined ? { asOfEnd: false } : { asOfEnd: true, date: lastDay() };
}

/** A year as written, whatever it is used for. */
interface WrittenYear extends Pick<YearMention, 'bare' | 'era' | 'western' | 'agrees' | 'nonexistent'> {
  readonly year: number;
}

function firstYear({ era, year = '', western, short, bare }: Parts): WrittenYear | null {
  if (bare !== undefined) return bareYear(bare);
  if (era === undefined) return westernYear(western ?? (short?.length === 2 ? `20${short}` : (short ?? '')));
  const counted = eraYear(era, year);
  // Where the two differ the era is taken: it is what the office counts in. The difference is reported by `agrees`.
  return western === undefined ? counted : { ...counted, western: Number(western), agrees: counted.year === Number(western) };
}

function westernYear(digits: string): WrittenYear {
  return { year: Number(digits), western: Number(digits), bare: false, agrees: true, nonexistent: false };
}

function eraYear(sign: string, yearText: string): WrittenYear {
  const letter = sign.toUpperCase();
  const era = eras.find(({ name, short, ligature }) => name === sign || short === letter || ligature === sign);
  const count = yearText.startsWith('元') ? 1 : Number(yearText);
  return {
    year: Number(era?.from.slice(0, 4)) + count - 1,
    era: `${era?.name ?? sign}${count}`,
    bare: false,
    agrees: true,
    nonexistent: era?.lastYear !== undefined && count > era.lastYear,
  };
}

function bareYear(text: string): WrittenYear | null {
  const count = text === '元' ? 1 : Number(text);
  const guess = BARE_YEARS.find(({ upTo }) => count <= upTo);
  if (!guess || count === 0) return null;
  const { year, nonexistent } = eraYear(guess.era, text);
  return { year, bare: true, agrees: true, nonexistent };
}

function readDay({ year, ...written }: WrittenYear, { month: monthText, day, monthEnd }: Parts): Reading | null {
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  const first = dateOf(year, month, 1);
  const date = day === undefined ? null : dateOf(year, month, Number(day));
  if (first === null || (day !== undefined && date === null)) return null;
  return {
    ...written,
    fiscalYear: fiscalYearOf(first),
    kind: 'date',
    ...atEnd(monthEnd, () => endOfMonth(year, month)),
    ...(date !== null && { date }),
  };
}

function readSpan(start: WrittenYear, parts: Parts): Reading | null {
  if (!isSpan(parts)) return null;
  const last = lastYear(parts);
  // "28~R2年度": the era of the end holds for a bare start.
  const first = parts.bare !== undefined && parts.era2 !== undefined ? eraYear(parts.era2, parts.bare) : start;
  if (!last || last.year <= first.year) return null;
  const { year, ...written } = { ...start, year: first.year };
  return {
    ...written,
    fiscalYear: year,
    to: last.year,
    kind: 'span',
    nonexistent: first.nonexistent || last.nonexistent,
    ...atEnd(parts.yearEnd, () => endOfFiscalYear(last.year)),
  };
}

/** R6-1 is an item number and 10~15年 a duration: the end must look like a year too. */
function isSpan({ link, bare, era2, to, unit2 }: Parts): boolean {
  const endsInYear = era2 !== undefined || unit2?.includes('度') === true || to?.length === 4;
  return endsInYear || (link !== '-' && bare === undefined && unit2 === undefined);
}

function lastYear({ era, western, era2, to = '' }: Parts): WrittenYear | null {
  if (to.length === 4) return westernYear(to);
  if (era2 !== undefined || era !== undefined) return eraYear(era2 ?? era ?? '', to);
  return western === undefined ? bareYear(to) : westernYear(western.slice(0, 2) + to.padStart(2, '0'));
}

const AROUND_DATE = /^(?:\s|\(?[日月火水木金土](?:曜日)?\)|現在|時点|付け?|\d{1,2}:\d\d(?::\d\d)?)*$/;
const EIGHT_DIGITS = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;

/** A text that is one date → ISO: 令和7年3月31日(月), R7.3.31, 2025/3/31, 7.3.31, 20250331, 令和6年度末; else null. */
export function readDate(text: string): string | null {
  const plain = narrow(text).trim();
  const digits = EIGHT_DIGITS.exec(plain);
  if (digits) return dateOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const [mention, second] = readFiscalYears(plain);
  if (mention?.date === undefined || second) return null;
  return AROUND_DATE.test(plain.slice(0, mention.at) + plain.slice(mention.end)) ? mention.date : null;
}

/** The years of a mention: one, or every year of a span. */
export function yearsOf({ fiscalYear, to = fiscalYear }: Pick<YearMention, 'fiscalYear' | 'to'>): readonly FiscalYear[] {
  return Array.from({ length: to - fiscalYear + 1 }, (_, index) => fiscalYear + index);
}
