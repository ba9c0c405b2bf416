import type { Workbook } from '../workbook/workbook';
import { linesAsWorkbook, type DocumentLine } from './text-as-workbook';

const unseen = /<!--[^]*?-->|<(script|style|template|noscript|head)\b[^]*?<\/\1\s*>/gi;
const tag = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi;
const blocks = new Set('p h1 h2 h3 h4 h5 h6 li dt dd caption div section article main header footer br pre address figcaption'.split(' '));

/** A page as a workbook of one sheet: a row for each paragraph and each row of a table, in the order in which it is read. */
export function htmlAsWorkbook(sheet: string, page: string): Workbook {
  const visible = page.replace(/^\uFEFF/, '').replace(unseen, '');
  const lines: DocumentLine[] = [];
  let words = '';
  let row: string[] | null = null;
  const endLine = (): void => {
    if (row === null && words.trim() !== '') lines.push(plain(words));
    if (row === null) words = '';
  };
  let from = 0;
  for (const { 0: whole, 1: slash = '', 2: written = '', index } of visible.matchAll(tag)) {
    words += visible.slice(from, index);
    from = index + whole.length;
    const name = written.toLowerCase();
    if (name === 'tr' && slash === '') {
      endLine();
      row = [];
    } else if (name === 'tr') {
      if (row?.some((cell) => cell !== '')) lines.push(row);
      [row, words] = [null, ''];
    } else if (name === 'td' || name === 'th') {
      if (slash === '/') row?.push(plain(words));
      words = '';
    } else if (name === 'br') {
      words += '\n';
    } else if (blocks.has(name)) {
      endLine();
    }
  }
  words += visible.slice(from);
  endLine();
  return linesAsWorkbook(sheet, lines);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plain(words: string): string {
  return words
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
