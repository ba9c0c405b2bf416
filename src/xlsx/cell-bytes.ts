import { decodeUtf8 } from './xml-text';

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER / 10;

const POINT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

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
  if (at >= to) return Number.NaN;
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
  if (decimals > 22) return parseAnyNumber(bytes, from, to);
  const value = decimals > 0 ? digits / (EXACT_POWERS[decimals] ?? 1) : digits;
  return negative ? -value : value;
}

function parseAnyNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = decodeUtf8(bytes, from, to).trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** A whole number without sign; -1 when the bytes are none. */
export function parseIndex(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

export const COLUMNS = 16_384;
export const ROWS = 1_048_576;

/** The place of a cell reference such as "AB12" as row × 16,384 + column, both from 0; -1 when it is none. */
export function parseCellReference(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
    if (column > COLUMNS) return -1;
  }
  const row = parseIndex(bytes, at, to);
  return column === 0 || row < 1 || row > ROWS ? -1 : (row - 1) * COLUMNS + column - 1;
}
