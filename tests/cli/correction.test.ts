import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
function write(name: string, value: unknown): string {
  writeFileSync(at(name), JSON.stringify(value));
  return at(name);
}

async function shinchoku(...words: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const terminal = { out: (text: string) => out.push(text), error: (text: string) => error.push(text), today: '2025-05-20', now: () => 0 };
  const status = await run(['review', samples, '--settings', plan, ...words], terminal);
  return { status, out: out.join(''), error: error.join('') };
}

const wrongCounts = { fiscalYear: 2024, confirmed: 24, inScope: 23, achieved: 20, notAchieved: 3 };
const change = '1 評価結果が「達成」であった取組項目数　20項目 → 19項目\n';

test('figures written by hand: the correction is shown and stands in what is published', async () => {
  const before = write('公表済み.json', { ...wrongCounts, publishedOn: '2025-09-16' });
  const { status, out, error } = await shinchoku('--corrects', before, '--press', at('発表文.txt'));
  expect([status, error]).toEqual([0, '']);
  expect(out).toContain('令和7年9月16日に公表した「新・市政改革プラン」の進捗状況(令和6年度末時点)に誤りがありました');
  expect(out).toContain(change);
  expect(readFileSync(at('発表文.txt'), 'utf8')).toContain('\n1 評価結果が「達成」であった取組項目数　訂正前：20項目　訂正後：19項目\n');
});

test('the settings’ list of published years', async () => {
  const before = write('設定.json', { published: [{ ...wrongCounts, fiscalYear: 2023 }, wrongCounts] });
  expect((await shinchoku('--corrects', before)).out).toContain(change);
});

test.each(['--out', '--publish'])('the workbook written with %s, in which nothing differs', async (option) => {
  await shinchoku(option, at('公表.xlsx'));
  const { status, out } = await shinchoku('--corrects', at('公表.xlsx'));
  expect(status).toBe(0);
  expect(out).toContain('\n公表済みの内容と違うところはありません。\n');
  expect(out).toMatch(/公表済みの内容に取組項目の目標と実績の数値.*がないため、比べていません。\n$/);
});

test('the JSON of the review that was published, and the correction as JSON', async () => {
  const { out } = await shinchoku('--json');
  const earlier = JSON.parse(out) as { results: object };
  expect(earlier).not.toHaveProperty('correction');
  const before = write('公表済み.json', { ...earlier, results: { ...earlier.results, achieved: 20, notAchieved: 3 } });
  const { correction } = JSON.parse((await shinchoku('--json', '--corrects', before)).out) as { correction: { changes: object[] } };
  expect(correction.changes[0]).toEqual({ place: '評価結果が「達成」であった取組項目数', before: '20項目', after: '19項目' });
});

describe('wrong usage: a sentence, status 2', () => {
  test.each<[string, () => string, string]>([
    ['another year', () => write('公表済み.json', { ...wrongCounts, fiscalYear: 2023 }), '令和6年度の公表済みの評価結果がありません'],
    ['no result', () => write('公表済み.json', {}), '公表済みの評価結果(確認した項目数、評価対象、達成、未達成)が見つかりません'],
    ['a workbook without a result', () => join(samples, '環境局.xlsx'), '公表済みの評価結果'],
    ['no such file', () => at('ない.json'), 'ファイルが見つかりません'],
  ])('%s', async (_, file, says) => {
    const { status, out, error } = await shinchoku('--corrects', file());
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain(says);
  });

  test('a file that is corrected is not replaced', async () => {
    await shinchoku('--publish', at('公表.xlsx'));
    expect((await shinchoku('--corrects', at('公表.xlsx'), '--publish', at('公表.xlsx'))).error).toContain('読み取るファイルと同じです');
  });
});
