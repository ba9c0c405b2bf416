import type { CellContent } from './cell';

/**
 * What Excel makes of a text that is set as a value: the same as of a text that is typed.
 * A table, so that a rule observed on a real Excel is one line. Rules are tried in order; none fits: text.
 *
 * Sources: [types] @types/office-js, Range.values; [blank] doc excel-add-ins-blank-null-values; [excel] behaviour of Excel's
 * grid known to its users, not yet tried through office.js. Where they differ the stricter reading is taken:
 * an add-in that writes text safely is right under all of them.
 */
export interface EntryRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Null: the pattern fits but the text is no such value (13/45 is no date). */
  readonly read: (groups: readonly string[], today: Date) => Entry | null;
  readonly source: 'types' | 'blank' | 'excel';
}

export interface Entry {
  readonly content: CellContent;
  /** The number format that Excel gives a cell whose format is General. */
  readonly format?: string;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const eraStarts: Readonly<Record<string, number>> = {
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

const plain = (text: string) => Number(text.replace(/,/g, ''));

export const entryRules: readonly EntryRule[] = [
  { name: 'number', pattern: /^[+-]?(?:\d+\.?\d*|\.\d+)$/, read: ([all = '']) => ({ content: Number(all) }), source: 'blank' },
  {
    name: 'number with an exponent',
    pattern: /^[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d+$/i,
    read: ([all = '']) => ({ content: Number(all), format: '0.00E+00' }),
    source: 'excel',
  },
  {
    name: 'number with thousands separators',
    pattern: /^[+-]?\d{1,3}(?:,\d{3})+(\.\d+)?$/,
    read: ([all = '', decimals]) => ({ content: plain(all), format: decimals ? '#,##0.00' : '#,##0' }),
    source: 'excel',
  },
  {
    name: 'negative number in brackets',
    pattern: /^\((\d[\d,]*\.?\d*)\)$/,
    read: ([, digits = '']) => ({ content: -plain(digits) }),
    source: 'excel',
  },
  {
    name: 'yen',
    pattern: /^(-?)[¥\\](\d[\d,]*\.?\d*)$/,
    read: ([, sign = '', digits = '']) => ({ content: plain(sign + digits), format: '"¥"#,##0;"¥"-#,##0' }),
    source: 'excel',
  },
  {
    name: 'per cent',
    pattern: /^([+-]?\d[\d,]*(\.\d+)?)%$/,
    read: ([, digits = '', decimals]) => ({ content: plain(digits) / 100, format: decimals ? '0.00%' : '0%' }),
    source: 'types',
  },
  { name: 'truth value', pattern: /^(true|false)$/i, read: ([all = '']) => ({ content: all.toLowerCase() === 'true' }), source: 'excel' },
  {
    name: 'error value',
    pattern: /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/i,
    read: ([all = '']) => ({ content: { error: all.toUpperCase() } }),
    source: 'excel',
  },
  {
    name: 'fraction with a whole number',
    pattern: /^(-?)(\d+) (\d{1,2})\/(\d{1,2})$/,
    read: ([, sign, whole, above, below]) =>
      Number(below) === 0 ? null : { content: (Number(whole) + Number(above) / Number(below)) * (sign ? -1 : 1), format: '# ?/?' },
    source: 'excel',
  },
  {
    name: 'year, month and day',
    pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/,
    read: ([, year, month, day]) => date(Number(year), Number(month), Number(day), 'yyyy/m/d'),
    source: 'types',
  },
  {
    name: 'year, month and day in Japanese',
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    read: ([, year, month, day]) => date(Number(year), Number(month), Number(day), 'yyyy"年"m"月"d"日"'),
    source: 'excel',
  },
  {
    name: 'era letter, year, month and day',
    pattern: /^([MTSHR])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/i,
    read: ([, era = '', year, month, day]) => eraDate(era.toUpperCase(), year, month, day, '[$-411]ge.m.d;@'),
    source: 'excel',
  },
  {
    name: 'era, year, month and day in Japanese',
    pattern: /^(明治|大正|昭和|平成|令和)(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日$/,
    read: ([, era = '', year, month, day]) => eraDate(era, year, month, day, '[$-411]ggge"年"m"月"d"日";@'),
    source: 'excel',
  },
  {
    name: 'month and day',
    pattern: /^(\d{1,2})[/-](\d{1,2})$/,
    read: ([, month, day], today) => date(today.getFullYear(), Number(month), Number(day), 'm"月"d"日"'),
    source: 'types',
  },
  {
    name: 'month and day in Japanese',
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    read: ([, month, day], today) => date(today.getFullYear(), Number(month), Number(day), 'm"月"d"日"'),
    source: 'excel',
  },
  {
    name: 'year and month',
    pattern: /^(\d{4})[/-](\d{1,2})$/,
    read: ([, year, month]) => date(Number(year), Number(month), 1, 'mmm-yy'),
    source: 'excel',
  },
  {
    name: 'day and month in English',
    pattern: new RegExp(`^(\\d{1,2})-(${monthNames.join('|')})$`, 'i'),
    read: ([, day, month = ''], today) => date(today.getFullYear(), monthNames.indexOf(month.toLowerCase()) + 1, Number(day), 'd-mmm'),
    source: 'blank',
  },
  {
    name: 'time of day',
    pattern: /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/,
    read: ([, hours, minutes, seconds]) =>
      Number(minutes) > 59 || Number(seconds ?? 0) > 59
        ? null
        : { content: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86400, format: seconds ? 'h:mm:ss' : 'h:mm' },
    source: 'excel',
  },
];

/** The value of a text in a cell that is not formatted as text; null when it stays text. Full-width digits and signs count as half-width. */
export function readEntry(text: string, today: Date): Entry | null {
  const typed = text.trim().replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  for (const { pattern, read } of entryRules) {
    const match = pattern.exec(typed);
    const entry = match && read([...match], today);
    if (entry) return entry;
  }
  return null;
}

/** Days since 1899-12-30, as Excel counts dates after February 1900. */
export function serialOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86400000;
}

function date(year: number, month: number, day: number, format: string): Entry | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900;
  return real ? { content: serialOf(year, month, day), format } : null;
}

function eraDate(era: string, year: string | undefined, month: string | undefined, day: string | undefined, format: string): Entry | null {
  const start = eraStarts[era];
  return start === undefined ? null : date(start + (year === '元' ? 1 : Number(year)), Number(month), Number(day), format);
}
