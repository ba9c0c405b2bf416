import { dateFromSerial, tokenize } from 'numfmt';
import { eraOf, yearInEra } from './era';
import { digitByDigit, spelledOut, type NumeralStyle } from './kanji-numerals';

/**
 * What Excel in Japanese adds to number formats: 元号 (g gg ggg e ee r rr), 曜日 (aaa aaaa), 漢数字 ([DBNum1] to [DBNum3]),
 * names of colours and of the general format in Japanese. A format is brought into the form every formatter knows,
 * with eras and weekdays already written out for the value.
 */
export interface JapaneseFormat {
  /** The format code for one value. */
  readonly codeFor: (serial: number) => string;
  /** The formatted text, its digits in the numerals asked for. */
  readonly finish: (text: string) => string;
}

type Token = ReturnType<typeof tokenize>[number];

const COLOURS = /\[(?:黒|青|水|緑|紫|赤|白|黄|色\s*\d+)\]/g;
const GENERAL = /G\/標準/gi;
const NUMERALS = /\[DBNum([1-3])\]/i;
const NUMERALS_OF_ANY_KIND = /\[(?:DBNum|NatNum)\d+\]/gi;
const JAPANESE_LOCALE = /\[\$-(?:ja|[\da-f]*411)[^\]]*\]/gi;
/** The date and the time as the system shows them, whatever letters follow: Windows in Japanese by default. */
const SYSTEM_DATE = /\[\$-F800\][^;]*/gi;
const SYSTEM_TIME = /\[\$-F400\][^;]*/gi;
const FIRST_YEAR_BY_NAME = /x-gannen/i;

export function japaneseFormat(format: string): JapaneseFormat {
  const style = Number(NUMERALS.exec(format)?.[1] ?? 0) as NumeralStyle | 0;
  const code = format
    .replace(COLOURS, '')
    .replace(GENERAL, 'General')
    .replace(NUMERALS_OF_ANY_KIND, '')
    .replace(JAPANESE_LOCALE, '')
    .replace(SYSTEM_DATE, 'yyyy"年"m"月"d"日"')
    .replace(SYSTEM_TIME, 'h:mm:ss');
  const tokens = joinEraYears(tokenize(code === '' ? 'General' : code));
  const byName = FIRST_YEAR_BY_NAME.test(format);
  const varies = tokens.some(isJapaneseDate);
  const fixed = tokens.map(({ raw }) => raw).join('');
  return {
    codeFor: (serial) =>
      varies ? tokens.map((token) => (isJapaneseDate(token) ? quoted(written(token.raw, serial, byName)) : token.raw)).join('') : fixed,
    finish: style === 0 ? (text) => text : (text) => inNumerals(text, style, tokens),
  };
}

/** The tokenizer knows no "r": it gives "rr" as two characters. */
function joinEraYears(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last && isEraYearLetter(token) && isEraYearLetter(last)) joined[joined.length - 1] = { ...last, raw: last.raw + token.raw };
    else joined.push(token);
  }
  return joined;
}

function isEraYearLetter({ type, raw }: Token): boolean {
  return type === 'char' && /^r+$/i.test(raw);
}

function isJapaneseDate(token: Token): boolean {
  return isEraYearLetter(token) || (token.type === 'datetime' && /^[gea]/i.test(token.raw));
}

function written(letters: string, serial: number, firstYearByName: boolean): string {
  const kind = letters.charAt(0).toLowerCase();
  if (kind === 'a') return weekday(serial, letters.length);
  const [year = 0, month = 0, day = 0] = dateFromSerial(serial);
  const era = eraOf(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
  if (!era) return kind === 'g' ? '' : String(year);
  const eraNames = [era.short, era.name.charAt(0), era.name];
  if (kind === 'g') return eraNames[Math.min(letters.length, 3) - 1] ?? era.name;
  const inEra = yearInEra(era, year);
  const twoDigits = kind === 'r' || letters.length > 1;
  const eraYear = inEra === 1 && firstYearByName ? '元' : padded(inEra, twoDigits ? 2 : 1);
  return kind === 'r' && letters.length > 1 ? era.name + eraYear : eraYear;
}

/** Serial 1, 1 January 1900, counts as a Sunday in Excel. */
function weekday(serial: number, letters: number): string {
  const day = '日月火水木金土'.charAt((Math.floor(serial) + 6) % 7);
  return letters > 3 ? `${day}曜日` : day;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** Dates and general numbers are spelled out, years of four digits and placeholders are not. */
function inNumerals(text: string, style: NumeralStyle, tokens: readonly Token[]): string {
  const digitsOnly = style === 3 || tokens.some(({ type }) => type === 'zero' || type === 'hash' || type === 'qmark');
  const date = tokens.some((token) => token.type === 'datetime' || isJapaneseDate(token));
  if (digitsOnly && !(style === 3 && !date && tokens.some(({ type }) => type === 'general'))) return digitByDigit(text, style);
  return text.replace(/\d+(\.\d+)?/g, (number) => {
    const [whole = '', fraction] = number.split('.');
    if (date && whole.length === 4) return digitByDigit(number, style);
    return spelledOut(whole, style) + (fraction === undefined ? '' : `.${digitByDigit(fraction, style)}`);
  });
}
