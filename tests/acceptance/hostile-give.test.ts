import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram, runProgram } from '../cli/program';

const given = join(__dirname, '..', '..', '..', 'shared', 'workbooks', 'hostile-give');
const samples = join(__dirname, '..', '..', 'assets', 'samples');
const suite = existsSync(given) ? describe : describe.skip;

interface ReviewJson {
  readonly workbooks: readonly { readonly file: string; readonly status: string; readonly reason: string | null }[];
  readonly items: readonly { readonly file: string; readonly working: string; readonly proposed: string | null }[];
  readonly findings: readonly { readonly rule: string; readonly file: string }[];
}

/** Small files that cost too much, and what is said of each; null: it is read. */
const refusals: Readonly<Record<string, RegExp>> = {
  'merges_1M_same.xlsx': /壊れている/,
  'sheets_3000_same_part.xlsx': /壊れている/,
  'bomb_90MB_entities.xlsx': /32,767文字/,
  'text_years_190k.xlsx': /32,767文字/,
  'xls_hang_2GB_m043.xls': /壊れているか中身が大きすぎる/,
  'dup_names.xlsx': /壊れている/,
  'cell_dup_ref.xlsx': /壊れている/,
};
const unreadableActuals = ['val_1e400.xlsx', 'val_text.xlsx', 'actual_words_rated_achieved.xlsx'];

suite('small files that cost too much, or say two things (skipped without the shared workbooks)', () => {
  let program = '';
  let folder = '';
  beforeAll(() => {
    program = buildProgram();
    folder = mkdtempSync(join(tmpdir(), 'shinchoku-hostile-give-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const review = async (...words: readonly string[]) => {
    const { out, status } = await runProgram(program, ['review', ...words, '--json']);
    return { json: JSON.parse(out) as ReviewJson, status };
  };

  test.each(Object.entries(refusals))('%s is refused, with what it is', async (name, says) => {
    const { json, status } = await review(join(given, name));
    expect(json.workbooks).toMatchObject([{ status: 'refused', reason: expect.stringMatching(says) as string }]);
    expect(status).toBe(2);
  });

  test.each(unreadableActuals)('%s: an actual that is no number is a finding, and nothing is judged by it', async (name) => {
    const { json, status } = await review(join(given, name));
    expect(json.findings.map(({ rule }) => rule)).toContain('actual-unreadable');
    expect(json.items[0]).toMatchObject({ proposed: null, working: expect.stringMatching(/数値として読み取れない/) as string });
    expect(status).toBe(1);
  });

  test('the clean book from which they were made has no such finding', async () => {
    const { json } = await review(join(given, 'base.xlsx'));
    expect(json.findings.map(({ rule }) => rule)).not.toContain('actual-unreadable');
  });

  test('among the others of a round each costs itself alone', async () => {
    const names = readdirSync(given).filter((name) => /\.xlsx?$/.test(name));
    const good = readdirSync(samples).filter((name) => name.endsWith('.xlsx'));
    for (const name of good) copyFileSync(join(samples, name), join(folder, name));
    const alone = await review(folder, '--settings', join(samples, 'plan.json'));
    for (const name of names) copyFileSync(join(given, name), join(folder, name));
    const { json } = await review(folder, '--settings', join(samples, 'plan.json'));
    const refused = json.workbooks.filter(({ status }) => status === 'refused').map(({ file }) => file);
    expect(refused.sort()).toEqual(Object.keys(refusals).sort());
    const ofGood = ({ items }: ReviewJson) => items.filter(({ file }) => good.includes(file)).map(({ file, working }) => [file, working]);
    expect(ofGood(json)).toEqual(ofGood(alone.json));
  });
});
