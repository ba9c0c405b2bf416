import type { DocumentProperties } from '../workbook/workbook';
import { readProperties } from './package/document-properties';
import { fflateInflate } from './package/fflate-inflate';
import { fileKind } from './package/file-kind';
import type { Inflate } from './package/inflate';
import { partOfType, relationshipsOf } from './package/package-parts';
import { decodeUtf8, resolveReferences, toUtf8 } from './package/xml-text';
import { ZipArchive } from './package/zip-archive';
import { defaultLimits } from './limits';
import { UnreadableWorkbook } from './unreadable-workbook';

/** A document of Word: what a reader sees of it, and what goes along unseen. */
export interface WordDocument {
  /** A paragraph, or the cells of a row of a table. */
  readonly lines: readonly (string | readonly string[])[];
  readonly properties: DocumentProperties | undefined;
  /** Comments, deleted text that is still there, hidden text. */
  readonly unseen: readonly ('comments' | 'changes' | 'hiddenText')[];
}

/** @throws UnreadableWorkbook for what is no .docx file */
export function readWordDocument(bytes: Uint8Array, inflate: Inflate = fflateInflate): WordDocument {
  if (bytes.length > defaultLimits.file) throw new UnreadableWorkbook('too-large');
  const kind = fileKind(bytes);
  if (kind !== 'zip') throw new UnreadableWorkbook(kind === 'compound' ? 'other-format' : kind);
  const archive = new ZipArchive(bytes, defaultLimits, inflate);
  const relationships = relationshipsOf(archive, '');
  const part = partOfType(relationships, 'officeDocument') ?? 'word/document.xml';
  if (!archive.has(part) || !/word/i.test(part)) throw new UnreadableWorkbook('other-format');
  const xml = textOf(archive, part);
  const comments = archive.names().find((name) => /word\/comments\.xml$/i.test(name));
  return {
    lines: linesOf(xml),
    properties: readProperties(archive, relationships),
    unseen: [
      ...(comments !== undefined && /<w:comment\b/.test(textOf(archive, comments)) ? (['comments'] as const) : []),
      ...(/<w:(?:del|ins|moveFrom)\b/.test(xml) ? (['changes'] as const) : []),
      ...(/<w:vanish\b(?![^>]*"(?:0|false)")/.test(xml) ? (['hiddenText'] as const) : []),
    ],
  };
}

function textOf(archive: ZipArchive, part: string): string {
  const bytes = toUtf8(archive.read(part));
  return decodeUtf8(bytes, 0, bytes.length);
}

const marks = /<(\/?)w:(p|tr|tc|t|tab|br|del|moveFrom)\b([^>]*?)(\/?)>/g;

/** Paragraphs and rows in the order in which they are read; deleted text is none of it. */
function linesOf(xml: string): WordDocument['lines'] {
  const lines: (string | readonly string[])[] = [];
  let [words, cell] = ['', ''];
  let row: string[] | null = null;
  let deleted = 0;
  let textFrom = -1;
  for (const { 0: whole, 1: end = '', 2: name = '', 4: empty = '', index } of xml.matchAll(marks)) {
    if (name === 'del' || name === 'moveFrom') {
      if (empty === '') deleted += end === '' ? 1 : -1;
    } else if (name === 't' && empty === '') {
      if (end === '') textFrom = index + whole.length;
      else if (deleted === 0 && textFrom >= 0) words += resolveReferences(xml.slice(textFrom, index));
    } else if (name === 'tab' || name === 'br') {
      words += name === 'tab' ? ' ' : '\n';
    } else if (name === 'p' && (end !== '' || empty !== '')) {
      if (row === null) lines.push(words);
      else cell += `${cell === '' || words === '' ? '' : '\n'}${words}`;
      words = '';
    } else if (name === 'tc' && end !== '') {
      row?.push(cell);
      cell = '';
    } else if (name === 'tr') {
      if (end !== '' && row !== null) lines.push(row);
      row = end === '' ? [] : null;
    }
  }
  return lines;
}
