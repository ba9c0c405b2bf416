import { basename } from 'node:path';
import type { Sentence } from '../model/finding';
import { csvRows } from '../recognition/csv-rows';
import { htmlAsWorkbook } from '../recognition/html-as-workbook';
import { linesAsWorkbook, textAsWorkbook } from '../recognition/text-as-workbook';
import type { Workbook } from '../workbook/workbook';
import { UnreadableWorkbook } from '../xlsx/unreadable-workbook';
import { readWordDocument } from '../xlsx/word-document';
import type { ReadPaths } from './files/read-paths';
import { nodeInflate } from './node-inflate';
import { openBytes, parseOrRefuse } from './source-files';

/** A file that is to leave the office, as a workbook: a line of a text, a paragraph or a row of a table in each row. */
export type PublicationFile = { readonly file: string; readonly sha256: string; readonly kind: PublicationKind } & (
  { readonly workbook: Workbook; readonly unseen: readonly Sentence[] } | { readonly refused: Sentence }
);

export type PublicationKind = 'text' | 'page' | 'word' | 'csv' | 'workbook';

const endings: readonly (readonly [PublicationKind, RegExp])[] = [
  ['text', /\.txt$/i],
  ['page', /\.html?$/i],
  ['word', /\.docx$/i],
  ['csv', /\.csv$/i],
];

export async function readPublicationFile(path: string, reads: ReadPaths): Promise<PublicationFile> {
  const file = basename(path);
  const kind = endings.find(([, ending]) => ending.test(path))?.[0] ?? 'workbook';
  const opened = await openBytes(path, reads);
  if ('refused' in opened) return { file, sha256: '', kind, ...opened };
  const { bytes, sha256 } = opened;
  const text = (): string => new TextDecoder().decode(bytes);
  switch (kind) {
    case 'workbook': {
      const parsed = await parseOrRefuse(bytes, reads.parse);
      return { file, sha256, kind, ...('refused' in parsed ? parsed : { ...parsed, unseen: [] }) };
    }
    case 'word':
      return { file, sha256, kind, ...wordOrRefuse(file, bytes) };
    case 'page':
      return { file, sha256, kind, workbook: htmlAsWorkbook(file, text()), unseen: [] };
    case 'csv':
      return { file, sha256, kind, workbook: linesAsWorkbook(file, csvRows(text())), unseen: [] };
    case 'text':
      return { file, sha256, kind, workbook: textAsWorkbook(file, text()), unseen: [] };
  }
}

function wordOrRefuse(file: string, bytes: Uint8Array) {
  try {
    const { lines, properties, unseen } = readWordDocument(bytes, nodeInflate);
    return {
      workbook: { ...linesAsWorkbook(file, lines), ...(properties && { properties }) },
      unseen: unseen.map((part) => unseenInWord[part]),
    };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { refused: noWord };
    throw error;
  }
}

const noWord: Sentence = {
  ja: 'Wordの文書(.docx)として読み取れません。Wordで開いて保存し直してください。',
  en: 'This is no Word document (.docx). Open it in Word and save it again.',
};
const unseenInWord: Readonly<Record<'comments' | 'changes' | 'hiddenText', Sentence>> = {
  comments: {
    ja: 'コメントが残っています。公表したファイルで読まれるので、削除してください。',
    en: 'There are comments, which readers of the file see. Delete them.',
  },
  changes: {
    ja: '変更履歴が残っています。消した文も読まれるので、「承諾」してから保存し直してください。',
    en: 'There are tracked changes, and readers see what was deleted. Accept them and save again.',
  },
  hiddenText: {
    ja: '隠し文字が残っています。公表したファイルから誰でも表示できるので、削除してください。',
    en: 'There is hidden text, and anybody can show it. Delete it.',
  },
};
