import { criterionFor } from '../../src/report/items/item-table';
import { planReport } from '../../src/report/plan-report';
import type { PlanCell, SheetMark, SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { pointInTime, reportTitle } from '../../src/report/wording';
import type { Review } from '../../src/model/review';
import { entry, indicator, item, quantity } from '../evaluation/model-values';
import { fy2024Findings, fy2024Items, fy2024Review, fy2024Settings, reviewOf } from './fy2024-round';
import { plannedCells } from './planned-cells';
import { rounds } from './rounds';

const sheet = (review: Review, mark: SheetMark, workbook: string | null = null): SheetPlan =>
  planReport(review, { workbook }).find((plan) => plan.mark === mark)!;

const cellsOf = (plan: SheetPlan): Readonly<Record<string, PlanCell>> => Object.fromEntries(plannedCells(plan));

/** The words or the number in a cell, under its format as a reader sees it. */
function shown(cell: PlanCell | undefined): string {
  if (!cell || cell.kind === 'blank') return '';
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  if (typeof cell.value === 'string') return cell.value;
  const suffix = /^0"(.*)"$/.exec(cell.format)?.[1] ?? '';
  return `${cell.value}${suffix}`;
}

test('the sheets come in the order in which they are read', () => {
  expect(planReport(fy2024Review).map(({ name }) => name)).toEqual([
    '評価結果',
    '取組方針別集計',
    '所属別集計',
    '目標の種類別集計',
    '未達成一覧',
    '対象外一覧',
    '突合表',
    '決裁の一枚',
    '受領表',
    '差し戻し票_総務局',
    '差し戻し票_財政局',
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
  ]);
});

test('an office with rating words of its own gets a table of them', () => {
  expect(planReport(rounds['four rating words']!).map(({ name }) => name)).toContain('評価区分別集計');
});

describe('評価結果', () => {
  const figures = (review: Review) => {
    const cells = cellsOf(sheet(review, 'evaluation-result'));
    return [5, 6, 7, 8, 9].map((row) => `${shown(cells[`B${row}`])} ${shown(cells[`C${row}`])}`);
  };

  test('reads as the press release of 16 September 2025', () => {
    expect(figures(fy2024Review)).toEqual([
      '進捗状況を確認した取組項目数 24項目',
      '令和6年度末現在で評価対象とした取組項目数 23項目(注)',
      '評価結果が「達成」であった取組項目数 19項目',
      '評価結果が「未達成」であった取組項目数 4項目',
      '達成率(19項目/23項目) 約82.6パーセント',
    ]);
    expect(shown(cellsOf(sheet(fy2024Review, 'evaluation-result')).B11)).toBe(
      '(注)取組項目「環境負荷の低減に係る取組の推進」については、令和9年度末時点で評価を実施のため、評価対象外。',
    );
  });

  test.each([
    ['34 items, 12 out of scope', '達成率(17項目/22項目) 約77.3パーセント'],
    ['a rate rounded to a whole number', '達成率(47項目/54項目) 約87.0パーセント'],
    ['an exact rate', '達成率(20項目/25項目) 80パーセント'],
    ['a half, rounded up', '達成率(1項目/16項目) 約6.3パーセント'],
    ['nothing in scope', '達成率(0項目/0項目) －'],
  ])('the rate: %s', (name, row) => {
    expect(figures(rounds[name]!)[4]).toBe(row);
  });

  test('is marked 未確定 while anything is undetermined, and only then', () => {
    const draft = cellsOf(sheet(rounds['three items undetermined']!, 'evaluation-result'));
    expect([shown(draft.C1), shown(draft.B12)]).toEqual([
      '未確定',
      '未確定：評価が決まっていない取組項目が3項目あります。すべて決まるまで、公表する数値として使わないでください。',
    ]);
    const final = cellsOf(sheet(fy2024Review, 'evaluation-result'));
    expect([shown(final.C1), shown(final.B12)]).toEqual(['', '']);
  });

  test('without items out of scope there is no (注)', () => {
    expect(figures(rounds['an exact rate']!)[1]).toBe('令和6年度末現在で評価対象とした取組項目数 25項目');
  });
});

describe('the date of the figures', () => {
  test('at the end of the year is named by the year', () => {
    expect(pointInTime({ fiscalYear: 2024, asOf: '2025-03-31' })).toBe('令和6年度末');
  });
  test('within the year is a day', () => {
    expect(pointInTime({ fiscalYear: 2024, asOf: '2024-09-30' })).toBe('令和6年9月30日');
  });
  test('stands in the title, with the plan’s name when there is one', () => {
    expect(reportTitle(fy2024Review)).toBe('「新・市政改革プラン」の進捗状況(令和6年度末時点)');
    expect(reportTitle({ ...fy2024Review, settings: { ...fy2024Settings, plan: '' } })).toBe('進捗状況(令和6年度末時点)');
  });
});

describe('the summaries', () => {
  test('name every group, also that of items without a policy', () => {
    const cells = cellsOf(sheet(reviewOf([item({ policy: '' }), item({ policy: '業務改革の推進' })]), 'by-policy'));
    expect([shown(cells.A5), shown(cells.A6)]).toEqual(['業務改革の推進', '（記載なし）']);
  });

  test('say how many items are left out, and why', () => {
    const left = (because: 'superseded' | 'untrackedPolicy') => item({ counted: false, notCountedBecause: because });
    const review = reviewOf([...fy2024Items, left('untrackedPolicy'), left('superseded'), left('superseded')]);
    expect(Object.values(cellsOf(sheet(review, 'by-department'))).map(shown)).toContain(
      '(注)次の項目は集計に含めていません。再掲 1項目、他の計画で進捗管理 1項目、差し替え前のファイル 2項目',
    );
  });

  test.each([
    ['官民連携の推進', '$A5'],
    ['*', '"=~*"'],
    ['調査?', '"=調査~?"'],
    ['~"波"', '"=~~""波"""'],
    ['>=100', '"=>=100"'],
  ])('count the group %s by %s', (name, criterion) => {
    expect(criterionFor(name, '$A5')).toBe(criterion);
  });
});

describe('点検結果', () => {
  const rows = (review: Review, workbook: string | null = null) => {
    const cells = cellsOf(sheet(review, 'findings', workbook));
    return [8, 9, 10].map((row) => ['B', 'C', 'D', 'F'].map((column) => shown(cells[column + String(row)])).join(' | '));
  };

  test('lists the gravest first, each with department, item and place', () => {
    expect(rows(fy2024Review)).toEqual([
      '要修正 | 総務局 | 3-4 紙の使用量の削減 | 進捗管理表!O19',
      '要確認 | 財政局 | 6-4 未収金対策 | 進捗管理表!K28',
      'お知らせ |  |  | ',
    ]);
  });

  test('links to a cell of the workbook that receives the sheets, and to no other', () => {
    const cells = cellsOf(sheet(fy2024Review, 'findings', '財政局.xlsx'));
    expect(cells.F8?.kind).toBe('text');
    expect(cells.F9).toEqual({ kind: 'link', text: '進捗管理表!K28', to: { sheet: '進捗管理表', row: 27, column: 10 }, look: 'link' });
  });

  test('names the department of a workbook when the finding is about no single item', () => {
    const review = reviewOf(fy2024Items, [{ ...fy2024Findings[2]!, file: '環境局.xlsx' }]);
    expect(rows(review)[0]).toBe('お知らせ | 環境局 |  | ');
  });

  test('says so when there is nothing to say, and has no table then', () => {
    const plan = sheet(reviewOf(fy2024Items), 'findings');
    expect(Object.values(cellsOf(plan)).map(shown)).toContain('指摘はありません。');
    expect(plan.tables).toEqual([]);
  });
});

describe('一覧データ', () => {
  const row = (given: Parameters<typeof item>[0]) => {
    const plan = sheet(reviewOf([item(given)]), 'items');
    const cells = cellsOf(plan);
    return Object.fromEntries(
      plan.tables[0]!.columns.map((heading, column) => [heading, shown(cells[`${String.fromCharCode(65 + column)}2`])]),
    );
  };

  test('writes targets and actuals with their units, one line for each indicator', () => {
    const found = row({
      indicators: [
        indicator({
          no: '①',
          name: '収入',
          unit: '百万円',
          comparator: '>=',
          target: quantity(1200),
          actual: quantity(1234.5, null, { approximate: true }),
        }),
        indicator({ name: '計画', kind: 'milestone', entries: { target: entry('計画の策定') } }),
        indicator({
          name: '範囲',
          comparator: 'range',
          target: quantity(5, '件', { upper: 7, comparator: 'range' }),
          actual: quantity(6, '件'),
        }),
      ],
    });
    expect([found['指標'], found['目標'], found['実績']]).toEqual([
      '① 収入\n(2) 計画\n(3) 範囲',
      '① 1,200百万円以上\n(2) 計画の策定\n(3) 5～7件',
      '① 約1,234.5百万円\n(2) （記載なし）\n(3) 6件',
    ]);
  });

  test('gives years and reasons in words', () => {
    expect(row({ evaluateIn: [2025, 2027], outReason: 'finalYearOnly', rating: 'outOfScope' })).toMatchObject({
      評価: '評価対象外',
      評価年度: '令和7年度、令和9年度',
      対象外の理由: '最終年度に評価',
    });
    expect(row({ outReason: 'other', entries: { outReason: entry('関係機関と調整中') } })).toMatchObject({
      対象外の理由: '関係機関と調整中',
    });
  });

  test('shows the rating as counted and as written', () => {
    expect(row({ rating: 'achieved', entries: { rating: entry('①:目標達成') } })).toMatchObject({
      評価: '達成',
      評価の記載: '①:目標達成',
      '判定(提案)': '判定なし',
    });
  });

  test('lists items that are not counted, with the reason', () => {
    expect(row({ counted: false, notCountedBecause: 'inOtherWorkbook' })).toMatchObject({
      集計対象: '×',
      集計しない理由: '他のファイルで集計',
    });
  });
});
