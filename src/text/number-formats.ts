import type { Quantity } from '../model/quantity';
import { narrow } from './fold';
import { APPROXIMATELY, PROVISIONAL } from './quantity-words';
import { postfixAt } from './postfixes';
import { unitAt, unitOf, withoutBinaryNoise } from './units';

/** What a number format adds to the number: 0.0"％以上" → ％, ">=". */
export interface FormatWords extends Pick<Quantity, 'unit' | 'comparator' | 'approximate' | 'provisional'> {
  /** 100 for 0%, 0.001 for #,##0, (shown in thousands). */
  readonly factor: number;
}

/**
 * A true number with its format and the unit of its column. The value is the one shown to the reader, unrounded:
 * 0.826 under 0.0% is 82.6 ％; 1234000 under #,##0,"千円" is 1234 千円.
 */
export function readNumberCell(value: number, format: string, unit: string | null): Quantity {
  if (isDuration(format)) return readDuration(value, format, unit);
  const words = formatWords(format, value);
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

/** Hours and minutes without a day: [h]:mm, h:mm, [mm]:ss. Excel keeps them as parts of a day. */
export function isDuration(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\./g, '').replace(/\[[$-][^\]]*\]/g, '');
  return /\[h+\]|\[m+\]|h+:mm|\[s+\]/i.test(bare) && !/[yd年月日e]/i.test(bare.replace(/AM\/PM/gi, ''));
}

/** How many of a unit of time a day has. */
const perDay: Readonly<Record<string, number>> = { 日: 1, 時間: 24, 分: 1440, 秒: 86400 };

/** A duration in the unit of its column; hours where the column has none. 1.3125 under [h]:mm is 31.5 時間. */
function readDuration(value: number, format: string, unit: string | null): Quantity {
  const measured = unit === null ? '時間' : (unitOf(unit) ?? unit);
  const words = wordsBehind(narrow([...format.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join('')).trim());
  return {
    value: withoutBinaryNoise(value * (perDay[measured] ?? 24)),
    unit: measured,
    ...{ comparator: words.comparator, approximate: words.approximate, provisional: false, accumulation: null, years: [] },
  };
}

const known = new Map<string, FormatWords>();
/** Excel's own limit. */
const LONGEST_FORMAT = 255;

/** The words of the format's section that shows this value. */
export function formatWords(format: string, value: number): FormatWords {
  const section = format.length > LONGEST_FORMAT ? 'General' : sectionFor(format, value);
  let words = known.get(section);
  if (!words) {
    words = readSection(section);
    known.set(section, words);
  }
  return words;
}

const SEMICOLON = /;(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** A format has up to three sections for numbers: positive, negative, zero. */
function sectionFor(format: string, value: number): string {
  if (!format.includes(';')) return format;
  const [positive = '', negative = positive, zero = positive] = format.split(SEMICOLON);
  return value < 0 ? negative : value === 0 ? zero : positive;
}

/** Quoted text, an escaped letter, a letter that needs no quotes; not the width of _x, the fill *x, a colour or locale in brackets. */
/** The exponent of 0.00E+00 and the stroke of # ?/? are signs of the format and no words. */
const PIECE = /"([^"]*)"|(?<=[#0?])[Ee][+-](?=0)|(?<=[#0?] ?)\/(?=[#0?\d])|\\(.)|_.|\*.|\[[^\]]*\]|([#0?.,%]+)|(.)/gs;

function readSection(section: string): FormatWords {
  let before = '';
  let after = '';
  let digits = '';
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
    provisional: PROVISIONAL.test(before + after),
    factor: percent ? 100 : 1000 ** -thousands,
  };
}

function wordsBehind(text: string): Pick<FormatWords, 'unit' | 'comparator' | 'approximate'> {
  const found = unitAt(text, 0);
  const name = found ? text.slice(0, found.end) : (/^[^\s(]*?(?=以[上下内]|未満|超|程度|[\s(]|$)/.exec(text)?.[0] ?? '');
  return { ...postfixAt(text, name.length), unit: found?.unit ?? (name === '' ? null : name) };
}
