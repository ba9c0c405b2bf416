import type { Sentence } from '../model/finding';
import type { Source } from '../review';
import { defaultLimits } from '../xlsx/limits';
import { readWorkbook } from '../xlsx/read-workbook';
import { UnreadableWorkbook } from '../xlsx/unreadable-workbook';

/**
 * A file that the user chose: its content, or the sentence why it cannot be read. It is only read, and stays on this computer.
 *
 * @param name tells the file from the others that were chosen with it
 */
export async function readFile(file: File, name = file.name): Promise<Source> {
  const refuse = (refused: Sentence, sha256 = ''): Source => ({ file: name, sha256, refused });
  if (file.size > defaultLimits.file) return refuse(new UnreadableWorkbook('too-large').sentence);
  const bytes = await bytesOf(file);
  if (bytes === null) return refuse(notOpened);
  const sha256 = hexadecimal(await crypto.subtle.digest('SHA-256', bytes));
  try {
    return { file: name, sha256, workbook: await readWorkbook(new Uint8Array(bytes)) };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return refuse(error.sentence, sha256);
    throw error;
  }
}

/** Null: it was moved, is locked, or has changed since it was chosen. */
export async function bytesOf(file: File): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const notOpened: Sentence = {
  ja: 'ファイルを開けません。ほかの場所へ移していないか、アクセス権があるかを確認して、選び直してください。',
  en: 'The file cannot be opened. Check that it was not moved and that you may read it, then choose it again.',
};
