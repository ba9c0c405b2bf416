import { createHash } from 'node:crypto';
import { access, constants, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

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

/** What a former run kept; null when it kept nothing, or when that is not whole. */
export async function findKept(place: string): Promise<Uint8Array | null> {
  const bytes = await readFile(place).catch(absent);
  return bytes && wholeContent(bytes);
}

/** The name is given only to a whole file; whoever is killed before leaves one that no run looks for. */
export async function keep(place: string, content: Uint8Array): Promise<void> {
  const unfinished = `${place}.${process.pid}-${threadId}.tmp`;
  await writeFile(unfinished, Buffer.concat([digest(content), content]));
  await rename(unfinished, place);
}

/** False when nothing can be kept in the folder, which is made when it is not there. */
export async function canKeepIn(folder: string): Promise<boolean> {
  return mkdir(folder, { recursive: true })
    .then(() => access(folder, constants.W_OK))
    .then(
      () => true,
      () => false,
    );
}

const DIGEST_BYTES = 32;

/** Null when the content is not what was once written, whatever happened to the disk meanwhile. */
function wholeContent(bytes: Buffer): Uint8Array | null {
  const content = bytes.subarray(DIGEST_BYTES);
  return digest(content).equals(bytes.subarray(0, DIGEST_BYTES)) ? content : null;
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
