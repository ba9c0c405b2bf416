import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sentence } from '../model/finding';
import type { Source } from '../review';
import { isWorkbookFile } from '../rounds/workbook-files';
import type { Workbook } from '../workbook/workbook';
import { defaultLimits } from '../xlsx/limits';
import { readWorkbook } from '../xlsx/read-workbook';
import { UnreadableWorkbook } from '../xlsx/unreadable-workbook';
import { nodeInflate } from './node-inflate';

/** The workbooks that the given paths name; a folder stands for the workbooks directly in it, by name. */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (entry) => entry.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      const names = (await readdir(path)).filter(isWorkbookFile);
      return names.sort((a, b) => a.localeCompare(b, 'ja')).map((name) => join(path, name));
    }),
  );
  return [...new Set(found.flat())];
}

/** A workbook as it stands in its file, or why it could not be read. */
export type ReadSource = Extract<Source, { readonly workbook: Workbook } | { readonly refused: Sentence }>;

/** Reads one file; what cannot be read comes back with the sentence why. */
export async function readSource(path: string): Promise<ReadSource> {
  const file = basename(path);
  const opened = await openBytes(path);
  return 'refused' in opened ? { file, sha256: '', ...opened } : { file, sha256: opened.sha256, ...(await parseOrRefuse(opened.bytes)) };
}

export type OpenedBytes = { readonly bytes: Uint8Array; readonly sha256: string } | { readonly refused: Sentence };

export async function openBytes(path: string): Promise<OpenedBytes> {
  try {
    const { size } = await stat(path);
    if (size > defaultLimits.file) return { refused: tooLarge };
    const bytes = new Uint8Array(await readFile(path));
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    const reason = notOpened[systemCode(error)];
    if (!reason) throw error;
    return { refused: reason };
  }
}

/** Takes the workbook from its bytes; `parse` throws UnreadableWorkbook for what it refuses. */
export async function parseOrRefuse(
  bytes: Uint8Array,
  parse: (bytes: Uint8Array) => Workbook | Promise<Workbook> = parseAny,
): Promise<{ readonly workbook: Workbook } | { readonly refused: Sentence }> {
  try {
    return { workbook: await parse(bytes) };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { refused: error.sentence };
    throw error;
  }
}

function parseAny(bytes: Uint8Array): Promise<Workbook> {
  return readWorkbook(bytes, { inflate: nodeInflate });
}

/** ENOENT and the like; "" for errors that are not the file system's. */
function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

const tooLarge: Sentence = {
  ja: 'ファイルが大きすぎるため、開けません。画像などを除いて保存し直してください。',
  en: 'The file is too large. Remove pictures and the like and save it again.',
};

const notOpened: Readonly<Record<string, Sentence>> = {
  ENOENT: { ja: 'ファイルが見つかりません。名前と場所を確認してください。', en: 'The file was not found. Check its name and place.' },
  EACCES: { ja: 'ファイルを開く権限がありません。アクセス権を確認してください。', en: 'There is no permission to open the file.' },
  EPERM: { ja: 'ファイルを開く権限がありません。アクセス権を確認してください。', en: 'There is no permission to open the file.' },
  EBUSY: {
    ja: 'ほかのプログラムが使用中のため、開けません。閉じてからやり直してください。',
    en: 'Another program is using the file. Close it and try again.',
  },
};
