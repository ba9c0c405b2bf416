import type { Quantity } from '../model/quantity';
import { narrow } from './fold';
import { APPROXIMATELY } from './quantity-words';
import { postfixAt } from './postfixes';
import { canonicalUnit, unitAt, unitOf, withoutBinaryNoise } from './units';

/** What a number format adds to the number: 0.0"％以上" → ％, ">=". */
interface FormatWords extends Pick<Quantity, 'unit' | 'comparator' | 'approximate' | 'provisional'> {
  /** 100 for 0%, 0.001 for #,##0, (shown in thousands). */
  readonly factor: number;
}

/**
 * A true number with its format and the unit of its column. The value is the one shown to the reader, unrounded:
 * 0.826 under 0.0% is 82.6 ％; 1234000 under #,##0,"千円" is 1234 千円.
 */
export function readNumberCell(value: number, format: string, unit: string | null): Quantity {
  const words = formatWords(format);
  return {
    value: words.factor === 1 ? value : withoutBinaryNoise(value * words.factor),
    unit: words.unit ?? (unit === null ? null : unitOf(unit)),
    comparator: words.comparator,
    approximate: words.approximate,
    provisional: words.provisional,
    accumulation: null,
    years: [],
  };
}

const known = new Map<string, FormatWords>();

export function formatWords(format: string): FormatWords {
  let words = known.get(format);
  if (!words) {
    words = readFormat(format);
    known.set(format, words);
  }
  return words;
}

/** Quoted text, an escaped letter, a letter that needs no quotes; not the width of _x, the fill *x, a colour or locale in brackets. */
const PIECE = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([#0?.,%]+)|(.)/gs;

function readFormat(format: string): FormatWords {
  let before = '';
  let after = '';
  let digits = '';
  const section = firstSection(format);
  if (!/[#0?]/.test(section)) return { unit: null, comparator: null, approximate: false, provisional: false, factor: 1 };
  for (const [, quoted, escaped, placeholder, letter] of section.matchAll(PIECE)) {
    const literal = quoted ?? escaped ?? letter ?? '';
    if (placeholder !== undefined) digits += placeholder;
    else if (digits === '') before += literal;
    else after += literal;
  }
  const percent = digits.includes('%');
  const thousands = /(,+)%*$/.exec(digits)?.[1]?.length ?? 0;
  const words = wordsBehind(narrow(after).trim());
  return {
    unit: percent ? '％' : words.unit,
    comparator: words.comparator,
    approximate: words.approximate || APPROXIMATELY.test(before),
    provisional: words.provisional,
    factor: percent ? 100 : 1000 ** -thousands,
  };
}

/** The section for positive numbers, quotes respected. */
function firstSection(format: string): string {
  return /^(?:"[^"]*"|\\.|[^;"\\])*/s.exec(format)?.[0] ?? format;
}

function wordsBehind(text: string): Pick<Quantity, 'unit' | 'comparator' | 'approximate' | 'provisional'> {
  const found = unitAt(text, 0);
  const words = postfixAt(text, found?.end ?? 0);
  if (found || words.end > 0) return { unit: found?.unit ?? null, ...words };
  const [, name = '', rest = ''] = /^(.*?)(以上|以下|以内|未満|超|程度)?$/s.exec(text) ?? [];
  return { unit: name === '' ? null : (canonicalUnit(name) ?? name), ...postfixAt(rest, 0) };
}
