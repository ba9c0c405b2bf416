import { productVersion } from '../../src/model/product';
import { planPublication } from '../../src/report/publication/plan-publication';
import { planReport } from '../../src/report/plan-report';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import type { Review } from '../../src/model/review';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { plannedCells } from '../report/planned-cells';
import { publishableRounds, rounds } from '../report/rounds';
import { faultsOfPackage, partsOf } from '../xlsx/writing/package-facts';
import { published } from './golden';
import { sampleReview } from './sample-review';

let review: Review;
let plans: readonly SheetPlan[];
let bytes: Uint8Array;
let parts: Readonly<Record<string, string>>;

beforeAll(async () => {
  review = await sampleReview();
  plans = published(planPublication(review));
  bytes = await writeWorkbook(plans, { title: '評価結果', marked: false });
  parts = partsOf(bytes);
});

describe('the package of the clean workbook', () => {
  test('is one that Excel opens without a repair', () => {
    expect(faultsOfPackage(bytes)).toEqual([]);
  });

  test('names nobody: the properties hold title, description and dates alone', () => {
    const names = [...(parts['docProps/core.xml'] ?? '').matchAll(/<((?:dc|dcterms|cp):\w+)/g)].map(([, name]) => name);
    expect(names).toEqual(['cp:coreProperties', 'dc:title', 'dc:description', 'dcterms:created', 'dcterms:modified']);
    expect(parts['docProps/app.xml']).not.toMatch(/Company|Manager|HyperlinkBase|TitlesOfParts/);
    expect(Object.keys(parts).filter((name) => /custom/i.test(name))).toEqual([]);
  });

  test('holds no formula, link, comment or hidden part, and no name but that of the headings printed on every page', () => {
    const all = Object.values(parts).join('\n');
    expect(all).not.toMatch(
      /<f>|<f |<definedName name="(?!_xlnm\.Print_Titles")|<hyperlink|hidden="1"|state="(?:veryH|h)idden"|absPath|<externalReference/,
    );
    const kinds = Object.keys(parts).filter((name) =>
      /comments|threaded|persons|externalLink|tables\/|vba|calcChain|printerSettings|customXml/i.test(name),
    );
    expect(kinds).toEqual([]);
  });

  test('says nothing of the files that were read, or of this computer', () => {
    const all = Object.values(parts).join('\n');
    for (const { file } of review.workbooks) expect(all).not.toContain(file);
    for (const { at } of review.items) expect(all).not.toContain(`${at.sheet}!`);
    expect(all).not.toMatch(/\/(?:home|Users|tmp|work)\/|[A-Z]:\\|file:/);
  });

  test('is read as sheets that are all visible, without tables, formulas and names of ours', async () => {
    const { sheets, names } = await readWorkbook(bytes);
    expect(names.filter(({ name }) => name !== '_xlnm.Print_Titles')).toEqual([]);
    expect(sheets.map(({ name, visibility, tables }) => [name, visibility, tables.length])).toEqual(
      plans.map(({ name }) => [name, 'visible', 0]),
    );
    expect(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell?.formula)))).toEqual([]);
  });
});

describe('the sheets of the clean workbook', () => {
  const cell = (mark: SheetPlan['mark'], address: string) =>
    Object.fromEntries(plannedCells(plans.find((plan) => plan.mark === mark)!))[address];

  test('are what a reader gets', () => {
    expect(plans.map(({ name }) => name)).toEqual([
      '評価結果',
      '取組方針別集計',
      '所属別集計',
      '目標の種類別集計',
      '未達成一覧',
      '対象外一覧',
      '取組項目一覧',
    ]);
  });

  test('keep numbers as numbers under their formats, and the published words', () => {
    expect(cell('evaluation-result', 'C6')).toEqual({ kind: 'number', value: 23, format: '0"項目(注)"', look: 'figure' });
    expect(cell('evaluation-result', 'B9')).toMatchObject({ kind: 'text', text: '達成率(19項目/23項目)' });
    expect(cell('evaluation-result', 'C9')).toMatchObject({ kind: 'text', text: '約82.6パーセント' });
    expect(cell('by-policy', 'H8')).toEqual({ kind: 'number', value: 82.6, format: '0.0"％"', look: 'totalNumber' });
  });

  test('leave out the workings of the office', () => {
    const words = plans.flatMap((plan) => plannedCells(plan).map(([, each]) => (each.kind === 'text' ? each.text : '')));
    expect(words.filter((word) => /突合|一覧データ|数式/.test(word))).toEqual([]);
    expect(plans.map(({ purpose }) => purpose).join('')).not.toMatch(/数式|一覧データ/);
  });

  test('carry in their footers what a reader knows, not the versions of form and program', () => {
    expect(plans[0]!.print.footer).toBe('評価結果 「新・市政改革プラン」の進捗状況(令和6年度末時点)');
    expect(planReport(review)[0]!.print.footer).toBe(
      `評価結果 「新・市政改革プラン」の進捗状況(令和6年度末時点) 様式 R6-1 点検項目 ${productVersion}`,
    );
  });

  test('list every counted item once, in the order of the plan', () => {
    const ids = plannedCells(plans.at(-1)!).flatMap(([address, each]) => (/^A\d/.test(address) && each.kind === 'text' ? [each.text] : []));
    expect(ids.slice(2)).toEqual(['項目番号', ...review.settings.items.map(({ id }) => id)]);
  });

  test('keep their charts', () => {
    expect(plans.map(({ charts }) => charts.length)).toEqual([0, 1, 1, 0, 0, 0, 0]);
  });
});

test.each(publishableRounds)('is sound whatever the texts are: %s', async (_, round) => {
  const sheets = published(planPublication(round));
  const book = await writeWorkbook(sheets, { title: '評価結果', marked: false });
  expect(faultsOfPackage(book)).toEqual([]);
  expect(Object.values(partsOf(book)).join('\n')).not.toMatch(/<f>|<definedName name="(?!_xlnm\.Print_Titles")/);
});

test('is refused while anything is open', () => {
  expect(planPublication(rounds['three items undetermined']!)).toHaveProperty('refused.ja', expect.stringContaining('3項目'));
});
