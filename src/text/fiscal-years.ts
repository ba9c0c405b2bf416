import type { FiscalYear } from '../model/fiscal-year';
import { eras } from '../workbook/era';
import { dateOf, endOfFiscalYear, endOfMonth, fiscalYearOf } from './calendar';
import { narrow } from './fold';

export { endOfFiscalYear, fiscalYearLabel, fiscalYearOf, isoDate, japaneseDate, serialOf } from './calendar';

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

/** A bare 6年度 is 令和 up to this year and 平成 after it: plans name years long past more often than years far ahead. */
const LAST_BARE_REIWA_YEAR = 15;

const ERA = '明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]|(?<![A-Za-z])[MTSHR](?=\\s?[元\\d])';
const ERA_YEAR = '(?:元(?:/1)?|\\d{1,2})(?!\\d)';
const WESTERN = '(?<![\\d.,])(?:19|20)\\d\\d(?![\\d,])';
const UNIT = '(?:\\s?年\\s?度|年)';
/** 2年度目, 3年間, 10年前, 5年以内 are no years of the calendar. */
const NO_DURATION = '(?!\\s?(?:[間生以]|[前後](?![半期])|目(?![標的])))';
const BARE = '(?<![\\d.,第A-Za-z-])(?:元|\\d{1,2})(?!\\d)';
const MONTH_DAY = '\\s?(?<month>\\d{1,2})\\s?月(?:\\s?(?<day>\\d{1,2})\\s?日|\\s?(?<monthEnd>末))?';
const END = '(?:\\s?(?<yearEnd>末))?';
/** Not the start of an item number such as R6-1. */
const NO_NUMBER_AFTER = '(?![\\dA-Za-z,%]|\\.\\d|-\\d)';

/** In order of precedence; a part of the text that one pattern has taken is closed to the next. */
const PATTERNS: readonly RegExp[] = [
  `(?<western>${WESTERN})\\s?(?<unit1>${UNIT})?\\s?\\(\\s?(?<era>${ERA})\\s?(?<year>${ERA_YEAR})\\s?(?<unit2>${UNIT})?\\s?\\)\\s?(?<unit3>${UNIT})?(?:${MONTH_DAY})?${END}`,
  `(?<era>${ERA})\\s?(?<year>${ERA_YEAR})\\s?(?<unit1>${UNIT})?\\s?\\(\\s?(?:西暦)?(?<western>${WESTERN})\\s?(?<unit2>${UNIT})?\\s?\\)\\s?(?<unit3>${UNIT})?(?:${MONTH_DAY})?${END}`,
  `(?:(?:(?<era>${ERA})\\s?(?<year>${ERA_YEAR})|(?<western>${WESTERN})|(?<bare>${BARE}))\\s?(?<unit1>${UNIT})?)\\s?(?<link>~|-|から)\\s?(?:(?:(?<era2>${ERA})\\s?)?(?<to>元|\\d{1,2}(?!\\d)|${WESTERN})\\s?(?<unit2>${UNIT})?)(?![\\d.,-])(?!\\s?\\d{1,2}\\s?月)${END}`,
  `(?:(?<era>${ERA})\\s?(?<year>${ERA_YEAR})|(?<western>${WESTERN})|(?<bare>${BARE}))\\s?年${MONTH_DAY}`,
  `(?:(?<era>${ERA})\\s?(?<year>${ERA_YEAR})|(?<western>${WESTERN}))\\s?(?<mark>[./-])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<day>\\d{1,2})(?!\\d)`,
  `(?:(?<era>${ERA})\\s?(?<year>${ERA_YEAR})[./]|(?<western>${WESTERN})/)(?<month>1[0-2]|0?[1-9])(?![\\d./-]|\\s?年)(?:\\s?月(?<monthEnd>末)?)?`,
  `^\\s*(?<bare>\\d{1,2})(?<mark>\\.)(?<month>\\d{1,2})\\.(?<day>\\d{1,2})\\s*$`,
  `(?<era>${ERA})\\s?(?<year>${ERA_YEAR})\\s?(?<unit1>${UNIT})${NO_DURATION}${END}`,
  `(?<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]|(?<![A-Za-z])[HR](?=\\s?[元\\d]))\\s?(?<year>${ERA_YEAR})${NO_NUMBER_AFTER}${END}`,
  `(?:FY\\s?)?(?<western>${WESTERN})\\s?(?<unit1>${UNIT})${NO_DURATION}${END}`,
  `(?<![A-Za-z])FY\\s?(?<short>(?:20)?\\d\\d)(?!\\d)${END}`,
  `(?<bare>${BARE})\\s?(?<unit1>年\\s?度)${NO_DURATION}${END}`,
  `^\\s*(?<western>${WESTERN})\\s*(?=$|目標|実績|計画|予定|評価|見込|決算|予算)`,
].map((source) => new RegExp(source, 'gi'));

const MAYBE_YEAR = /[年㍾㍽㍼㍻㋿]|[MTSHR]\s?[元\d]|和\s?[元\d]|成\s?[元\d]|FY|(?:19|20)\d\d|\d\.\d/i;

type Groups = Readonly<Record<string, string | undefined>>;

/** Every year of a text, in the order written. An item number (No.R6-1, R6-1) is not a year. */
export function readFiscalYears(text: string): readonly YearMention[] {
  const plain = narrow(text);
  if (!MAYBE_YEAR.test(plain)) return [];
  const mentions: YearMention[] = [];
  for (const pattern of PATTERNS) {
    for (const { 0: part, index, groups = {} } of plain.matchAll(pattern)) {
      const at = index + part.length - part.trimStart().length;
      const end = index + part.trimEnd().length;
      if (mentions.some((other) => at < other.end && end > other.at)) continue;
      const reading = read(groups);
      if (reading) mentions.push({ ...reading, text: text.slice(at, end), at, end });
    }
  }
  return mentions.sort((a, b) => a.at - b.at);
}

type Reading = Omit<YearMention, 'text' | 'at' | 'end'>;

function read(groups: Groups): Reading | null {
  const start = stated(groups);
  if (groups.to !== undefined) return readSpan(start, groups);
  if (groups.month !== undefined) return readDay(start, groups);
  const inYears = [groups.unit1, groups.unit2, groups.unit3].filter((unit) => unit !== undefined);
  const kind = inYears.length > 0 && inYears.every((unit) => !unit.includes('度')) ? 'year' : 'fiscalYear';
  const asOfEnd = groups.yearEnd !== undefined;
  return {
    ...start.mention,
    fiscalYear: start.year,
    kind,
    asOfEnd,
    ...(asOfEnd && { date: kind === 'year' ? `${start.year}-12-31` : endOfFiscalYear(start.year) }),
  };
}

interface Stated {
  /** Calendar year as counted from the era; the era wins where the two differ. */
  readonly year: number;
  readonly mention: Pick<YearMention, 'bare' | 'era' | 'western' | 'agrees' | 'nonexistent'>;
}

function stated({ era, year, western, short, bare }: Groups): Stated {
  const westernYear = western ?? (short && (short.length === 2 ? `20${short}` : short));
  const ofEra = era === undefined || year === undefined ? null : eraYear(era, year);
  if (bare !== undefined) return { year: bareYear(bare), mention: { bare: true, agrees: true, nonexistent: false } };
  return {
    year: ofEra?.western ?? Number(westernYear),
    mention: {
      bare: false,
      agrees: ofEra === null || westernYear === undefined || ofEra.western === Number(westernYear),
      nonexistent: ofEra?.nonexistent ?? false,
      ...(ofEra && { era: ofEra.name }),
      ...(westernYear !== undefined && { western: Number(westernYear) }),
    },
  };
}

function eraYear(written: string, yearText: string): { western: number; name: string; nonexistent: boolean } {
  const sign = written.toUpperCase();
  const era = eras.find(({ name, short, ligature }) => name === written || short === sign || ligature === written);
  const year = yearText.startsWith('元') ? 1 : Number(yearText);
  return {
    western: Number(era?.from.slice(0, 4)) + year - 1,
    name: `${era?.name ?? written}${year}`,
    nonexistent: era?.lastYear !== undefined && year > era.lastYear,
  };
}

function bareYear(text: string): number {
  const year = text === '元' ? 1 : Number(text);
  return eraYear(year <= LAST_BARE_REIWA_YEAR ? '令和' : '平成', String(year)).western;
}

function readDay(start: Stated, { month: monthText, day, monthEnd }: Groups): Reading | null {
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  const exact = day === undefined ? null : dateOf(start.year, month, Number(day));
  if (day !== undefined && exact === null) return null;
  const date = exact ?? (monthEnd === undefined ? null : endOfMonth(start.year, month));
  return {
    ...start.mention,
    fiscalYear: fiscalYearOf(date ?? `${start.year}-${String(month).padStart(2, '0')}-01`),
    kind: 'date',
    asOfEnd: monthEnd !== undefined,
    ...(date !== null && { date }),
  };
}

function readSpan(start: Stated, groups: Groups): Reading | null {
  const { era, western, bare, link, era2, to = '', unit2, yearEnd } = groups;
  const inFiscalYears = unit2?.includes('度') === true;
  const marked = era2 !== undefined || inFiscalYears || to.length === 4;
  if (!marked && (link === '-' || bare !== undefined || unit2 !== undefined)) return null;
  const last =
    era2 !== undefined || (era !== undefined && to.length < 4)
      ? eraYear(era2 ?? era ?? '', to)
      : {
          western:
            western !== undefined && to.length === 2 ? Number(western.slice(0, 2) + to) : to.length === 4 ? Number(to) : bareYear(to),
          nonexistent: false,
        };
  const first = bare === undefined || era2 === undefined ? start.year : eraYear(era2, bare).western;
  if (last.western <= first) return null;
  const asOfEnd = yearEnd !== undefined;
  return {
    ...start.mention,
    fiscalYear: first,
    to: last.western,
    kind: 'span',
    nonexistent: start.mention.nonexistent || last.nonexistent,
    asOfEnd,
    ...(asOfEnd && { date: endOfFiscalYear(last.western) }),
  };
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
