import type { EarlierRound } from '../../src/model/earlier-round';
import { officeRatingRules } from '../../src/rules/evaluation/office-ratings';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { changesSince } from '../../src/report/round/change-log';
import { formula, text } from '../../src/sheet-plan/cells';
import { planReport } from '../../src/report/plan-report';
import { planSheet } from '../../src/sheet-plan/plan-sheet';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { readEarlierRound } from '../../src/review';
import type { ExampleRow, ExampleWorkbook } from '../../src/rules/example';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { plannedCells } from '../report/planned-cells';
import { files, head, roundOf } from './drawn-round';

/** The first and the later day on which the office puts the round together. */
const [firstDay, laterDay] = [
  { on: '2025-05-20', by: '' },
  { on: '2025-05-27', by: '市政改革室' },
];

const dialogue = { 項目番号: '2-1', 取組項目: '民間との対話', 所管: '環境局' } as const;
const income = { 項目番号: '6-1', 取組項目: '収入の確保', 所管: '財政局' } as const;

function department(name: string, ...rows: readonly [ExampleRow, ...ExampleRow[]]): ExampleWorkbook {
  return { file: `${name}.xlsx`, head: head(name), rows };
}

const first = files(department('環境局', dialogue), department('財政局', { ...income, 評価: '未達成' }));

const run = (sources = first, earlier: EarlierRound | null = null, day = firstDay, settings: Partial<Settings> = {}): Review =>
  roundOf(sources, settings, { rules: officeRatingRules, earlier, run: day });

/** The report as a file, read again. */
async function readAgain(plans: readonly SheetPlan[]) {
  return readEarlierRound(await readWorkbook(await writeWorkbook(plans, { title: '' })), null);
}

async function reportOf(review: Review): Promise<EarlierRound> {
  const read = await readAgain(planReport(review));
  expect(read?.problems).toEqual([]);
  return read!.earlier;
}

/** What a person types into 評価確認表 beside an item. */
function entered(plans: readonly SheetPlan[], item: string, rating: string, reason: string): readonly SheetPlan[] {
  return plans.map((plan) => {
    if (plan.mark !== 'rating-review') return plan;
    const blocks = plan.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) =>
        row.some((cell) => cell.kind === 'text' && cell.text === item)
          ? row.map((cell, column) => (column === 6 ? text(rating, 'input') : column === 7 ? text(reason, 'input') : cell))
          : row,
      ),
    }));
    return planSheet({ ...plan, blocks });
  });
}

describe('running it again', () => {
  test('with the same files gives the same sheets, whatever the day', async () => {
    const before = planReport(run());
    const again = planReport(run(first, await reportOf(run()), laterDay));
    expect(again).toEqual(before);
  });

  test('with the same files, sheets and time gives the same bytes', async () => {
    const written = new Date('2025-05-27T00:00:00Z');
    const bytes = (review: Review) => writeWorkbook(planReport(review), { title: '評価結果', written });
    const earlier = await reportOf(run());
    expect(await bytes(run(first, earlier, laterDay))).toEqual(await bytes(run()));
    expect(await bytes(run(first, earlier, laterDay))).toEqual(await bytes(run(first, earlier, laterDay)));
  });

  test('lists what a later delivery changed, after what was listed before', async () => {
    const second = files(department('環境局', dialogue), department('財政局', { ...income, 令和6年度実績: 16 }));
    const earlier = await reportOf(run());
    const later = run(second, earlier, laterDay);
    expect(changesSince(later).map(({ on, id, field, before, after }) => [on, id, field, before, after])).toEqual([
      ['2025-05-27', '6-1', '評価', '未達成', '達成'],
      ['2025-05-27', '6-1', '実績', '14回', '16回'],
    ]);
    const third = run(files(department('環境局', dialogue)), await reportOf(later), { on: '2025-06-02', by: '' });
    expect((await reportOf(third)).changes.map(({ on, id, field, after }) => [on, id, field, after])).toEqual([
      ['2025-05-27', '6-1', '評価', '達成'],
      ['2025-05-27', '6-1', '実績', '16回'],
      ['2025-06-02', '6-1', '項目', 'なし'],
    ]);
  });

  test('keeps the day on which an unchanged file was read, and the record of the runs', async () => {
    const second = files(department('環境局', dialogue), department('財政局', income));
    const report = await reportOf(run(second, await reportOf(run()), laterDay));
    expect(report.files.map(({ readOn }) => readOn)).toEqual(['2025-05-20', '2025-05-27']);
    expect(report.runs.map(({ on, by, counts }) => [on, by, counts.達成, counts.未達成])).toEqual([
      ['2025-05-20', '', 1, 1],
      ['2025-05-27', '市政改革室', 2, 0],
    ]);
  });
});

describe('改革プロジェクトチームの評価', () => {
  const decided = async (rating: string, reason: string, sources = first) => {
    const read = await readAgain(entered(planReport(run()), '収入の確保', rating, reason));
    return { read: read!, later: run(sources, read!.earlier, laterDay) };
  };

  test('counts before the department’s own, which stays beside it', async () => {
    const { later } = await decided('達成', '追加の資料で実績を確認した。');
    expect(later.results).toMatchObject({ achieved: 2, notAchieved: 0 });
    expect(later.items.find(({ id }) => id === '6-1')).toMatchObject({
      rating: 'achieved',
      office: { self: 'notAchieved', text: '達成', reason: '追加の資料で実績を確認した。' },
    });
    expect(later.findings).toEqual([]);
  });

  test('is kept by the next run, and by one with a new delivery', async () => {
    const { later } = await decided('達成', '追加の資料で実績を確認した。');
    const sources = files(department('環境局', dialogue), department('財政局', { ...income, 評価: '未達成', 備考: '確認中' }));
    expect(run(sources, await reportOf(later), laterDay).results).toMatchObject({ achieved: 2, notAchieved: 0 });
  });

  test('without a reason is told to the office, once it differs', async () => {
    const { later } = await decided('達成', '');
    expect(later.findings.map(({ rule, severity, file, item }) => [rule, severity, file, item])).toEqual([
      ['office-rating-without-reason', 'error', null, '6-1'],
    ]);
    expect((await decided('未達成', '')).later.findings).toEqual([]);
  });

  test('may take an item out of scope, with the reason in the (注)', async () => {
    const { later } = await decided('評価対象外', '制度の改正により取組を中断したため');
    expect(later.results).toMatchObject({ outOfScope: 1 });
    expect(later.notes).toEqual(['(注)取組項目「収入の確保」については、制度の改正により取組を中断したため、評価対象外。']);
  });

  test.each([
    ['多分達成', '理由'],
    ['', '理由だけ'],
  ])('「%s」 is told and not used', async (rating, reason) => {
    const { read, later } = await decided(rating, reason);
    expect(read.problems[0]?.message.ja).toContain('評価確認表の「収入の確保」');
    expect(later.results).toMatchObject({ notAchieved: 1 });
  });

  test('for an item that the round no longer has is kept and told, not counted', async () => {
    const { later } = await decided('達成', '確認した。', files(department('環境局', dialogue)));
    expect(later.results).toMatchObject({ confirmed: 1 });
    const handover = planReport(later).find(({ mark }) => mark === 'handover')!;
    expect(plannedCells(handover).flatMap(([, cell]) => (cell.kind === 'text' ? cell.text : []))).toContain(
      '「達成」と記入されていますが、該当する取組項目がないため、集計していません。',
    );
    expect((await reportOf(later)).decisions).toMatchObject([{ id: '6-1', text: '達成', reason: '確認した。' }]);
  });

  test('of an item with the same number in another department is not taken for it', async () => {
    const sources = files(department('環境局', { ...dialogue, 項目番号: '6-1' }), department('財政局', { ...income, 評価: '未達成' }));
    const { later } = await decided('評価対象外', '中断', sources);
    expect(later.items.map(({ name, rating }) => [name, rating])).toEqual([
      ['民間との対話', 'achieved'],
      ['収入の確保', 'outOfScope'],
    ]);
  });
});

test('a workbook that is no report of ours is no earlier round', async () => {
  const plan = planSheet({
    name: '別の表',
    mark: 'findings',
    purpose: 'somebody’s',
    columnWidths: [10],
    blocks: [{ at: { row: 0, column: 0 }, rows: [[formula('1+1', 2)]] }],
    freeze: { rows: 0, columns: 0 },
    gridLines: true,
    print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: '' },
  });
  expect(await readAgain([plan])).toBeNull();
});

test('the report of another year is left aside: its ratings are not this year’s', async () => {
  const plans = entered(planReport(run()), '収入の確保', '達成', '確認した。');
  const lastYear = (await readAgain(plans))!.earlier;
  expect(lastYear.fiscalYear).toBe(2024);
  expect(roundOf(first, { fiscalYear: 2025 }, { rules: [], earlier: lastYear }).earlier).toBeNull();
});
