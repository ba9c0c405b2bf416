import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type ExitStatus } from '../../src/cli/run';

const sample = join(__dirname, '..', '..', 'assets', 'samples', '市政改革室.xlsx');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function shinchoku(words: readonly string[]): Promise<{ readonly status: ExitStatus; readonly out: string; readonly error: string }> {
  const out: string[] = [];
  const error: string[] = [];
  const status = await run(words, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    today: '2025-05-20',
    now: () => 0,
  });
  return { status, out: out.join(''), error: error.join('') };
}

function brokenFile(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, 'これはブックではない');
  return path;
}

test('without last year’s workbook the program says what it did not check', async () => {
  const { out } = await shinchoku(['review', sample]);
  expect(out).toContain('点検していないもの');
  expect(out).toContain('「前年度と同じ記述」は、前年度のブックがないため、点検していません。');
  const json = JSON.parse((await shinchoku(['review', sample, '--json', '--locale', 'en'])).out) as { notChecked: { because: string }[] };
  expect(json.notChecked.map(({ because }) => because)).toContain('noPreviousYear');
});

test('a workbook of the same year is not compared with', async () => {
  const { out } = await shinchoku(['review', sample, '--previous', sample]);
  expect(out).toContain('指定されたブック(市政改革室.xlsx)が前年度のものではないため、点検していません。');
});

test.each([
  ['a folder without workbooks', () => folder, '前年度のブックが'],
  ['a file that is none', () => brokenFile('前年度.xlsx'), '前年度のブック「前年度.xlsx」'],
  ['a file that is not there', () => join(folder, 'ない.xlsx'), 'ファイルが見つかりません'],
])('%s is refused with a sentence', async (_, path, sentence) => {
  const { status, error } = await shinchoku(['review', sample, '--previous', path()]);
  expect(status).toBe(2);
  expect(error).toContain(sentence);
});

test('a workbook of our own in a folder is left aside with a word, whichever command reads the folder', async () => {
  const own = join(folder, '評価結果.xlsx');
  copyFileSync(sample, join(folder, '市政改革室.xlsx'));
  await shinchoku(['review', sample, '--out', own]);
  const elsewhere = mkdtempSync(join(tmpdir(), 'shinchoku-'));
  const told = `このプログラムが書き出したブックは、読み取っていません(${own})。`;
  const { out } = await shinchoku(['review', sample, '--previous', folder]);
  expect(out).toContain(told);
  const json = JSON.parse((await shinchoku(['review', sample, '--previous', folder, '--json'])).out) as { notReviewed?: unknown };
  expect(json.notReviewed).toEqual([own]);
  expect((await shinchoku(['review', folder])).out).toContain(told);
  expect((await shinchoku(['set-up', folder, '--out', join(elsewhere, '設定.xlsx')])).out).toContain(told);
  expect((await shinchoku(['next-year', folder, '--out', elsewhere])).out).toContain(told);
  expect((await shinchoku(['prepublish', own, '--against', folder])).error).toContain(told);
  // What is named itself is read.
  expect((await shinchoku(['prepublish', own, '--against', sample])).error).toBe('');
  rmSync(elsewhere, { recursive: true });
});
