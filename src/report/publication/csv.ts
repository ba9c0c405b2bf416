import { decimal } from '../../evaluation/compare';
import { withOrdinaryLetters } from '../../text/platform-letters';

/** A column of a published table, with what its dictionary says. One datum in a cell, one record in a line. */
export interface OpenColumn<T> {
  /** The heading, for programs. */
  readonly name: string;
  /** The same for people. */
  readonly label: string;
  readonly type: 'text' | 'integer' | 'number' | 'date' | 'code';
  /** Of numbers; absent: the unit stands in the record, or there is none. */
  readonly unit?: string;
  /** What a blank says; absent: never blank. */
  readonly blank?: string;
  readonly description: string;
  readonly valueOf: (record: T) => string | number | null;
}

const byteOrderMark = '\uFEFF';

/** A table as CSV: UTF-8 with BOM, CRLF, quoted where it must be. Excel, statistics programs and scripts read the same. */
export function csvText<T>(columns: readonly OpenColumn<T>[], records: readonly T[]): string {
  return [...csvPieces(columns, records)].join('');
}

/** As csvText, record by record, for tables too long to be held as one text. */
export function* csvPieces<T>(columns: readonly OpenColumn<T>[], records: Iterable<T>): Generator<string> {
  yield byteOrderMark + line(columns.map(({ name }) => name));
  for (const record of records) yield line(columns.map(({ valueOf }) => field(valueOf(record))));
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? plainNumber(value) : openText(value);
}

/** Made once: to make it takes far longer than to write a number. */
const plainDigits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 15 });

/** Without separators and exponents, as a program reads it. */
function plainNumber(value: number): string {
  return plainDigits.format(decimal(value) + 0);
}

/**
 * A text of a department as it is published: line breaks become " / ", so that a record stays in its line; platform-dependent
 * letters become ordinary ones, letters of one office's own 〓; and what a spreadsheet program would run as a formula gets a ' in front, which the reader sees
 * (as does a text that begins with ' itself, so that the first ' can always be taken away again).
 */
export function openText(text: string): string {
  const line = withOrdinaryLetters(text)
    .split(/\s*[\r\n]+\s*/)
    .map((part) =>
      part
        .replace(/\p{Cc}/gu, ' ')
        .replace(/\p{Co}/gu, '〓')
        .replace(/\s{2,}/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join(' / ');
  return /^['＇]|^[=+\-@＝＋－＠]./.test(line) ? `'${line}` : line;
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
