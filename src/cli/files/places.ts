import type { BigIntStats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReadPaths } from './read-paths';
import { systemCode } from './system-errors';

/** Where a path leads once every link is followed; a name that does not exist yet is put behind its real folder. */
export async function placeOf(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realpath(whole).catch(() => null);
  if (real !== null) return real;
  const folder = dirname(whole);
  return folder === whole ? whole : join(await placeOf(folder), basename(whole));
}

/** The same for two names of one file, as with hard links or where large and small letters are one. */
export function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** What stands under the name itself, a link not followed; null: nothing. */
export async function whatIsAt(path: string): Promise<BigIntStats | null> {
  return lstat(path, { bigint: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
}

/** Files told by where they stand and by what they are. */
export interface KnownFiles {
  readonly has: (place: string, found: BigIntStats | null) => boolean;
}

export async function knownFiles(paths: readonly string[]): Promise<KnownFiles> {
  const known = new Set<string>();
  for (const path of paths) {
    known.add(await placeOf(path));
    const found = await stat(path, { bigint: true }).catch(() => null);
    if (found) known.add(identityOf(found));
  }
  return { has: (place, found) => known.has(place) || (found !== null && known.has(identityOf(found))) };
}

export function filesRead(reads: ReadPaths): Promise<KnownFiles> {
  return knownFiles(reads.all());
}
