import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type ExitStatus } from '../../src/cli/run';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');
const sample = join(samples, '市政改革室.xlsx');
const incomplete = [sample, join(samples, '環境局.xlsx')];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function shinchoku(
  ...words: readonly string[]
): Promise<{ readonly status: ExitStatus; readonly out: string; readonly error: string }> {
  const out: string[] = [];
  const error: string[] = [];
  const terminal = { out: (text: string) => out.push(text), error: (text: string) => error.push(text), today: '2025-05-20', now: () => 0 };
  return { status: await run(['review', ...words], terminal), out: out.join(''), error: error.join('') };
}

const at = (...names: readonly string[]) => join(folder, ...names);
const text = (...names: readonly string[]) => readFileSync(at(...names), 'utf8');

test('press text, page, open data and clean workbook of the samples', async () => {
  const { status, out, error } = await shinchoku(
    ...[samples, '--settings', plan, '--press', at('公表', '発表文.txt'), '--html', at('公表', '結果.html')],
    ...['--csv', at('公表', 'data'), '--publish', at('公表', '公表用.xlsx')],
  );
  expect([status, error]).toEqual([0, '']);
  expect(out.match(/に書き出しました。/g)).toHaveLength(7);
  expect(readdirSync(at('公表')).sort()).toEqual(['data', '公表用.xlsx', '発表文.txt', '結果.html'].sort());
  expect(readdirSync(at('公表', 'data')).sort()).toEqual(['codes.csv', 'dictionary.csv', 'items.csv', 'summary.csv']);
  expect(text('公表', '発表文.txt')).toContain('\n5 達成率(19項目/23項目) 約82.6パーセント\n');
  expect(text('公表', '結果.html')).toMatch(/^<!DOCTYPE html>/i);
  expect(text('公表', 'data', 'summary.csv')).toContain('\r\n2024,all,新・市政改革プラン,24,23,19,4,1,82.6,rounded\r\n');
});

test('with --json nothing but the JSON is printed', async () => {
  const { out } = await shinchoku(samples, '--settings', plan, '--json', '--press', at('発表文.txt'));
  expect(JSON.parse(out)).toMatchObject({ format: 'shinchoku-review/1' });
  expect(existsSync(at('発表文.txt'))).toBe(true);
});

describe('what must not be published yet is refused with one sentence, the report workbook is written', () => {
  test.each([
    { what: 'departments are missing', words: () => [...incomplete, '--settings', plan], says: '要修正の指摘が', status: 1 },
    {
      what: 'a file could not be read',
      words: () => {
        writeFileSync(at('壊れた.xlsx'), readFileSync(sample).subarray(0, 3000));
        return [sample, at('壊れた.xlsx')];
      },
      says: '読み取れなかったファイルが1件',
      status: 2,
    },
  ])('$what', async ({ words, says, status }) => {
    const published = ['--press', at('発表文.txt'), '--html', at('結果.html'), '--csv', at('data'), '--publish', at('公表用.xlsx')];
    const ran = await shinchoku(...words(), '--out', at('結果.xlsx'), ...published);
    expect(ran.status).toBe(status);
    expect(ran.error).toContain(says);
    expect(ran.error.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name !== '壊れた.xlsx')).toEqual(['結果.xlsx']);
  });

  test('in English with --locale en', async () => {
    const { error } = await shinchoku(...incomplete, '--settings', plan, '--press', at('press.txt'), '--locale', 'en');
    expect(error).toMatch(/^Nothing is published while \d+ error\(s\) remain\./);
  });
});

describe('wrong usage: a sentence, status 2, nothing written', () => {
  test.each([
    [['--press', '発表文.docx'], '.txt で終わる'],
    [['--html', '結果.txt'], '.html で終わる'],
    [['--csv'], '--csv の値がありません'],
    [['--publish', '公表用'], '.xlsx で終わる'],
    [['--out', '結果.xlsx', '--publish', './結果.xlsx'], '書き出し先が重なっています'],
  ])('%s', async (words, says) => {
    const { status, error } = await shinchoku(sample, ...words);
    expect(status).toBe(2);
    expect(error).toContain(says);
  });

  test('no output replaces a file that is read', async () => {
    const settings = at('summary.csv');
    writeFileSync(settings, readFileSync(plan));
    const { status, error } = await shinchoku(samples, '--settings', settings, '--csv', folder);
    expect(status).toBe(2);
    expect(error).toContain('元のブックは書き換えません');
    expect(readdirSync(folder)).toEqual(['summary.csv']);
    expect(text('summary.csv')).toBe(readFileSync(plan, 'utf8'));
  });
});
