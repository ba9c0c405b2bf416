import { createHash, randomBytes } from 'node:crypto';
import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sentence } from '../../model/finding';
import { openFile } from '../files/open-file';
import { readPaths } from '../files/read-paths';
import { systemCode, whyNotWritten } from '../files/system-errors';

export interface KeptReadings {
  readonly folder: string;
  /** Changes with the program: a reading of another version is not found. */
  readonly version: string;
}

/** Where the reading stands that is told from others by all these things. */
export function placeOf({ folder, version }: KeptReadings, ...told: readonly unknown[]): string {
  const key = createHash('sha256').update(JSON.stringify([version, process.version, ...told]));
  return join(folder, `${key.digest('hex')}.reading`);
}

/** What a former run kept; null when it kept nothing, when that is not whole, or when it cannot be opened: the workbook is read then. */
export async function findKept(place: string): Promise<Uint8Array | null> {
  const opened = await openFile(place, readPaths());
  return 'refused' in opened ? null : wholeContent(opened.bytes);
}

/**
 * The name is given only to a whole file; whoever is killed before leaves one that no run looks for.
 * Gives why nothing was kept, which costs the next run time and this one nothing; null when it was.
 */
export async function keep(place: string, content: Uint8Array): Promise<Sentence | null> {
  const unfinished = `${place}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    await writeFile(unfinished, Buffer.concat([digest(content), content]), { flag: 'wx' });
    await rename(unfinished, place);
    return null;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    await rm(unfinished, { force: true }).catch(() => undefined);
    return whyNotWritten(error);
  }
}

/** Makes the folder when it is not there. Gives why nothing can be kept in it; null when it can. */
export async function whyNotKeptIn(folder: string): Promise<Sentence | null> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return null;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return whyNotWritten(error);
  }
}

const DIGEST_BYTES = 32;

/** Null when the content is not what was once written, whatever happened to the disk meanwhile. */
function wholeContent(bytes: Uint8Array): Uint8Array | null {
  const content = bytes.subarray(DIGEST_BYTES);
  return digest(content).equals(bytes.subarray(0, DIGEST_BYTES)) ? content : null;
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
