import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-'));
  await shinchoku(
    'review',
    samples,
    '--settings',
    plan,
    '--publish',
    at('公表用.xlsx'),
    '--press',
    at('発表文.txt'),
    '--out',
    at('集計.xlsx'),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);

async function shinchoku(...words: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const terminal = { out: (text: string) => out.push(text), error: (text: string) => error.push(text), today: '2025-05-20', now: () => 0 };
  return { status: await run(words, terminal), out: out.join(''), error: error.join('') };
}

const against = ['--against', samples, '--settings', plan];

test('what was written to be published has nothing to correct', async () => {
  const { status, out } = await shinchoku('prepublish', at('公表用.xlsx'), at('発表文.txt'), ...against);
  const rest = '設定にシート「公表文」がないため、取組方針の文などは、名称と数値のほかは照らし合わせていません。';
  expect([status, out]).toEqual([
    0,
    `公表用.xlsx: 公表前に直すところはありません。数値は、所属のブックの集計と照らし合わせました。${rest}\n\n` +
      `発表文.txt: 公表前に直すところはありません。数値は、所属のブックの集計と照らし合わせました。${rest}\n`,
  ]);
});

test('a text in the letters of Japanese Windows is read as one', async () => {
  // 達成率は約90.0パーセントでした。 in Shift_JIS.
  const words = Buffer.from('924290ac97a682cd96f1', 'hex');
  const rest = Buffer.from('8370815b835a8393836782c582b582bd8142', 'hex');
  writeFileSync(at('古い発表文.txt'), Buffer.concat([words, Buffer.from('90.0'), rest]));
  const { out } = await shinchoku('prepublish', at('古い発表文.txt'), ...against);
  expect(out).toContain('90.0パーセント');
});

test('a text whose figures were changed: the line, what is wrong and what to do; status 1', async () => {
  writeFileSync(at('直した発表文.txt'), readFileSync(at('発表文.txt'), 'utf8').replace(' 19項目', ' 20項目'));
  const { status, out } = await shinchoku('prepublish', at('直した発表文.txt'), ...against);
  expect(status).toBe(1);
  expect(out).toMatch(
    /要修正 {2}直した発表文\.txt!C\d+ {2}本文の「20項目」が評価結果の「19項目」と違います。評価結果から本文を作り直してください。/,
  );
});

test('the office’s own workbook is not to be published; as JSON too', async () => {
  const { status, out } = await shinchoku('prepublish', at('集計.xlsx'), '--json');
  const { format, files } = JSON.parse(out) as { format: string; files: { file: string; comparedWith: string; findings: object[] }[] };
  expect([status, format, files[0]!.comparedWith]).toEqual([1, 'shinchoku-prepublish/1', 'table']);
  expect(files[0]!.findings).toContainEqual(
    expect.objectContaining({ rule: 'hidden-content-in-publication', severity: 'error', file: '集計.xlsx', cell: '一覧データ!A1' }),
  );
});

test('a department’s workbook has no table of results, and that is told', async () => {
  const { out } = await shinchoku('prepublish', join(samples, '環境局.xlsx'), '--locale', 'en');
  expect(out).toContain('no figures were compared');
});

describe('wrong usage: a sentence, status 2', () => {
  test.each([
    [[], '公表するブックか報道発表文'],
    [['ない.txt'], 'ファイルが見つかりません'],
    [['ない.xlsx'], 'ファイルが見つかりません'],
    [['公表用.xlsx', '--locale', 'fr'], '--locale には ja か en'],
    [['--out', '結果.xlsx'], '指定「--out」は使えません'],
    [['公表用.xlsx', '--against', 'ない.xlsx'], 'ない.xlsx: ファイルが見つかりません'],
  ])('%j', async (words, says) => {
    const { status, out, error } = await shinchoku('prepublish', ...words);
    expect(status).toBe(2);
    expect(out + error).toContain(says);
  });
});
