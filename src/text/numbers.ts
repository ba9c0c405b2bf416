import { narrow } from './fold';
import { unitAt, withoutBinaryNoise } from './units';

const PLAIN = /^['’]?\s*([+\-▲△]?)\s*(\d{1,3}(?:[,、 ]\d{3})+|\d+|(?=\.\d))(\.\d+)?$/;
/** "１ ２ ３": digits set apart for the looks. */
const LETTER_SPACED = /^\S(?:\s+\S)+$/;

/** A text that is only a number → its value: "１，２３４", "▲22", "’120"; else null. */
export function readPlainNumber(text: string): number | null {
  if (text.length > 40) return null;
  const plain = narrow(text).trim();
  const match = PLAIN.exec(LETTER_SPACED.test(plain) ? plain.replace(/\s+/g, '') : plain);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  return finite(signed(Number(whole.replace(/[,、 ]/g, '') + decimals), sign));
}

/** Null for what no double can hold: nobody has written such an amount on purpose. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function signed(value: number, sign: string): number {
  return sign === '' || sign === '+' ? value : negated(value);
}

/** The opposite number; never −0. */
export function negated(value: number): number {
  return value === 0 ? 0 : -value;
}

/** A number as it stands in a text. */
export interface NumberMention {
  /** In `unit`; without a unit the number itself, 万 and 億 multiplied out. */
  readonly value: number;
  /** Canonical spelling; null when none stands behind the number. */
  readonly unit: string | null;
  readonly sign: '' | '+' | '-' | '▲' | '△';
  /** Place in the text, sign and unit included. */
  readonly at: number;
  readonly end: number;
}

const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/y;
/** Powers of ten as programs write them (1e400): an amount that this is the half of would be another one. */
const EXPONENT = /e[+-]?\d/iy;
const SIGN = /[+\-▲△]\s?/y;
const BLANKS = /\s*/y;
const MAGNITUDE = /[兆億万千百]+/y;
const factors: Readonly<Record<string, number>> = { 兆: 1e12, 億: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };

/**
 * Reads the number that starts at a place of a narrow text, with its unit. The unit is kept as written where the
 * table has it (6.1万人); otherwise 億, 万, 千 are multiplied out (4億2,148万1千円 → 421481000 円).
 */
export function numberAt(plain: string, at: number): NumberMention | null {
  const signWritten = matchAt(SIGN, plain, at);
  const first = partAt(plain, at + signWritten.length, false);
  if (!first) return null;
  let { value, unit, end } = first;
  for (let last = first; last.unit === null && last.magnitude > 1;) {
    const next = partAt(plain, end, true);
    if (!next || next.magnitude >= last.magnitude) break;
    value = withoutBinaryNoise(value + next.value);
    ({ unit, end } = next);
    last = next;
  }
  if (!Number.isFinite(value)) return null;
  const sign = signWritten.trim() as NumberMention['sign'];
  return { value: signed(value, sign), unit, sign, at, end };
}

/** One part of a number in parts: "4億", "2,148万", "1千円". */
interface Part {
  /** Magnitude multiplied in. */
  readonly value: number;
  readonly magnitude: number;
  readonly unit: string | null;
  readonly end: number;
}

function partAt(plain: string, at: number, afterOthers: boolean): Part | null {
  const digits = matchAt(DIGITS, plain, at);
  if (digits === '') return null;
  const amount = Number(digits.replace(/,/g, ''));
  const digitsEnd = at + digits.length;
  if (matchAt(EXPONENT, plain, digitsEnd) !== '') return null;
  const unit = unitAt(plain, digitsEnd + matchAt(BLANKS, plain, digitsEnd).length);
  if (unit && !afterOthers) return { value: amount, magnitude: 1, unit: unit.unit, end: unit.end };
  if (unit) {
    const prefix = matchAt(MAGNITUDE, unit.unit, 0);
    return part(amount, prefix, unit.unit.slice(prefix.length), unit.end);
  }
  const letters = matchAt(MAGNITUDE, plain, digitsEnd);
  const lettersEnd = digitsEnd + letters.length;
  const base = letters === '' ? null : unitAt(plain, lettersEnd);
  return part(amount, letters, base?.unit ?? null, base?.end ?? lettersEnd);
}

/** @param letters 億, 万, 千 behind the digits; "" when none */
function part(amount: number, letters: string, unit: string | null, end: number): Part {
  let magnitude = 1;
  for (const letter of letters) magnitude *= factors[letter] ?? 1;
  return { value: magnitude === 1 ? amount : withoutBinaryNoise(amount * magnitude), magnitude, unit, end };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Where a number starts in a narrow text; a comma after a digit groups thousands. */
export const NUMBER_START = /(?<![\d.]|\d,)\.?\d/g;
const NAMES_SOMETHING = /[A-Za-z第№#]\s?$|No\.?\s?$|\dE[+-]$/i;

/** A number right behind a letter (CO2, A4), 第 or No. names something; it is no amount. */
export function isPartOfName(plain: string, at: number): boolean {
  return NAMES_SOMETHING.test(plain.slice(Math.max(0, at - 4), at));
}

/** A sign; between two numbers the dash is none (1-2). */
const SIGN_BEFORE = /(?<![\dA-Za-z)])[+\-▲△]\s?$/;

/** Every number of a text with its unit, in the order written, those in dates and years included. CO2, A4 and 第3期 hold none. */
export function numbersIn(text: string): readonly NumberMention[] {
  const plain = narrow(text);
  const mentions: NumberMention[] = [];
  for (const { index } of plain.matchAll(NUMBER_START)) {
    if (index < (mentions.at(-1)?.end ?? 0)) continue;
    if (isPartOfName(plain, index)) continue;
    const sign = SIGN_BEFORE.exec(plain.slice(Math.max(0, index - 3), index))?.[0] ?? '';
    const mention = numberAt(plain, index - sign.length);
    if (mention) mentions.push(mention);
  }
  return mentions;
}
