import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../src/cli/run';
import { endlessFile } from '../acceptance/hostile-files';
import { buildProgram, runProgram, start } from './program';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');
const sampleNames = readdirSync(samples).filter((name) => name.endsWith('.xlsx') && name !== 'office.xlsx');
/** More files than are read without threads. */
const rounds = 8;

let program = '';
let folder = '';
let books = '';

beforeAll(() => {
  program = buildProgram();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-reading-'));
  books = join(folder, 'books');
  mkdirSync(books);
  for (let round = 1; round <= rounds; round++) {
    for (const name of sampleNames) copyFileSync(join(samples, name), join(books, `第${round}回_${name}`));
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const words = (...more: readonly string[]) => ['review', books, '--settings', plan, '--json', ...more];

/** What one thread of this process reads. */
async function jsonOfOneThread(): Promise<string> {
  const out: string[] = [];
  await run(words(), { out: (text) => out.push(text), error: () => undefined, today: '2025-05-20', now: () => 0 });
  return out.join('');
}

interface ReviewJson {
  readonly workbooks: readonly { readonly file: string; readonly status: string; readonly reason: string | null }[];
  readonly items: readonly unknown[];
}

const refusedIn = (json: string) =>
  (JSON.parse(json) as ReviewJson).workbooks.filter(({ status }) => status === 'refused').map(({ file, reason }) => [file, reason]);

test('many files read in threads give the same as one thread, in the same order', async () => {
  const { out, status } = await runProgram(program, words());
  expect(out).toBe(await jsonOfOneThread());
  expect(status).toBe(0);
});

test('files of the same name in two folders are told apart', async () => {
  mkdirSync(join(books, '二次'));
  copyFileSync(join(samples, '環境局.xlsx'), join(books, '二次', '第1回_環境局.xlsx'));
  const { out } = await runProgram(program, words(join(books, '二次')));
  const names = (JSON.parse(out) as ReviewJson).workbooks.map(({ file }) => file);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('二次/第1回_環境局.xlsx');
});

describe('a file that is not read to its end', () => {
  test.each([
    { title: 'among many', keep: rounds * sampleNames.length },
    { title: 'among few', keep: 3 },
  ])('$title is refused with a sentence, and the rest is in the round', async ({ keep }) => {
    for (const name of readdirSync(books).slice(keep)) rmSync(join(books, name));
    writeFileSync(join(books, '終わらない.ods'), endlessFile());
    const { out, status } = await runProgram(program, words('--timeout', '8'));
    expect(refusedIn(out)).toEqual([['終わらない.ods', expect.stringMatching(/^8秒たっても読み終わらないため、.*ください。$/)]]);
    expect((JSON.parse(out) as ReviewJson).workbooks).toHaveLength(keep + 1);
    expect(status).toBe(2);
  });
});

describe('--cache', () => {
  const cache = () => join(folder, 'cache');
  const kept = () => readdirSync(cache()).filter((name) => name.endsWith('.reading'));

  /** Ends the program on the spot when it has kept that many readings. */
  async function killedAfter(count: number): Promise<void> {
    const { child, ended } = start(program, words('--cache', cache()));
    mkdirSync(cache(), { recursive: true });
    while (child.exitCode === null && kept().length < count) await pause(1);
    child.kill('SIGKILL');
    await ended;
  }

  test.each([1, 2, 9, 20])('killed after %i files and started again, the run gives what an unbroken one gives', async (count) => {
    await killedAfter(count);
    expect(kept().length).toBeGreaterThanOrEqual(count);
    const { out } = await runProgram(program, words('--cache', cache()));
    expect(out).toBe(await jsonOfOneThread());
  });

  test('what is kept is not read again', async () => {
    await runProgram(program, words('--cache', cache()));
    const written = kept().map((name) => statSync(join(cache(), name)).mtimeMs);
    const { out } = await runProgram(program, words('--cache', cache()));
    expect(kept().map((name) => statSync(join(cache(), name)).mtimeMs)).toEqual(written);
    expect(out).toBe(await jsonOfOneThread());
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => new Uint8Array()],
    ['changed in one byte', (bytes) => Buffer.concat([bytes.subarray(0, -9), Buffer.of((bytes.at(-9) ?? 0) ^ 1), bytes.subarray(-8)])],
  ])('readings found %s are not believed', async (_, spoil) => {
    await runProgram(program, words('--cache', cache()));
    for (const name of kept()) writeFileSync(join(cache(), name), spoil(readFileSync(join(cache(), name))));
    const { out } = await runProgram(program, words('--cache', cache()));
    expect(out).toBe(await jsonOfOneThread());
  });

  test('a workbook that has changed, and one under other settings, is read anew', async () => {
    await runProgram(program, words('--cache', cache()));
    copyFileSync(join(samples, '環境局.xlsx'), join(books, '第1回_市政改革室.xlsx'));
    const before = kept().length;
    const { out } = await runProgram(program, words('--cache', cache()));
    expect(out).toBe(await jsonOfOneThread());
    expect(kept().length).toBe(before + 1);
    await runProgram(program, words('--cache', cache(), '--fiscal-year', '2023'));
    expect(kept().length).toBe(before * 2 + 1);
  });

  test('without it nothing is kept', async () => {
    await runProgram(program, words());
    expect(readdirSync(folder)).toEqual(['books']);
  });

  /** Every trouble with what is kept costs time only. */
  const troubles: readonly (readonly [string, () => void])[] = [
    [
      'a file in the place of the folder',
      () => {
        writeFileSync(cache(), '');
      },
    ],
    [
      'a folder whose name is too long',
      () => {
        mkdirSync(cache());
      },
    ],
    [
      'folders in the place of what is kept',
      () => {
        for (const name of kept()) {
          rmSync(join(cache(), name));
          mkdirSync(join(cache(), name));
        }
      },
    ],
  ];
  test.each(troubles)('%s: told once, and the round is the same', async (what, spoil) => {
    if (what.includes('what is kept')) await runProgram(program, words('--cache', cache()));
    spoil();
    const place = what.includes('too long') ? join(cache(), '長'.repeat(200)) : cache();
    const { out, status, error } = await runProgram(program, words('--cache', place));
    expect(out).toBe(await jsonOfOneThread());
    expect(status).toBe(0);
    expect(error.match(/残せませんでした/g)).toHaveLength(1);
  });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s while files are read: a sentence, nothing written, status 130', async (signal) => {
  writeFileSync(join(books, '終わらない.ods'), endlessFile());
  const report = join(folder, '評価結果.xlsx');
  const cache = join(folder, 'cache');
  mkdirSync(cache);
  const { child, ended } = start(program, ['review', books, '--out', report, '--cache', cache]);
  while (child.exitCode === null && readdirSync(cache).length === 0) await pause(1);
  child.kill(signal);
  const { status, error, out } = await ended;
  expect(error).toContain('中断しました。何も書き出していません。');
  expect({ status, out }).toEqual({ status: 130, out: '' });
  expect(readdirSync(folder)).toEqual(['books', 'cache']);
});

test.each(['0', '1分', ''])('--timeout %s is no number of seconds', async (seconds) => {
  const { status, error } = await runProgram(program, words('--timeout', seconds));
  expect(error).toContain('--timeout には秒数を指定してください。');
  expect(status).toBe(2);
});
