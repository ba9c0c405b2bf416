import type { Area, Position } from '../../workbook/workbook';
import { decodeUtf8 } from './xml-text';

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER / 10;

const POINT = 0x2e;
const MINUS = 0x2d;
const PLUS = 0x2b;
const SPACE = 0x20;
const LOWER_CASE = 0x20;
const UPPER_CASE = 0xdf;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const SMALL_E = 0x65;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;

/**
 * A number as XML writes it ("12", "-0.5", "1.5E-3"); NaN when the bytes are none.
 * Digits that fit into a double, divided by an exact power of ten, give the correctly rounded value.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let byte = bytes[at] ?? 0;
  const negative = byte === MINUS;
  if (negative) byte = bytes[++at] ?? 0;
  let digits = 0;
  let decimals = -1;
  for (; at < to; byte = bytes[++at] ?? 0) {
    if (byte >= ZERO && byte <= NINE && digits < LARGEST_EXACT) {
      digits = digits * 10 + byte - ZERO;
      if (decimals >= 0) decimals++;
    } else if (byte === POINT && decimals < 0) {
      decimals = 0;
    } else {
      return parseAnyNumber(bytes, from, to);
    }
  }
  const signs = (negative ? 1 : 0) + (decimals >= 0 ? 1 : 0);
  if (to - from === signs) return Number.NaN;
  if (decimals > 22) return parseAnyNumber(bytes, from, to);
  const value = decimals > 0 ? digits / (EXACT_POWERS[decimals] ?? 1) : digits;
  return negative ? -value : value;
}

/** With an exponent, or with more digits than can be added up exactly. Only what XML allows: no "Infinity", no "0x10". */
function parseAnyNumber(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const isDigit = byte >= ZERO && byte <= NINE;
    if (!isDigit && byte !== POINT && byte !== MINUS && byte !== PLUS && (byte | LOWER_CASE) !== SMALL_E && byte > SPACE) return Number.NaN;
  }
  const text = decodeUtf8(bytes, from, to);
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** A whole number without sign; -1 when the bytes are none. */
export function parseIndex(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = (value * 10 + digit) | 0;
  }
  return value;
}

export const COLUMNS = 16_384;
export const ROWS = 1_048_576;

/** Where the letters of a reference such as "AB12" end. */
export function endOfLetters(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] ?? 0) > NINE) at++;
  return at;
}

/** "A" → 0, "XFD" → 16,383; -1 when the bytes are no column. */
export function parseColumn(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  if (to - from > 3) return -1;
  for (let at = from; at < to; at++) {
    const letter = (bytes[at] ?? 0) & UPPER_CASE;
    if (letter < LETTER_A || letter > LETTER_Z) return -1;
    column = (column * 26 + letter - LETTER_A + 1) | 0;
  }
  return column <= COLUMNS ? column - 1 : -1;
}

/** "1" → 0, "1048576" → 1,048,575; -1 when the bytes are no row. */
export function parseRow(bytes: Uint8Array, from: number, to: number): number {
  const number = parseIndex(bytes, from, to);
  return number >= 1 && number <= ROWS ? number - 1 : -1;
}

/** The area of a range such as "A1:B2" or "A1"; null when the bytes are none. */
export function parseArea(bytes: Uint8Array, from: number, to: number): Area | null {
  let colon = from;
  while (colon < to && bytes[colon] !== COLON) colon++;
  const first = parsePosition(bytes, from, colon);
  const last = colon === to ? first : parsePosition(bytes, colon + 1, to);
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

function parsePosition(bytes: Uint8Array, from: number, to: number): Position | null {
  const digits = endOfLetters(bytes, from, to);
  const column = parseColumn(bytes, from, digits);
  const row = parseRow(bytes, digits, to);
  return column < 0 || row < 0 ? null : { row, column };
}
