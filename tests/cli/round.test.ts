import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type ExitStatus } from '../../src/cli/run';
import { defaultSettings } from '../../src/model/default-settings';
import { readOfficeSettings } from '../../src/recognition/office/office-settings';
import { displayedText } from '../../src/workbook/displayed-text';
import { readWorkbook } from '../../src/xlsx/read-workbook';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly error: string;
}

async function shinchoku(words: readonly string[], today = '2025-05-20'): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const status = await run(words, { out: (text) => out.push(text), error: (text) => error.push(text), today, now: () => 0 });
  return { status, out: out.join(''), error: error.join('') };
}

const read = (path: string) => readWorkbook(new Uint8Array(readFileSync(path)));

/** The texts of a sheet, row by row. */
async function rowsOf(path: string, sheet: string): Promise<readonly string[]> {
  const { sheets } = await read(path);
  const found = sheets.find(({ name }) => name === sheet);
  return (found?.rows ?? []).map(({ cells }) => cells.map((cell) => (cell ? displayedText(cell) : '')).join(' | '));
}

describe('a round that is run again', () => {
  test('goes on with the report at --out: the record and the office’s settings stay', async () => {
    const report = join(folder, '取りまとめ.xlsx');
    await shinchoku(['review', samples, '--settings', plan, '--out', report, '--by', '市政改革室']);
    const { status } = await shinchoku(['review', samples, '--out', report], '2025-05-27');
    expect(status).toBe(0);
    expect((await rowsOf(report, '実行記録')).filter((row) => row.startsWith('令和'))).toEqual([
      expect.stringMatching(/^令和7年5月20日 \| 市政改革室 \| 6 \| 24 \| 19 \| 4 \| 1 \| 0/),
    ]);
    expect((await rowsOf(report, '項目台帳')).length).toBeGreaterThan(24);
  });

  test('reads --round and writes elsewhere; an unchanged delivery adds nothing to the history', async () => {
    const [first, second] = [join(folder, '1.xlsx'), join(folder, '2.xlsx')];
    await shinchoku(['review', samples, '--settings', plan, '--out', first]);
    await shinchoku(['review', samples, '--settings', plan, '--round', first, '--out', second], '2025-05-27');
    expect(await rowsOf(second, '変更履歴')).toEqual(await rowsOf(first, '変更履歴'));
    expect(await rowsOf(second, '受領ファイル一覧')).toEqual(await rowsOf(first, '受領ファイル一覧'));
  });

  test('refuses a --round that is no report, and leaves a report of another year alone', async () => {
    const other = await shinchoku(['review', samples, '--round', join(samples, '環境局.xlsx')]);
    expect(other).toMatchObject({ status: 2, error: expect.stringContaining('取りまとめのブックではありません') as string });
    const report = join(folder, '令和6年度.xlsx');
    await shinchoku(['review', samples, '--settings', plan, '--out', report]);
    const before = readFileSync(report);
    const nextYear = await shinchoku(['review', samples, '--settings', plan, '--fiscal-year', '2025', '--out', report]);
    expect(nextYear).toMatchObject({ status: 2, error: expect.stringContaining('令和6年度の取りまとめです') as string });
    expect(readFileSync(report)).toEqual(before);
  });
});

test('set-up makes the office’s sheets of the workbooks that have come in', async () => {
  const path = join(folder, '設定.xlsx');
  const { status } = await shinchoku(['set-up', samples, '--out', path]);
  expect(status).toBe(0);
  const settings = readOfficeSettings(await read(path), defaultSettings);
  expect(settings?.problems).toEqual([]);
  expect(settings?.settings.items).toHaveLength(24);
  expect((await shinchoku(['review', samples, '--settings', path])).out).toContain('約82.6パーセント');
});

test('desk-settings makes the file that serves every desk, never over another one', async () => {
  const book = join(folder, '設定.xlsx');
  await shinchoku(['set-up', samples, '--out', book]);
  const file = join(folder, 'settings.json');
  const words = ['desk-settings', book, '--name', 'R6-2', '--out', file];
  expect((await shinchoku(words)).status).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 'R6-2' });
  const [byFile, byBook] = await Promise.all(
    [file, book].map((settings) => shinchoku(['review', samples, '--settings', settings, '--json'])),
  );
  expect(JSON.parse(byFile?.out ?? '')).toEqual(JSON.parse(byBook?.out ?? ''));
  expect((await shinchoku(words)).status).toBe(2);
  expect((await shinchoku(['desk-settings', file, '--out', file, '--force', file])).status).toBe(2);
});

test('next-year makes a workbook for every department, which is read as the next year’s', async () => {
  const forms = join(folder, '令和7年度');
  const { status } = await shinchoku(['next-year', samples, '--settings', plan, '--out', forms]);
  expect(status).toBe(0);
  const names = readdirSync(forms);
  expect(names).toContain('環境局.xlsx');
  const { out } = await shinchoku(['review', forms, '--json'], '2026-05-20');
  expect(JSON.parse(out)).toMatchObject({ fiscalYear: 2025, results: { confirmed: 24, undetermined: 24 } });
});

test.each([
  { words: ['next-year', samples], says: '--out' },
  { words: ['next-year', join(samples, '環境局.xlsx'), '--out', samples], says: '読み取るファイルと同じです' },
  { words: ['set-up', join(samples, 'plan.json'), '--out', 'x.xlsx'], says: 'plan.json' },
])('wrong usage writes nothing: $says', async ({ words, says }) => {
  const { status, error } = await shinchoku(words);
  expect(status).toBe(2);
  expect(error).toContain(says);
  expect(existsSync('x.xlsx')).toBe(false);
});

describe('what departments have to answer', () => {
  test('is written as a slip and a message for each of them, never over a file', async () => {
    const out = join(folder, '差し戻し');
    const words = ['review', samples, '--settings', plan, '--fiscal-year', '2025', '--slips', out, '--due', '令和8年6月12日'];
    await shinchoku(words);
    const names = readdirSync(out);
    expect(names.filter((name) => name.endsWith('.xlsx'))).not.toHaveLength(0);
    expect(names.filter((name) => name.endsWith('.txt'))).toHaveLength(names.length / 2);
    const [mail = ''] = names.filter((name) => name.endsWith('.txt'));
    expect(readFileSync(join(out, mail), 'utf8')).toContain('令和8年6月12日までに');
    const again = await shinchoku(words);
    expect([again.status, again.out]).toEqual([2, '']);
    expect((await shinchoku([...words, '--force', join(out, mail)])).error).not.toContain(`${mail}:`);
  });

  test('a day that is none is refused', async () => {
    expect(await shinchoku(['review', samples, '--slips', folder, '--due', '来週'])).toMatchObject({ status: 2 });
    expect(await shinchoku(['review', samples, '--due', '2025-06-13'])).toMatchObject({ status: 2 });
  });
});
