import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { run, type ExitStatus } from '../../src/cli/run';
import { readWorkbook } from '../../src/xlsx/read-workbook';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');
const sample = join(samples, '市政改革室.xlsx');

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

/** Runs the program; each look at the clock is `step` milliseconds later than the last. */
async function shinchoku(words: readonly string[], step = 0): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  let clock = 0;
  const status = await run(words, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    today: '2025-05-20',
    now: () => (clock += step),
  });
  return { status, out: out.join(''), error: error.join('') };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const hashes = (paths: readonly string[]): readonly string[] =>
  paths.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));

describe('the sample round', () => {
  test('prints the published figures, the note and what to look at', async () => {
    const { status, out } = await shinchoku(['review', samples, '--settings', plan]);
    expect(out).toContain('1 進捗状況を確認した取組項目数　24項目');
    expect(out).toContain('2 令和6年度末現在で評価対象とした取組項目数　23項目(注)');
    expect(out).toContain('3 評価結果が「達成」であった取組項目数　19項目');
    expect(out).toContain('4 評価結果が「未達成」であった取組項目数　4項目');
    expect(out).toContain('5 達成率(19項目/23項目)　約82.6パーセント');
    expect(out).toContain('(注)取組項目「環境負荷の低減に係る取組の推進」については、令和9年度末時点で評価を実施のため、評価対象外。');
    expect(out).toContain('評価「達　成」を「達成」として数えました。');
    expect(status).toBe(0);
  });

  test('in English with --locale en', async () => {
    const { out } = await shinchoku(['review', samples, '--settings', plan, '--locale', 'en']);
    expect(out).toContain('5 Achievement rate (19 of 23)　about 82.6%');
    expect(out).not.toContain('要確認');
  });

  test('as JSON on standard output and nothing else', async () => {
    const { out, error } = await shinchoku(['review', samples, '--settings', plan, '--json'], 400);
    const json = JSON.parse(out) as { format: string; fiscalYear: number; results: unknown; items: unknown[]; round: unknown };
    expect(json).toMatchObject({
      format: 'shinchoku-review/1',
      fiscalYear: 2024,
      results: {
        confirmed: 24,
        inScope: 23,
        achieved: 19,
        notAchieved: 4,
        outOfScope: 1,
        undetermined: 0,
        rate: { numerator: 19, denominator: 23, percent: '82.6', rounded: true },
        final: true,
      },
      round: { missing: [], superseded: [], conflicts: [] },
    });
    expect(json.items).toHaveLength(24);
    expect(error).toBe('');
  });

  test('the consolidated sheet gives the same figures', async () => {
    const { out } = await shinchoku(['review', join(samples, 'consolidated'), '--settings', plan, '--json']);
    expect(JSON.parse(out)).toMatchObject({ results: { confirmed: 24, inScope: 23, achieved: 19, notAchieved: 4 } });
  });

  test('writes the report workbook and leaves the sources as they are', async () => {
    const sources = readdirSync(samples)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join(samples, name));
    const before = hashes(sources);
    const report = join(folder, '提出', '評価結果.xlsx');
    const { status, out } = await shinchoku(['review', samples, '--settings', plan, '--out', report]);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(report)));
    expect(sheets.map(({ name }) => name)).toEqual([
      '評価結果',
      '取組方針別集計',
      '所属別集計',
      '目標の種類別集計',
      '未達成一覧',
      '対象外一覧',
      '突合表',
      '決裁の一枚',
      '受領表',
      '差し戻し票_水道局',
      '回答一覧',
      '差替え一覧',
      '受領ファイル一覧',
      '評価確認表',
      '横並び',
      '変更履歴',
      '実行記録',
      '点検結果',
      '一覧データ',
      '引継ぎシート',
      '公表文',
      '公表文の根拠',
      '点検設定',
      '項目台帳',
      '所属一覧',
    ]);
    expect(out).toContain('に書き出しました。');
    expect(hashes(sources)).toEqual(before);
    expect(readdirSync(join(folder, '提出'))).toEqual(['評価結果.xlsx']);
    expect(status).toBe(0);
  });
});

describe('what the office asks for', () => {
  test.each(['2024', '令和6年度', 'R6'])('the fiscal year written as %s', async (year) => {
    const { out } = await shinchoku(['review', sample, '--fiscal-year', year, '--json']);
    expect(JSON.parse(out)).toMatchObject({ fiscalYear: 2024 });
  });

  test('departments that have not sent their workbooks are missing from the round, and the status says so', async () => {
    const { status, out } = await shinchoku(['review', sample, join(samples, '環境局.xlsx'), '--settings', plan, '--json']);
    const { round } = JSON.parse(out) as { round: { received: string[]; missing: string[] } };
    expect(round.received).toEqual(['市政改革室', '環境局']);
    expect(round.missing).toContain('総務局');
    expect(status).toBe(1);
  });

  test('one department may check its workbook with the settings of the whole round', async () => {
    const { status } = await shinchoku(['review', sample, '--settings', plan]);
    expect(status).toBe(0);
  });
});

describe('wrong usage: a sentence, status 2, nothing written', () => {
  test.each([
    { words: ['review'], says: 'ファイルかフォルダを指定してください' },
    { words: ['check', sample], says: '「check」という操作はありません' },
    { words: ['review', sample, '--colour'], says: '「--colour」は使えません' },
    { words: ['review', sample, '--locale', 'fr'], says: 'ja か en' },
    { words: ['review', sample, '--fiscal-year', '来年'], says: '年度を指定してください' },
    { words: ['review', sample, '--out', 'result.csv'], says: '.xlsx で終わる' },
    { words: ['review', sample, '--settings', join(samples, 'no.json')], says: '開けません' },
    { words: ['review', sample, '--settings', sample], says: 'シート「点検設定」「項目台帳」「所属一覧」のいずれもありません' },
    { words: ['review', sample, '--settings', join(samples, 'make-samples.mjs')], says: 'JSONとして読めません' },
    { words: ['review', join(samples, 'source')], says: 'ブックが見つかりません' },
  ])('$words', async ({ words, says }) => {
    const { status, out, error } = await shinchoku(words);
    expect(error).toContain(says);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(status).toBe(2);
  });

  test('the output must not replace a source', async () => {
    const source = file('人事室.xlsx', readFileSync(sample));
    const [before] = hashes([source]);
    const { status, error } = await shinchoku(['review', folder, '--out', source]);
    expect(error).toContain('元のブックは書き換えません');
    expect(status).toBe(2);
    expect(hashes([source])).toEqual([before]);
  });

  test('a wrong value in the settings names its key', async () => {
    const settings = file('plan.json', '{"policies": [{"no": "2"}], "threshold": -1}');
    const { error } = await shinchoku(['review', sample, '--settings', settings]);
    expect(error).toContain('「policies」');
    expect(error).toContain('「threshold」');
  });
});

describe('files that are no workbook to review: one plain sentence, status 2, nothing written', () => {
  const whole = new Uint8Array(readFileSync(sample));
  const cases: readonly { name: string; content: string | Uint8Array; says: string }[] = [
    { name: '名簿.xlsx', content: '氏名,所属\n大阪,総務局\n', says: 'Excelのブックではありません' },
    { name: '空.xlsx', content: '', says: '空' },
    { name: '途中まで.xlsx', content: whole.slice(0, 3000), says: '途中' },
    { name: '書庫.xlsx', content: zipSync({ 'a.txt': new Uint8Array([65]) }), says: 'ブックではありません' },
  ];

  test.each(cases)('$name', async ({ name, content, says }) => {
    const path = file(name, content);
    const report = join(folder, '評価結果.xlsx');
    const { status, out, error } = await shinchoku(['review', path, '--out', report]);
    expect(error).toContain(says);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(status).toBe(2);
    expect(existsSync(report)).toBe(false);
  });

  test('a file that is not there', async () => {
    const { status, error } = await shinchoku(['review', join(folder, 'ない.xlsx')]);
    expect(error).toContain('ファイルが見つかりません');
    expect(status).toBe(2);
  });

  test('the other files are still reviewed and written', async () => {
    file('市政改革室.xlsx', readFileSync(sample));
    file('壊れた.xlsx', whole.slice(0, 3000));
    const report = join(folder, 'out', '評価結果.xlsx');
    const { status, out } = await shinchoku(['review', folder, '--out', report]);
    expect(out).toContain('1 進捗状況を確認した取組項目数　5項目');
    expect(out).toContain('壊れた.xlsx');
    expect(existsSync(report)).toBe(true);
    expect(status).toBe(2);
  });
});
