import type { FiscalYear } from '../model/fiscal-year';
import type { Comparator, Quantity } from '../model/quantity';
import { readFiscalYears, yearsOf, type YearMention } from './fiscal-years';
import { isPartOfName, negated, numberAt, NUMBER_START, type NumberMention } from './numbers';
import { postfixAt, type PostfixChain } from './postfixes';
import * as words from './quantity-words';

/** Whose value an amount is. */
export type Role = 'previous' | 'baseline' | 'part' | 'note';

/** An amount in a text, with what stands directly around it. */
export interface Amount extends Omit<Quantity, 'upper'> {
  /** Null: the cell's own value. */
  readonly role: Role | null;
  /** Upper end of a range. */
  readonly upper: number | null;
  /** 103件/221件: what this amount is a part of, in the same unit. */
  readonly whole: number | null;
  /** Digits behind the decimal point, as written. */
  readonly decimals: number;
  /** ▲ or △ stands for the minus. */
  readonly triangle: boolean;
  readonly inBrackets: boolean;
  /** Text between the amount before and this one, years taken out. */
  readonly label: string;
}

export interface AmountsFound {
  readonly amounts: readonly Amount[];
  readonly years: readonly FiscalYear[];
  /** Years named behind the last amount. */
  readonly trailingYears: readonly FiscalYear[];
  /** Text behind the last amount, years taken out; all of it when there is no amount. */
  readonly tail: string;
}

/** Numbers that are no amounts: days, times, durations, ordinals, scales, "per" phrases, thirds. */
const NO_AMOUNT = new RegExp(
  [
    '(?:\\d{1,2}\\s?[~・-]\\s?)?\\d{1,2}\\s?月(?!間)(?:\\s?\\d{1,2}\\s?日)?',
    '\\d{1,2}\\s?:\\s?\\d\\d',
    '\\d{1,2}時(?!間)(?:\\d{1,2}分)?',
    '\\d+(?:\\.\\d+)?\\s?[^\\d\\s]{0,3}(?:当たり|あたり|当り)',
    '1\\s?(?:日|人|回|件|校|区|施設|世帯|か所|か月|月|週)(?=\\s?\\d)',
    '\\d+(?:か所|人|件|回|日|年度?|番|つ|個)?目',
    '\\d{1,2}\\s?(?:年間|か年|カ年|ヶ年|ヵ年|年で)',
    '\\d+\\s?段階(?:中|評価)?',
    '\\d+\\s?分の\\s?\\d+',
  ].join('|'),
  'y',
);
/** The second number of a code: 2-1. */
const BRANCH = /(?<=\d-)\d/y;
const LATIN = /[A-Za-z]/;
const SIGN_BEFORE = /(?<![\dA-Za-z])[+\-▲△±]\s?$/;
/** 2013年度比, R3からの: where a comparison or a sum starts, not the year of the amount. */
const STARTING_YEAR = /^\s?(?:対?比|に比|と比|に対|から|以降|以来|より)/;

/** A cell with more amounts is a list or a narrative, in which no one of them is the cell's own: they are not looked for to the end. */
export const MOST_AMOUNTS = 100;

/** Finds the amounts of a narrow text without brackets. */
export function amountsIn(plain: string): AmountsFound {
  const mentions = readFiscalYears(plain);
  const years = mentions.filter(({ kind, end }) => kind !== 'date' && !STARTING_YEAR.test(plain.slice(end, end + 4)));
  const amounts: Amount[] = [];
  let current: readonly FiscalYear[] = [];
  let from = 0;
  let closed = 0;
  let passed = 0;
  for (const { index } of plain.matchAll(NUMBER_START)) {
    if (amounts.length > MOST_AMOUNTS) break;
    while ((mentions[passed]?.end ?? Infinity) <= index) passed++;
    if (index < closed || (mentions[passed]?.at ?? Infinity) <= index) continue;
    const skipped = noAmountAt(plain, index);
    const written = skipped > 0 ? null : writtenAt(plain, index);
    closed = written?.end ?? Math.max(skipped, index + 1);
    if (!written) continue;
    const named = yearsBetween(years, from, index);
    current = named.length > 0 ? named : current;
    amounts.push(described(written, withoutMentions(plain, from, written.at, mentions), current));
    from = written.end;
  }
  return {
    amounts,
    years: years.flatMap(yearsOf),
    trailingYears: yearsBetween(years, from, plain.length),
    tail: withoutMentions(plain, from, plain.length, mentions),
  };
}

/** Where the number that is no amount ends; 0 when it may be one. */
function noAmountAt(plain: string, index: number): number {
  NO_AMOUNT.lastIndex = index;
  if (NO_AMOUNT.test(plain)) return NO_AMOUNT.lastIndex;
  BRANCH.lastIndex = index;
  return isPartOfName(plain, index) || BRANCH.test(plain) ? index + 1 : 0;
}

function yearsBetween(mentions: readonly YearMention[], from: number, to: number): readonly FiscalYear[] {
  return mentions.filter(({ at }) => at >= from && at < to).flatMap(yearsOf);
}

function withoutMentions(plain: string, from: number, to: number, mentions: readonly YearMention[]): string {
  let text = '';
  let rest = from;
  for (const { at, end } of mentions) {
    if (at < from || end > to) continue;
    text += plain.slice(rest, at);
    rest = end;
  }
  return text + plain.slice(rest, to);
}

/** A number alone, or with the one that a link joins to it. */
interface Joined {
  readonly value: number;
  readonly upper: number | null;
  readonly whole: number | null;
  readonly unit: string | null;
  readonly end: number;
}

/** A number with all that belongs to it: sign, joined number, unit, the words behind. */
interface Written {
  readonly number: Joined;
  readonly unit: string | null;
  readonly behind: PostfixChain;
  /** 82％→85％: this is the value to start from. */
  readonly isStart: boolean;
  readonly triangle: boolean;
  readonly decimals: number;
  readonly at: number;
  readonly end: number;
}

/** What may join a number to the next one; most numbers stand alone. */
const LINK = /\s?(?:[~/-]|から|満点|中|のうち)/y;
const RANGE = /\s?(?:~|から|-)\s?約?(?=\d)/y;
const SLASH = /\s?\/\s?(?=\d)/y;
const OUT_OF = /\s?(?:満点)?(?:中|のうち)、?\s?(?=\d)/y;
const ARROW = /\s?[→⇒]\s?(?=[約\d▲△])/y;

function writtenAt(plain: string, index: number): Written | null {
  const sign = SIGN_BEFORE.exec(plain.slice(Math.max(0, index - 3), index))?.[0] ?? '';
  const both = sign.startsWith('±');
  const first = numberAt(plain, both ? index : index - sign.length);
  if (!first || (first.unit === null && LATIN.test(plain.charAt(first.end)))) return null;
  const number = both
    ? joined(negated(first.value), first.value, null, first)
    : (minutesOf(first, plain) ?? joinedTo(first, plain) ?? joined(first.value, null, null, first));
  const { unit, chain } = behind(plain, number);
  ARROW.lastIndex = chain.end;
  return {
    number,
    unit,
    behind: chain,
    isStart: ARROW.test(plain),
    triangle: first.sign === '▲' || first.sign === '△',
    decimals: decimalsOf(plain.slice(first.at, first.end)),
    at: index - sign.length,
    end: chain.end,
  };
}

function joined(
  value: number,
  upper: number | null,
  whole: number | null,
  { unit, end }: { readonly unit: string | null; readonly end: number },
): Joined {
  return { value, upper, whole, unit, end };
}

const MINUTES_BEHIND = /\s?(?:(\d{1,2})\s?分(?![\d/割野])|半(?![期年月数額角面分]))/y;

/** 0時間45分, 1時間半: hours and minutes are one amount. */
function minutesOf({ value, unit, end }: NumberMention, plain: string): Joined | null {
  if (unit !== '時間') return null;
  MINUTES_BEHIND.lastIndex = end;
  const found = MINUTES_BEHIND.exec(plain);
  const minutes = Number(found?.[1] ?? 30);
  return found && joined(value * 60 + (value < 0 ? -minutes : minutes), null, null, { unit: '分', end: MINUTES_BEHIND.lastIndex });
}

/** 80～85％, 103件/221件, 24項目中19項目; null when the number stands alone. */
function joinedTo(first: NumberMention, plain: string): Joined | null {
  LINK.lastIndex = first.end;
  if (!LINK.test(plain)) return null;
  const other = (link: RegExp) => linked(plain, link, first);
  const top = other(RANGE);
  if (top && isUpperEnd(plain, first, top)) return joined(Math.min(first.value, top.value), Math.max(first.value, top.value), null, top);
  const whole = other(SLASH);
  if (whole) return joined(first.value, null, whole.value, { unit: first.unit ?? whole.unit, end: whole.end });
  const part = first.unit === null ? null : other(OUT_OF);
  return part && joined(part.value, null, first.value, { unit: part.unit ?? first.unit, end: part.end });
}

/** The number that a link (/, ~, 中) joins to the first one. */
function linked(plain: string, link: RegExp, { end }: NumberMention): NumberMention | null {
  link.lastIndex = end;
  return link.test(plain) ? numberAt(plain, link.lastIndex) : null;
}

/** A dash joins a range only in front of a unit and upwards (80-85％); else it is part of a code (2-1). */
function isUpperEnd(plain: string, lower: NumberMention, upper: NumberMention): boolean {
  if (lower.unit !== null && upper.unit !== null && lower.unit !== upper.unit) return false;
  return !plain.slice(lower.end, upper.at).includes('-') || (upper.unit !== null && upper.value > lower.value);
}

function decimalsOf(number: string): number {
  return /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
}

const UNKNOWN_UNIT = /[一-龠々ァ-ヶー]{1,6}?(?=$|[\s、。,;/~]|以[上下内]|未満|超|程度|を[超上下維継限])/y;

/** Unit and words behind a number. A noun that no table knows counts as its unit (300ヶ寺以上). */
function behind(plain: string, { unit, end }: Joined): { readonly unit: string | null; readonly chain: PostfixChain } {
  const chain = postfixAt(plain, end);
  if (unit !== null || chain.end > end) return { unit, chain };
  UNKNOWN_UNIT.lastIndex = end;
  const noun = UNKNOWN_UNIT.exec(plain)?.[0];
  if (noun === undefined || words.NOT_A_UNIT.test(noun)) return { unit, chain };
  return { unit: noun, chain: postfixAt(plain, end + noun.length) };
}

function described(written: Written, label: string, years: readonly FiscalYear[]): Amount {
  const { number, unit, behind: chain, decimals, triangle } = written;
  return {
    value: chain.turnsSign ? negated(Math.abs(number.value)) : number.value,
    upper: number.upper,
    whole: number.whole,
    unit,
    comparator: number.upper === null ? comparatorOf(written, label) : 'range',
    approximate: chain.approximate || words.APPROXIMATELY.test(label),
    provisional: chain.provisional || words.PROVISIONAL.test(label),
    accumulation: chain.accumulation ?? accumulationIn(label),
    years,
    role: roleIn(label) ?? (written.isStart ? 'baseline' : null),
    decimals,
    triangle,
    inBrackets: false,
    label,
  };
}

function comparatorOf({ number, behind: chain }: Written, label: string): Comparator | null {
  // △10％以内 bounds a loss: −10 or better.
  if (chain.within && number.value < 0) return '>=';
  return chain.comparator ?? words.prefixes.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** Whose value the words in front of an amount say it is. */
export function roleIn(label: string): Role | null {
  if (words.PART_OF.test(label)) return 'part';
  if (words.PREVIOUS.test(label)) return 'previous';
  return words.BASELINE.test(label) ? 'baseline' : null;
}

export function accumulationIn(text: string): Quantity['accumulation'] {
  if (words.CUMULATIVE.test(text)) return 'cumulative';
  return words.SINGLE.test(text) ? 'single' : null;
}
