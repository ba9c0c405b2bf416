import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../../../src/cli/run';
import { defaultSettings } from '../../../src/model/default-settings';
import type { Review } from '../../../src/model/review';
import { readOfficeSettings } from '../../../src/recognition/office/office-settings';
import { planAppendix } from '../../../src/report/publication/appendix';
import { planPublication } from '../../../src/report/publication/plan-publication';
import { review } from '../../../src/review';
import { text } from '../../../src/sheet-plan/cells';
import { planSheet } from '../../../src/sheet-plan/plan-sheet';
import type { SheetPlan } from '../../../src/sheet-plan/sheet-plan';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/xlsx/writing/write-workbook';
import { diceOf, type Dice } from '../../layouts/dice';
import { departmentWorkbooks, samplesFolder } from '../../samples/sample-files';
import { published } from '../golden';
import { slipKinds, slipsOf, type Slip } from './slips';
import { wordOf } from './word-of';

const office = join(samplesFolder, 'office.xlsx');
const plan = join(samplesFolder, 'plan.json');

let folder = '';
let lines: readonly string[] = [];

async function shinchoku(...words: readonly string[]) {
  const told: string[] = [];
  const status = await run(words, { out: (text) => told.push(text), error: () => undefined, today: '2025-05-20', now: () => 0 });
  return { status, told: told.join('') };
}

interface Checked {
  readonly file: string;
  readonly findings: readonly { readonly at: unknown; readonly message: string }[];
}

async function findingsIn(files: readonly string[], settings = office): Promise<readonly Checked[]> {
  const { told } = await shinchoku('prepublish', ...files, '--against', samplesFolder, '--settings', settings, '--json');
  return (JSON.parse(told) as { readonly files: readonly Checked[] }).files;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-'));
  const outputs = ['--press', '発表文.txt', '--html', '結果.html', '--publish', '公表用.xlsx', '--appendix', '別紙.xlsx'];
  await shinchoku(
    'review',
    samplesFolder,
    '--settings',
    office,
    ...outputs.map((word) => (word.startsWith('--') ? word : join(folder, word))),
  );
  lines = readFileSync(join(folder, '発表文.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const tableRow = /^(\d) (.+?) ((?:約?\s*[\d.]+\s*(?:項目|パーセント|ポイント)).*)$/;
const cellsOf = (line: string): readonly string[] => tableRow.exec(line)?.slice(1) ?? [line];

const page = (text: readonly string[]) =>
  `<!DOCTYPE html><html lang="ja"><body><nav><a href="/">ホーム</a></nav><main>${text
    .map((line) => {
      const cells = cellsOf(line);
      return cells.length > 1 ? `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>` : `<p>${line}</p>`;
    })
    .join('\n')}</main></body></html>`;

const workbook = (written: readonly string[]) => {
  const blocks = written.map((line, row) => ({ at: { row, column: 0 }, rows: [cellsOf(line).map((cell) => text(cell))] }));
  const sheet = planSheet({
    ...{
      name: '発表文',
      mark: 'press-texts',
      purpose: '発表文です。',
      columnWidths: [60, 60, 30],
      blocks,
      freeze: { rows: 0, columns: 0 },
    },
    gridLines: true,
    print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: '' },
  });
  return writeWorkbook([sheet], { title: '発表文', marked: false });
};

const formats: Readonly<Record<string, (text: readonly string[]) => string | Uint8Array | Promise<Uint8Array>>> = {
  txt: (text) => text.join('\n'),
  docx: (text) => wordOf(text.join('\n')),
  html: page,
  xlsx: workbook,
};

/** Forty of all, of every kind in turn. */
function forty(all: readonly Slip[], rng: Dice): readonly Slip[] {
  const byKind = slipKinds.map((kind) => rng.shuffled(all.filter((slip) => slip.kind === kind)));
  return Array.from({ length: 40 }, (_, index) => byKind[index % byKind.length]?.[Math.floor(index / byKind.length)]).filter(
    (slip) => slip !== undefined,
  );
}

const withSlip = ({ line, after }: Slip): readonly string[] =>
  lines.flatMap((words, index) => (index !== line ? [words] : after === null ? [] : [after]));

const seed = Number(process.env.SEED ?? 20250916);

describe.each(Object.keys(formats))('the press text as .%s', (ending) => {
  const write = async (name: string, text: readonly string[]): Promise<string> => {
    const path = join(folder, `${name}.${ending}`);
    writeFileSync(path, await formats[ending]!(text));
    return path;
  };

  test('says nothing about the true one, also among what stands around it on a page', async () => {
    const around = ['ページの先頭です', ...lines, 'PDFファイルを閲覧できない場合には、ソフトをダウンロード(無償)してください。'];
    const files = [await write('本物', lines), await write('周り', around)];
    expect((await findingsIn(files)).map(({ findings }) => findings)).toEqual([[], []]);
    expect((await findingsIn(files.slice(0, 1), plan)).map(({ findings }) => findings)).toEqual([[]]);
  });

  test(`finds every one of forty slips (seed ${seed}), with its place where it has one`, async () => {
    const slips = forty(slipsOf(lines), diceOf(seed));
    expect(slips).toHaveLength(40);
    const files: string[] = [];
    for (const [index, slip] of slips.entries()) files.push(await write(`誤り${index}`, withSlip(slip)));
    const checked = await findingsIn(files);
    const missed = slips.filter((_, index) => checked[index]?.findings.length === 0);
    expect(missed.map(({ line, after }) => [lines[line], after])).toEqual([]);
    const placeless = slips.filter(({ after }, index) => after !== null && checked[index]?.findings.every(({ at }) => at === null));
    expect(placeless.map(({ line, after }) => [lines[line], after])).toEqual([]);
  });
});

describe('a word changed in what the program wrote itself', () => {
  test.each([
    ['公表用.xlsx', planPublication],
    ['別紙.xlsx', planAppendix],
  ])('%s: every one of fifteen cells is found at its place, and nothing is said of the others', async (name, plansOf) => {
    const plans = published(plansOf(await officeReview()));
    const places = plans.flatMap(({ blocks }, sheet) =>
      blocks.flatMap(({ rows }, block) =>
        rows.flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            cell.kind === 'text' && isTold(cell.text) ? [{ sheet, block, row, column, text: cell.text }] : [],
          ),
        ),
      ),
    );
    const chosen = diceOf(seed).shuffled(places).slice(0, 15);
    expect(chosen).toHaveLength(15);
    const files: string[] = [];
    for (const [index, place] of chosen.entries()) {
      const changed = plans.map((plan, sheet) => (sheet === place.sheet ? withCell(plan, place) : plan));
      const path = join(folder, `${index}${name}`);
      writeFileSync(path, await writeWorkbook(changed, { title: '評価結果', marked: false }));
      files.push(path);
    }
    const [whole, ...checked] = await findingsIn([join(folder, name), ...files]);
    expect(whole?.findings).toEqual([]);
    expect(chosen.filter((_, index) => !checked[index]?.findings.some(({ at }) => at !== null)).map(({ text }) => text)).toEqual([]);
  });
});

/** A figure, a name or a text of some length: what stands in it can be wrong. */
const isTold = (words: string): boolean => /\d/.test(words) || words.length >= 6;

/** The first figure one higher, else a letter in the middle left out. */
function slipped(words: string): string {
  if (/\d/.test(words)) return words.replace(/\d+/, (digits) => String(Number(digits) + 1));
  const middle = Math.floor(words.length / 2);
  return words.slice(0, middle) + words.slice(middle + 1);
}

function withCell(plan: SheetPlan, place: { readonly block: number; readonly row: number; readonly column: number }): SheetPlan {
  const blocks = plan.blocks.map((block, index) =>
    index !== place.block
      ? block
      : {
          ...block,
          rows: block.rows.map((cells, row) =>
            row !== place.row
              ? cells
              : cells.map((cell, column) =>
                  column === place.column && cell.kind === 'text' ? { ...cell, text: slipped(cell.text) } : cell,
                ),
          ),
        },
  );
  return { ...plan, blocks };
}

async function officeReview(): Promise<Review> {
  const read = async (path: string) => readWorkbook(new Uint8Array(readFileSync(path)));
  const settings = readOfficeSettings(await read(office), defaultSettings)?.settings ?? defaultSettings;
  const sources = await Promise.all(
    departmentWorkbooks().map(async (path) => ({ file: basename(path), sha256: '', workbook: await read(path) })),
  );
  return review(sources, { settings, assumedYear: 2024 });
}
