import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { describeWith } from '../acceptance/programs';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');

let folder = '';
let rows = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-rows-'));
  rows = join(folder, '一覧.csv');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface ReviewJson {
  readonly items: readonly { readonly id: string; readonly file: string; readonly cell: string; readonly indicators: readonly unknown[] }[];
}

async function review(...paths: readonly string[]): Promise<ReviewJson> {
  const out: string[] = [];
  const words = ['review', ...paths, '--settings', plan, '--json', '--rows', rows];
  await run(words, { out: (text) => out.push(text), error: () => undefined, today: '2025-05-20', now: () => 0 });
  return JSON.parse(out.join('')) as ReviewJson;
}

/** No text of the samples holds a comma or a quote in these columns. */
const lines = () => readFileSync(rows, 'utf8').trimEnd().split('\r\n');

test('one row for each indicator of each item, counted or not, with its file, sheet and cell', async () => {
  copyFileSync(join(samples, '環境局.xlsx'), join(folder, '環境局_差替え.xlsx'));
  const { items } = await review(samples, folder);
  const expected = items.flatMap(({ file, cell, indicators }) =>
    Array.from({ length: Math.max(1, indicators.length) }, () => `${file} ${cell}`),
  );
  const found = lines()
    .slice(1)
    .map((line) => line.split(','))
    .map(([file, , sheet, cell]) => `${file} ${sheet}!${cell}`);
  expect(found).toEqual(expected);
  expect(lines().some((line) => line.includes('差し替え前のファイル'))).toBe(true);
});

test('UTF-8 with a byte order mark, as Excel wants it, and nothing half-written beside it', async () => {
  await review(samples);
  expect([...readFileSync(rows).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(lines()[0]).toMatch(/^\uFEFFfile,sha256,sheet,cell,counted,not_counted_because,proposed_code,working,plan_id,/);
});

test('the name must end in .csv', async () => {
  const errors: string[] = [];
  const words = ['review', samples, '--rows', join(folder, 'rows.xlsx')];
  const status = await run(words, { out: () => undefined, error: (text) => errors.push(text), today: '2025-05-20', now: () => 0 });
  expect(errors.join('')).toContain('.csv で終わる');
  expect(status).toBe(2);
});

describeWith('openpyxl', 'read by another program', () => {
  test('every row has the columns of the first', async () => {
    await review(samples);
    const script = 'import csv,sys; print(sorted({len(row) for row in csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""))}))';
    const widths = JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, rows], { encoding: 'utf8' })) as number[];
    expect(widths).toHaveLength(1);
  });
});
