import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleReader } from '../bench/bundle-reader.cjs';

export interface Reading {
  /** Null when the file was read. */
  readonly refusal: { readonly code: string; readonly sentence: string } | null;
  /** Of the processor. */
  readonly seconds: number;
  /** Peak memory of the whole process. */
  readonly megabytes: number;
}

/** The reader bundled once for a file of tests. */
export function bundleForTests(): Promise<string> {
  return bundleReader(mkdtempSync(join(tmpdir(), 'shinchoku-reader-')));
}

/**
 * What the reader holds is to be measured, not what others keep for later: new objects get as little room as in the command line's
 * readers, and large buffers that were freed go back to the system at once (glibc keeps them; how many is chance on a busy machine).
 */
const SMALL_NURSERY = '--max-semi-space-size=4';
const GIVE_BACK = { MALLOC_MMAP_THRESHOLD_: '262144' };

/** Reads a file in a fresh process. Throws when the process fails, as it would on any error but a refusal. */
export function readInOwnProcess(bundle: string, file: string, inflate: 'zlib' | 'fflate' = 'zlib'): Reading {
  const script = join(__dirname, 'read-one-file.cjs');
  const words = [SMALL_NURSERY, script, bundle, inflate, file];
  const options = { encoding: 'utf8', timeout: 55_000, env: { ...process.env, ...GIVE_BACK } } as const;
  return JSON.parse(execFileSync(process.execPath, words, options)) as Reading;
}
