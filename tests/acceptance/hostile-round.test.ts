import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram, runProgram } from '../cli/program';
import { compoundFile } from '../xlsx/compound-by-hand';
import { hostileFiles } from './hostile-files';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const good = readdirSync(samples).filter((name) => name.endsWith('.xlsx'));

/** Files that people send by mistake, under the name of a workbook. */
const otherFiles: readonly { readonly name: string; readonly bytes: () => Uint8Array }[] = [
  {
    name: 'encrypted',
    bytes: () => compoundFile({ EncryptionInfo: new Uint8Array(200), EncryptedPackage: new Uint8Array(5000) }),
  },
  { name: 'cut off', bytes: () => readFileSync(join(samples, '市政改革室.xlsx')).subarray(0, 3000) },
  { name: 'a web page', bytes: () => Buffer.from('<html><table><tr><td>取組項目</td></tr></table></html>') },
];
const bad = [...otherFiles, ...hostileFiles];

const folder = mkdtempSync(join(tmpdir(), 'shinchoku-hostile-round-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface ReviewJson {
  readonly workbooks: readonly { readonly file: string; readonly status: string; readonly reason: string | null }[];
  readonly items: readonly { readonly file: string }[];
  readonly results: Readonly<Record<string, unknown>>;
}

const review = async (program: string, books: string) => {
  const { out, status } = await runProgram(program, ['review', books, '--settings', join(samples, 'plan.json'), '--json']);
  return { status, json: JSON.parse(out) as ReviewJson };
};

/** Harmless files among them are read, and hold no table of items. */
test('every hostile file in the folder is refused with its sentence, and the others are in the round as if it were not there', async () => {
  const program = buildProgram();
  const alone = join(folder, 'alone');
  const mixed = join(folder, 'mixed');
  for (const books of [alone, mixed]) {
    mkdirSync(books);
    for (const name of good) copyFileSync(join(samples, name), join(books, name));
  }
  bad.forEach(({ bytes }, index) => {
    writeFileSync(join(mixed, `悪い${index}.xlsx`), bytes());
  });
  const expected = await review(program, alone);
  const { status, json } = await review(program, mixed);

  const refused = json.workbooks.filter((workbook) => workbook.status === 'refused');
  expect(refused.map(({ file }) => file).sort()).toEqual(bad.map((_, index) => `悪い${index}.xlsx`).sort());
  for (const { reason } of refused) expect(reason).toMatch(/(ください。|確認してください。)$/);
  expect(refused.filter(({ reason }) => /予期しない誤り|秒たっても/.test(reason ?? ''))).toEqual([]);
  // The figures are those of the good ones; they are not final while files are not read, and the result says so.
  const { final: _, open: __, ...figures } = expected.json.results;
  expect(json.results).toMatchObject(figures);
  expect(json.results.final).toBe(false);
  expect(json.results.open).toEqual([expect.stringMatching(/読み取れていません/)]);
  expect(json.items).toEqual(expected.json.items);
  expect(status).toBe(2);
}, 300_000);
