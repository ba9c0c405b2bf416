import { constants, type BigIntStats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Sentence } from '../../model/finding';
import { defaultLimits } from '../../xlsx/limits';
import type { ReadPaths } from './read-paths';
import { systemCode, whyNotRead } from './system-errors';

export type Opened = { readonly bytes: Uint8Array } | { readonly refused: Sentence };

/** A pipe that nobody writes to would hold the run for ever; Windows knows no such flag. */
const doNotWait = (constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/**
 * The bytes of a file, which is noted as read. Refused with a sentence: what is no file (a folder, a pipe, a device), what is larger
 * than any workbook may be, and whatever the operating system refuses.
 */
export async function openFile(path: string, reads: ReadPaths): Promise<Opened> {
  reads.add(path);
  try {
    const file = await open(path, constants.O_RDONLY | doNotWait);
    try {
      const found = await file.stat({ bigint: true });
      const refused = whyNoFile(found);
      if (refused) return { refused };
      return { bytes: new Uint8Array(await file.readFile()) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return { refused: whyNotRead(error) };
  }
}

/** The text of a file in UTF-8, without a byte order mark. */
export async function openText(path: string, reads: ReadPaths): Promise<{ readonly text: string } | { readonly refused: Sentence }> {
  const opened = await openFile(path, reads);
  return 'refused' in opened ? opened : { text: new TextDecoder().decode(opened.bytes) };
}

function whyNoFile(found: BigIntStats): Sentence | null {
  if (found.isDirectory()) return isFolder;
  if (!found.isFile()) return isDevice;
  return found.size > BigInt(defaultLimits.file) ? tooLarge : null;
}

const isFolder: Sentence = {
  ja: 'ファイルではなくフォルダのため、開けません。フォルダの名前を変えるか、中のブックを指定してください。',
  en: 'This is a folder and no file. Rename the folder, or name the workbooks in it.',
};
const isDevice: Sentence = {
  ja: '普通のファイルではない(パイプや装置の)ため、開けません。ファイルに保存してから指定してください。',
  en: 'This is a pipe or a device and no file. Save it to a file and name that.',
};
const tooLarge: Sentence = {
  ja: 'ファイルが大きすぎるため、開けません。画像などを除いて保存し直してください。',
  en: 'The file is too large. Remove pictures and the like and save it again.',
};
