import { format as applyFormat } from 'numfmt';
import { japaneseFormat } from './japanese-format';
import { LONGEST_FORMAT } from './number-format';
import type { Cell } from './workbook';

type Formatter = (value: number) => string;

/** Dates beyond 9999 are no dates in Excel. */
const OPTIONS = { dateSpanLarge: false };
/** Whole numbers that the general format shows as they are: up to eleven digits. */
const LONGEST_GENERAL = 1e11;
/** Values remembered for each format. */
const MOST_REMEMBERED = 1000;

const formatters = new Map<string, Formatter>();

/**
 * What Excel in Japanese shows in the cell, however wide the column is. "" for a formula without a result;
 * the plain value where the format code is none that can be read.
 */
export function displayedText({ value, format }: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return shapesText(format) ? formatText(value, format) : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return formatterOf(format)(value);
  return value.kind === 'error' ? value.code : formatterOf(format)(value.serial);
}

/** A section for text: @ among other characters, or a fourth section. */
function shapesText(format: string): boolean {
  return format.length <= LONGEST_FORMAT && format !== 'General' && format !== '@' && (format.includes('@') || format.includes(';'));
}

function formatText(text: string, format: string): string {
  const { codeFor } = japaneseFormat(format);
  return attempt(() => applyFormat(codeFor(0), text, OPTIONS)) ?? text;
}

function formatterOf(format: string): Formatter {
  let formatter = formatters.get(format);
  if (!formatter) {
    formatter = remembering(makeFormatter(format));
    formatters.set(format, formatter);
  }
  return formatter;
}

function makeFormatter(format: string): Formatter {
  if (format.length > LONGEST_FORMAT) return String;
  const plain = /^General$/i.test(format);
  const { codeFor, finish } = japaneseFormat(format);
  return (value) => {
    if (plain && Number.isInteger(value) && Math.abs(value) < LONGEST_GENERAL) return String(value);
    return attempt(() => finish(applyFormat(codeFor(value), value, OPTIONS))) ?? String(value);
  };
}

/** Sheets repeat their values. */
function remembering(formatter: Formatter): Formatter {
  const remembered = new Map<number, string>();
  return (value) => {
    const known = remembered.get(value);
    if (known !== undefined) return known;
    const text = formatter(value);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(value, text);
    return text;
  };
}

/** Null when the format code is not understood. */
function attempt(format: () => string): string | null {
  try {
    return format();
  } catch {
    return null;
  }
}
