import type { FiscalYear } from '../model/fiscal-year';
import type { Comparator, Quantity } from '../model/quantity';
import { readFiscalYears, yearsOf, type YearMention } from './fiscal-years';
import { numberAt, type NumberMention } from './numbers';
import { postfixAt, type PostfixChain } from './postfixes';
import * as words from './quantity-words';

/** Whose value an amount is. */
export type Role = 'previous' | 'baseline' | 'part' | 'note';

/** An amount in a text, with what stands directly around it. */
export interface Amount extends Quantity {
  /** Absent: the cell's own value. */
  readonly role?: Role;
  /** 103件/221件: what this amount is a part of, in the same unit. */
  readonly whole?: number;
  /** Digits behind the decimal point, as written. */
  readonly decimals: number;
  /** ▲ or △ stands for the minus. */
  readonly triangle: boolean;
  readonly inBrackets?: true;
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

const NUMBER_START = /(?<![\d.]|\d,)\.?\d/g;
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
const NAMES_SOMETHING = /[A-Za-z第№#]\s?$|No\.?\s?$|\d-$/i;
const SIGN_BEFORE = /(?<![\dA-Za-z])[+\-▲△±]\s?$/;
/** 2013年度比, R3からの: where a comparison or a sum starts, not the year of the amount. */
const STARTING_YEAR = /^\s?(?:対?比|に比|と比|に対|から|以降|以来|より)/;

/** Finds the amounts of a narrow text without brackets. */
export function amountsIn(plain: string): AmountsFound {
  const mentions = readFiscalYears(plain);
  const years = mentions.filter(({ kind, end }) => kind !== 'date' && !STARTING_YEAR.test(plain.slice(end, end + 4)));
  const amounts: Amount[] = [];
  let current: readonly FiscalYear[] = [];
  let from = 0;
  let closed = 0;
  for (const { index } of plain.matchAll(NUMBER_START)) {
    if (index < closed || mentions.some(({ at, end }) => index >= at && index < end)) continue;
    const skipped = noAmountAt(plain, index);
    const written = skipped > 0 ? null : writtenAt(plain, index);
    closed = written?.end ?? Math.max(skipped, index + 1);
    if (!written) continue;
    const named = yearsBetween(years, from, index);
    current = named.length > 0 ? named : current;
    amounts.push({ ...described(written, withoutMentions(plain, from, written.at, mentions)), years: current });
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
  return NAMES_SOMETHING.test(plain.slice(Math.max(0, index - 4), index)) ? index + 1 : 0;
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

/** A number with what belongs to it: sign, other end of a range, whole of a part, the words behind. */
interface Written {
  readonly value: number;
  readonly upper?: number;
  readonly whole?: number;
  readonly unit: string | null;
  /** 82％→85％: this is the value to start from. */
  readonly isStart: boolean;
  readonly triangle: boolean;
  readonly decimals: number;
  readonly behind: PostfixChain;
  readonly at: number;
  readonly end: number;
}

const RANGE = /\s?(?:~|から|-)\s?約?(?=\d)/y;
const SLASH = /\s?\/\s?(?=\d)/y;
const OUT_OF = /\s?(?:満点)?(?:中|のうち)、?\s?(?=\d)/y;
const ARROW = /\s?[→⇒]\s?(?=[約\d▲△])/y;

function writtenAt(plain: string, index: number): Written | null {
  const sign = SIGN_BEFORE.exec(plain.slice(Math.max(0, index - 3), index))?.[0] ?? '';
  const both = sign.startsWith('±');
  const first = numberAt(plain, both ? index : index - sign.length);
  if (!first || (first.unit === null && /[A-Za-z]/.test(plain.charAt(first.end)))) return null;
  const at = index - sign.length;
  const alone = {
    at,
    triangle: first.sign === '▲' || first.sign === '△',
    decimals: decimalsOf(plain.slice(at, first.end)),
    isStart: false,
  };
  if (both) return { ...alone, value: -first.value, upper: first.value, ...behind(plain, first) };
  const other = (link: RegExp) => linked(plain, link, first);
  const top = other(RANGE);
  if (top && isUpperEnd(plain, first, top)) {
    const [value = 0, upper = 0] = [first.value, top.value].sort((a, b) => a - b);
    return { ...alone, value, upper, ...behind(plain, top) };
  }
  const whole = other(SLASH);
  if (whole) return { ...alone, value: first.value, whole: whole.value, ...behind(plain, { ...whole, unit: first.unit ?? whole.unit }) };
  const part = first.unit === null ? null : other(OUT_OF);
  if (part) return { ...alone, value: part.value, whole: first.value, ...behind(plain, { ...part, unit: part.unit ?? first.unit }) };
  const ending = behind(plain, first);
  ARROW.lastIndex = ending.end;
  return { ...alone, value: first.value, ...ending, isStart: ARROW.test(plain) };
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

const UNKNOWN_UNIT = /[一-龠々ァ-ヶー]{1,6}?(?=$|[\s、。,;/~]|以[上下内]|未満|超|程度|を[超上下])/y;

/** Unit and words behind a number. A noun that no table knows counts as its unit (300ヶ寺以上). */
function behind(plain: string, number: { readonly unit: string | null; readonly end: number }): Pick<Written, 'unit' | 'behind' | 'end'> {
  const chain = postfixAt(plain, number.end);
  if (number.unit === null && chain.end === number.end) {
    UNKNOWN_UNIT.lastIndex = number.end;
    const noun = UNKNOWN_UNIT.exec(plain)?.[0];
    if (noun !== undefined && !words.NOT_A_UNIT.test(noun)) {
      const after = postfixAt(plain, UNKNOWN_UNIT.lastIndex);
      return { unit: noun, behind: after, end: after.end };
    }
  }
  return { unit: number.unit, behind: chain, end: chain.end };
}

function described(written: Written, label: string): Omit<Amount, 'years'> {
  const { upper, whole, unit, behind: chain, decimals, triangle } = written;
  const role = roleIn(label) ?? (written.isStart ? 'baseline' : null);
  return {
    value: chain.turnsSign ? -Math.abs(written.value) : written.value,
    unit,
    comparator: upper === undefined ? comparatorOf(written, label) : 'range',
    approximate: chain.approximate || words.APPROXIMATELY.test(label),
    provisional: chain.provisional || words.PROVISIONAL.test(label),
    accumulation: chain.accumulation ?? accumulationIn(label),
    decimals,
    triangle,
    label,
    ...(upper !== undefined && { upper }),
    ...(whole !== undefined && { whole }),
    ...(role !== null && { role }),
  };
}

function comparatorOf({ value, behind: chain }: Written, label: string): Comparator | null {
  // △10％以内 bounds a loss: −10 or better.
  if (chain.within && value < 0) return '>=';
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
