import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { rulesOfForms } from '../../src/report/office/form/form-checks';
import { looks } from '../../src/sheet-plan/looks';
import { planForms, planSlipFiles, review } from '../../src/review';
import { catalogue } from '../../src/rules/catalogue';
import { displayedText } from '../../src/workbook/displayed-text';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { filledIn } from '../report/filled-in';
import { lettersByHeading, listOf } from '../report/form-list';
import { files, head, roundOf } from '../rounds/drawn-round';
import { convert } from './libreoffice';
import { describeWith } from './programs';

/** Sheets that people fill in without the add-in, in another program. */

const due = {
  取組方針: '業務改革の推進',
  所管: '人事室',
  単位: '人',
  令和6年度目標: '60以上',
  令和6年度実績: 66,
  令和7年度目標: '70以上',
} as const;
const thisYear = roundOf(
  files({
    file: '人事室.xlsx',
    head: head('人事室'),
    rows: [
      { ...due, 項目番号: '3-5', 取組項目: '職員の育成', 指標: '受講者数', 評価: '達成', 備考: '' },
      { ...due, 項目番号: '3-6', 取組項目: '職場の改善', 指標: '参加者数', 評価: '評価対象外', 備考: '令和9年度末に評価' },
      { ...due, 項目番号: '3-7', 取組項目: '研修の充実', 指標: '参加者数', 評価: '評価対象外', 備考: '令和7年度末に評価' },
    ],
  }),
);
const { plan } = planForms(thisYear)[0]!;

const sound = { 令和7年度目標: '70以上', 令和7年度実績: 72, 評価: '達成', 主な取組実績: '研修を12回行った。' };
const missed = { ...sound, 令和7年度実績: 61, 評価: '未達成', 課題: '周知が足りない。', 改善策: '説明会を開く。' };

/** What somebody enters in the row of an item (1 to 3), by the rule that it breaks. */
const wrong: Readonly<Record<string, readonly [item: number, entries: Readonly<Record<string, string | number>>]>> = {
  'rating-unknown': [1, { ...sound, 評価: '済' }],
  'rating-before-evaluation-year': [2, sound],
  'out-of-scope-in-evaluation-year': [3, { 令和7年度目標: '70以上', 評価: '評価対象外', 備考: '来年度に評価' }],
  'rating-contradicts-figures': [1, { ...sound, 令和7年度実績: 61 }],
  'rating-below-figures': [1, { ...missed, 令和7年度実績: 72 }],
  'rating-missing': [1, { 令和7年度目標: '70以上', 令和7年度実績: 72, 主な取組実績: '研修を12回行った。' }],
  'target-missing': [1, { ...sound, 令和7年度目標: '　' }],
  'actual-missing': [1, { ...sound, 令和7年度実績: '　' }],
  'countermeasure-missing': [1, { ...missed, 改善策: '　' }],
  'out-of-scope-reason-missing': [1, { 令和7年度目標: '70以上', 評価: '評価対象外' }],
  'narrative-missing': [1, { ...sound, 主な取組実績: '　' }],
};

const column = lettersByHeading(plan);
const rowOf = (item: number) => listOf(plan).at.row + item + 1;

function formWith(item: number, entries: Readonly<Record<string, string | number>>): Promise<Uint8Array> {
  const byAddress = Object.entries(entries).map(([heading, entry]) => [`${column(heading)}${rowOf(item)}`, entry] as const);
  return writeWorkbook([filledIn(plan, Object.fromEntries(byAddress))], { title: '', marked: false });
}

/** Pixels of the printed page in the colour of a mark, which nothing else on a form has. */
function markedPixels(pdf: Uint8Array, fill: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-page-'));
  try {
    writeFileSync(join(folder, 'page.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '40', '-singlefile', join(folder, 'page.pdf'), join(folder, 'page')]);
    const page = readFileSync(join(folder, 'page.ppm'));
    const wanted = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16));
    let count = 0;
    for (let at = page.length % 3; at < page.length; at += 3) if (wanted.every((value, part) => page[at + part] === value)) count += 1;
    return count;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const marks = { error: looks.notAchieved.fill, warning: looks.undetermined.fill };
const severityOf = (rule: string) => catalogue.find(({ id }) => id === rule)!.severity as keyof typeof marks;

describeWith('LibreOffice', 'a form of the next year, filled in and saved by LibreOffice', () => {
  let saved: Readonly<Record<string, Uint8Array>>;
  let printed: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    const books: Record<string, Uint8Array> = { blank: await formWith(1, {}), sound: await formWith(1, sound) };
    for (const [rule, [item, entries]] of Object.entries(wrong)) books[rule] = await formWith(item, entries);
    saved = convert(books, 'xlsx');
    printed = convert(saved, 'pdf');
  }, 240_000);

  const says = async (book: string, item: number): Promise<string> => {
    const [sheet] = (await readWorkbook(saved[book]!)).sheets;
    const cell = sheet!.rows.find(({ index }) => index === rowOf(item) - 1)?.cells[column('記入の確認').charCodeAt(0) - 65];
    return cell ? displayedText(cell) : '';
  };

  test('every check of the form has its case', () => {
    expect(Object.keys(wrong).sort()).toEqual([...rulesOfForms].sort());
  });

  test.each(['blank', 'sound'])('marks nothing: %s', async (book) => {
    expect(await says(book, 1)).toBe('');
    expect(Object.values(marks).map((fill) => markedPixels(printed[book]!, fill))).toEqual([0, 0]);
  });

  test.each(Object.entries(wrong))('marks what breaks the rule %s, names it, and the rule says the same', async (rule, [item]) => {
    expect(await says(rule, item)).toBe(catalogue.find(({ id }) => id === rule)!.title.ja);
    expect(markedPixels(printed[rule]!, marks[severityOf(rule)])).toBeGreaterThan(0);
    const source = { file: '人事室.xlsx', sha256: rule, workbook: await readWorkbook(saved[rule]!) };
    const { findings } = review([source], { settings: { ...defaultSettings, plan: thisYear.settings.plan }, assumedYear: 2025 });
    const { id } = thisYear.items[item - 1]!;
    expect(findings.filter((finding) => finding.item === id).map((finding) => finding.rule)).toContain(rule);
  });
});

describeWith('LibreOffice', 'a slip, filled in and saved by LibreOffice', () => {
  test('closes the finding that it was written for', async () => {
    const row = { ...due, 項目番号: '3-5', 取組項目: '職員の育成', 令和6年度実績: 55, 評価: '達成' };
    const sources = files({ file: '人事室.xlsx', head: head('人事室'), rows: [row] });
    const asked = roundOf(sources, {}, {});
    const slip = planSlipFiles(asked, { due: '2025-06-13' })[0]!.plan;
    const list = listOf(slip);
    const line =
      list.rows.findIndex((cells) => cells.some((cell) => cell.kind === 'text' && cell.text.includes('「達成」'))) + list.at.row + 1;
    const answered = filledIn(slip, {
      [`H${line}`]: 'このままで正しい',
      [`I${line}`]: '災害により中止した。',
      D5: '人事課 係長',
      D6: '2025-06-09',
    });
    const { back } = convert({ back: await writeWorkbook([answered], { title: '' }) }, 'xlsx');
    const after = roundOf([...sources, { file: '差し戻し票.xlsx', sha256: 'x', workbook: await readWorkbook(back!) }], {}, {});
    expect(after.answers).toMatchObject([{ by: '人事課 係長', on: '2025-06-09', reason: '災害により中止した。', state: 'kept' }]);
    expect(after.kept.map(({ item }) => item)).toEqual(['3-5']);
    expect(after.findings).toHaveLength(asked.findings.length - 1);
  }, 120_000);
});
