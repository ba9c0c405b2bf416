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

/** Reads a file in a fresh process. Throws when the process fails, as it would on any error but a refusal. */
export function readInOwnProcess(bundle: string, file: string, inflate: 'zlib' | 'fflate' = 'zlib'): Reading {
  const script = join(__dirname, 'read-one-file.cjs');
  return JSON.parse(execFileSync(process.execPath, [script, bundle, inflate, file], { encoding: 'utf8', timeout: 55_000 })) as Reading;
}
