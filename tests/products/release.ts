import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');
const run = promisify(execFile);

export const address = 'https://shinchoku.example.lg.jp/kaikaku/';

export interface Release {
  readonly zip: string;
  /** Where its files lie. */
  readonly folder: string;
  /** What was printed. */
  readonly said: string;
}

/** As a person makes it, and unpacks it with a program of others. */
export async function makeRelease(out: string, words: readonly string[]): Promise<Release> {
  const { stdout } = await run(process.execPath, ['build/release.cjs', '--url', address, '--out', out, ...words], { cwd: root });
  const [name = ''] = (await readdir(out)).filter((each) => each.endsWith('.zip'));
  const zip = join(out, name);
  const folder = join(out, 'unpacked');
  await mkdir(folder);
  await run('/usr/bin/python3', ['-m', 'zipfile', '-e', zip, folder]);
  return { zip, folder, said: stdout };
}

export interface Outcome {
  readonly status: number;
  readonly out: string;
}

/** `npm run release` with these words; that it fails is an outcome. */
export async function runRelease(words: readonly string[]): Promise<Outcome> {
  try {
    const { stdout } = await run(process.execPath, ['build/release.cjs', ...words], { cwd: root });
    return { status: 0, out: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout + stderr };
  }
}

export const textOf = (release: Release, file: string): Promise<string> => readFile(join(release.folder, file), 'utf8');
