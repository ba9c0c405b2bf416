import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sentence } from '../model/finding';
import type { Source } from '../review';
import { readWorkbook } from '../xlsx/read-workbook';
import { UnreadableWorkbook } from '../xlsx/unreadable-workbook';
import { nodeInflate } from './node-inflate';

const workbookName = /\.(xlsx|xlsm|xlsb|xls|ods)$/i;
/** Excel keeps "~$name.xlsx" beside a workbook while it is open. */
const ownerFile = /^(~\$|\.)/;
const mostBytes = 256 * 1024 * 1024;

/** The workbooks that the given paths name; a folder stands for the workbooks directly in it, by name. */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (entry) => entry.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      const names = (await readdir(path)).filter((name) => workbookName.test(name) && !ownerFile.test(name));
      return names.sort((a, b) => a.localeCompare(b, 'ja')).map((name) => join(path, name));
    }),
  );
  return [...new Set(found.flat())];
}

/** Reads one file; what cannot be read comes back with the sentence why. */
export async function readSource(path: string): Promise<Source> {
  const file = basename(path);
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return { file, sha256: '', refused: tooLarge };
    const bytes = new Uint8Array(await readFile(path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return await readWorkbook(bytes, { inflate: nodeInflate }).then(
      (workbook) => ({ file, sha256, workbook }),
      (error: unknown) => {
        if (error instanceof UnreadableWorkbook) return { file, sha256, refused: error.sentence };
        throw error;
      },
    );
  } catch (error) {
    const reason = notOpened[systemCode(error)];
    if (!reason) throw error;
    return { file, sha256: '', refused: reason };
  }
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
