import type { Finding, Sentence } from '../model/finding';
import type { Review } from '../model/review';
import { checkPublication, type PublicationCheck } from '../publication-check';
import { csvRows } from '../recognition/csv-rows';
import { htmlAsWorkbook } from '../recognition/html-as-workbook';
import { linesAsWorkbook, textAsWorkbook } from '../recognition/text-as-workbook';
import type { Workbook } from '../workbook/workbook';
import { UnreadableWorkbook } from '../xlsx/unreadable-workbook';
import { readWordDocument } from '../xlsx/word-document';

export type PublicationKind = 'text' | 'page' | 'word' | 'csv' | 'workbook';

/** A file that is to leave the office, as a workbook: a line of a text, a paragraph or a row of a table in each row. */
export type PublicationRead =
  | { readonly kind: PublicationKind; readonly workbook: Workbook; readonly unseen: readonly Sentence[] }
  | { readonly kind: PublicationKind; readonly refused: Sentence };

/** What an edge reads with. */
export interface PublicationReader {
  readonly parse: (bytes: Uint8Array) => Promise<{ readonly workbook: Workbook } | { readonly refused: Sentence }>;
  readonly inflate?: Parameters<typeof readWordDocument>[1];
}

const endings: readonly (readonly [PublicationKind, RegExp])[] = [
  ['text', /\.txt$/i],
  ['page', /\.html?$/i],
  ['word', /\.docx$/i],
  ['csv', /\.csv$/i],
];

export function publicationKindOf(name: string): PublicationKind {
  return endings.find(([, ending]) => ending.test(name))?.[0] ?? 'workbook';
}

/** @param file its name, whose ending says what it is */
export async function readPublication(file: string, bytes: Uint8Array, { parse, inflate }: PublicationReader): Promise<PublicationRead> {
  const kind = publicationKindOf(file);
  switch (kind) {
    case 'workbook': {
      const parsed = await parse(bytes);
      return 'refused' in parsed ? { kind, ...parsed } : { kind, workbook: parsed.workbook, unseen: [] };
    }
    case 'word':
      return { kind, ...wordOrRefuse(file, bytes, inflate) };
    case 'page':
      return { kind, workbook: htmlAsWorkbook(file, decoded(bytes)), unseen: [] };
    case 'csv':
      return { kind, workbook: linesAsWorkbook(file, csvRows(decoded(bytes))), unseen: [] };
    case 'text':
      return { kind, workbook: textAsWorkbook(file, decoded(bytes)), unseen: [] };
  }
}

/** UTF-8, UTF-16 with its mark, and what Japanese Windows wrote for decades. */
function decoded(bytes: Uint8Array): string {
  const mark = [...bytes.subarray(0, 2)].join();
  if (mark === '255,254') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '254,255') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** 公表前点検 of what was read: of a Word document also what goes along unseen. */
export function checkRead(
  { workbook, unseen }: Extract<PublicationRead, { readonly workbook: Workbook }>,
  file: string,
  review: Review | null,
  assumedYear: number,
): PublicationCheck {
  const { findings, ...rest } = checkPublication(workbook, file, review, assumedYear);
  const hidden = unseen.map((message): Finding => ({
    ...{ rule: 'hidden-content-in-publication', severity: 'error', message, file },
    at: null,
    item: null,
    repair: null,
  }));
  return { ...rest, findings: [...hidden, ...findings] };
}

function wordOrRefuse(file: string, bytes: Uint8Array, inflate: PublicationReader['inflate']) {
  try {
    const { lines, properties, unseen } = readWordDocument(bytes, inflate);
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
