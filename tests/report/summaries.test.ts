import { planReport } from '../../src/report/plan-report';
import { publish } from '../../src/report/publication/publishable';
import { isReconciled, reconciliation } from '../../src/report/result/reconciliation';
import type { PlanCell, SheetMark } from '../../src/sheet-plan/sheet-plan';
import type { Review } from '../../src/model/review';
import { entry, indicator, item, quantity } from '../evaluation/model-values';
import { fy2024Items, fy2024Settings, reviewOf } from './fy2024-round';
import { plannedCells } from './planned-cells';
import { rounds } from './rounds';

function shown(cell: PlanCell | undefined): string {
  if (!cell || cell.kind === 'blank') return '';
  return cell.kind === 'text' || cell.kind === 'link' ? cell.text : String(cell.value);
}

/** The rows of a sheet as a reader sees them. */
function rowsOf(review: Review, mark: SheetMark): readonly string[] {
  const rows = new Map<number, string[]>();
  for (const [address, cell] of plannedCells(planReport(review).find((plan) => plan.mark === mark)!)) {
    const row = Number(address.replace(/\D/g, ''));
    rows.set(row, [...(rows.get(row) ?? []), shown(cell)]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells.join(' | '));
}

describe('未達成一覧', () => {
  test('gives figures, cause and plan of every item not achieved, in the order of the plan', () => {
    const missed = item({
      id: '3-10',
      policy: '業務改革の推進',
      name: '待ち時間の短縮',
      rating: 'notAchieved',
      indicators: [
        indicator({ name: '平均待ち時間', unit: '分', comparator: '<=', target: quantity(15, '分'), actual: quantity(17.5, '分') }),
      ],
      entries: { issue: entry('申請が集中した。'), countermeasure: entry('職員を応援に出す。') },
    });
    const other = item({ id: '3-9', policy: '業務改革の推進', name: '紙の削減', rating: 'notAchieved' });
    const rows = rowsOf(reviewOf([missed, other]), 'not-achieved');
    expect(rows.slice(2)).toEqual([
      '項目番号 | 取組方針 | 取組項目 | 所属 | 指標 | 目標 | 実績 | 課題 | 改善策',
      '3-9 | 業務改革の推進 | 紙の削減 | 財政局 | （記載なし） | （記載なし）',
      '3-10 | 業務改革の推進 | 待ち時間の短縮 | 財政局 | 平均待ち時間 | 15分以下 | 17.5分 | 申請が集中した。 | 職員を応援に出す。',
      '突合：この一覧 2項目、一覧データ 2項目（一致）',
    ]);
  });

  test('says so when every item was achieved', () => {
    expect(rowsOf(reviewOf([item({ rating: 'achieved' })]), 'not-achieved').slice(2)).toEqual([
      '「未達成」の取組項目はありません。',
      '突合：この一覧 0項目、一覧データ 0項目（一致）',
    ]);
  });
});

test('対象外一覧 gives reason and year', () => {
  expect(rowsOf(reviewOf(fy2024Items), 'out-of-scope').slice(2)).toEqual([
    '項目番号 | 取組方針 | 取組項目 | 所属 | 理由 | 評価する年度',
    '3-9 | 業務改革の推進 | 環境負荷の低減に係る取組の推進 | 環境局 | 最終年度に評価 | 令和9年度',
    '突合：この一覧 1項目、一覧データ 1項目（一致）',
  ]);
});

test('目標の種類別集計 tells items with several kinds of targets from the others', () => {
  const kinds = (...given: readonly ('numeric' | 'milestone')[]) =>
    item({ rating: 'achieved', indicators: given.map((kind) => indicator({ kind })) });
  const rows = rowsOf(reviewOf([kinds('numeric', 'numeric'), kinds('numeric', 'milestone'), kinds('milestone'), kinds()]), 'by-kind');
  expect(rows.slice(3, 8).map((row) => row.split(' | ').slice(0, 2))).toEqual([
    ['数値目標', '1'],
    ['定性目標', '1'],
    ['目標の記載なし', '1'],
    ['複数の種類', '1'],
    ['合計', '4'],
  ]);
});

describe('評価区分別集計', () => {
  test('crosses policies with the office’s words and says what each counts as', () => {
    expect(rowsOf(rounds['four rating words']!, 'by-status').slice(2)).toEqual([
      '取組方針 | 上回って達成 | おおむね達成 | *おおむね達成（遅れ） | 未達成 | 未評価 | 合計',
      '官民連携の推進 | 3 | 19 | 1 | 4 | 0 | 27',
      '業務改革の推進 | 4 | 19 | 1 | 3 | 0 | 27',
      '合計 | 7 | 38 | 2 | 7 | 0 | 54',
      '突合（一覧データの件数） | 一致 | 一致 | 一致 | 一致 | 一致 | 一致',
      '(注)「達成」として数える評価区分：上回って達成、おおむね達成、*おおむね達成（遅れ）',
      '(注)「未達成」として数える評価区分：未達成',
    ]);
  });

  test('has a column for every rating there is, also for one that is none of the words', () => {
    const statuses = [{ label: '完了', countsAs: 'achieved' as const, aliases: [] }];
    const items = [item({ rating: 'achieved', entries: { rating: entry('完了') } }), item({ rating: 'outOfScope' })];
    expect(rowsOf(reviewOf(items, [], { ...fy2024Settings, statuses }), 'by-status')[2]).toBe(
      '取組方針 | 完了 | 未評価 | 評価対象外 | 合計',
    );
  });
});

describe('突合表', () => {
  test('puts the published figures beside what the items give', () => {
    const rows = rowsOf(reviewOf(fy2024Items), 'reconciliation');
    expect(rows.slice(2, 12)).toEqual([
      'すべて一致しています。',
      '確認した項目＝達成＋未達成＋評価対象外＋未評価：24＝19＋4＋1＋0',
      '公表する数値 | 一覧データ（数式） | 点検の結果 | 突合',
      '確認した項目 | 24 | 24 | 一致',
      '達成 | 19 | 19 | 一致',
      '未達成 | 4 | 4 | 一致',
      '評価対象外 | 1 | 1 | 一致',
      '未評価 | 0 | 0 | 一致',
      '上の4つの合計（＝確認した項目） | 24 | 24 | 一致',
      '評価対象（＝確認した項目－評価対象外） | 23 | 23 | 一致',
    ]);
    expect(rows).toContain('集計しない項目：再掲 | 1 | 1 | 一致');
    expect(rows).toContain('集計した項目と集計しない項目の合計 | 25 | 25 | 一致');
    expect(rows.filter((row) => row.startsWith('合計'))).toEqual([
      '合計（＝確認した項目） | 24 | 24 | 一致',
      '合計（＝確認した項目） | 24 | 24 | 一致',
    ]);
  });

  test('gives gross and net where items are listed again, and only there', () => {
    const rows = rowsOf(rounds['111 items, 3 of them listed again']!, 'reconciliation');
    expect(rows).toContain('延べの項目数（再掲を含む） | 111 | 111 | 一致');
    expect(rows).toContain('実際の項目数（再掲を除く） | 108 | 108 | 一致');
    expect(reconciliation(rounds['an exact rate']!).map(({ title }) => title)).not.toContain('再掲');
  });

  describe('a figure that its items do not give', () => {
    const sound = reviewOf(fy2024Items);
    const [policy, ...policies] = sound.byPolicy;
    test.each<[string, Partial<Review>]>([
      ['a count of a rating', { results: { ...sound.results, achieved: 20 } }],
      ['the number confirmed', { results: { ...sound.results, confirmed: 25 } }],
      ['the number in scope', { results: { ...sound.results, inScope: 24 } }],
      ['a policy', { byPolicy: [{ ...policy!, results: { ...policy!.results, confirmed: 7 } }, ...policies] }],
      ['a policy left out', { byPolicy: policies }],
      ['an item that no longer counts', { items: sound.items.map((each, index) => (index ? each : { ...each, counted: false })) }],
    ])('is found and keeps everything from being published: %s', (_, change) => {
      const review = { ...sound, ...change };
      expect(isReconciled(review)).toBe(false);
      expect(rowsOf(review, 'reconciliation')[2]).toBe('一致しない数値があります。一致するまで公表しないでください。');
      expect(publish(review, () => '')).toHaveProperty('refused.ja', expect.stringContaining('突合表'));
    });
  });
});

describe('年度推移', () => {
  const review = rounds['earlier years are known']!;
  const withPublished = (...published: Review['settings']['published']) => reviewOf(fy2024Items, [], { ...fy2024Settings, published });
  const isPlanned = (each: Review) => planReport(each).some(({ mark }) => mark === 'by-year');

  test('puts this year below the published ones, in the order of the years', () => {
    expect(rowsOf(review, 'by-year').slice(2)).toEqual([
      '年度 | 確認した項目 | 評価対象 | 達成 | 未達成 | 評価対象外 | 未評価 | 達成率 | 数値の出所',
      '令和4年度 | 20 | 20 | 16 | 4 | 0 | 0 | 80 | 公表した数値',
      '令和5年度 | 22 | 22 | 16 | 6 | 0 | 0 | 72.7 | 公表した数値',
      '令和6年度 | 24 | 23 | 19 | 4 | 1 | 0 | 82.6 | 今回の集計',
      '(注)達成率は、「達成」の項目数を「達成」と「未達成」の項目数の合計で割り、小数第2位を四捨五入した値です。',
      '(注)年度によって取組項目の数や内容が異なるため、項目数と達成率は年度の間で単純には比較できません。',
    ]);
  });

  test('shows counts and rates as bars, a year below the other, and says the same in words', () => {
    const charts = planReport(review).find(({ mark }) => mark === 'by-year')!.charts;
    expect(charts.map(({ description }) => description)).toEqual([
      '年度別の評価結果（項目数）の横棒グラフ。令和4年度：達成 16、未達成 4、評価対象外 0。令和5年度：達成 16、未達成 6、評価対象外 0。令和6年度：達成 19、未達成 4、評価対象外 1。',
      '年度別の達成率の横棒グラフ。令和4年度 80％、令和5年度 72.7％、令和6年度 82.6％。',
    ]);
    expect(charts.map(({ percent, series }) => [percent ?? false, series.length])).toEqual([
      [false, 3],
      [true, 1],
    ]);
  });

  test('is not there without figures of an earlier year', () => {
    expect(isPlanned(withPublished())).toBe(false);
    expect(isPlanned(withPublished({ fiscalYear: 2024, confirmed: 24, achieved: 19, notAchieved: 4 }))).toBe(false);
    expect(isPlanned(withPublished({ fiscalYear: 2025, confirmed: 24, achieved: 19, notAchieved: 4 }))).toBe(false);
    expect(isPlanned(withPublished({ fiscalYear: 2023, note: '項目ごとの値だけ' }))).toBe(false);
    expect(isPlanned(withPublished({ fiscalYear: 2023, confirmed: 24, achieved: 19, notAchieved: 4 }))).toBe(true);
  });

  test('has no word on comparing years with as many items', () => {
    const rows = rowsOf(withPublished({ fiscalYear: 2023, confirmed: 24, achieved: 20, notAchieved: 4 }), 'by-year');
    expect(rows.filter((row) => row.includes('比較'))).toEqual([]);
  });
});

describe('the charts', () => {
  const chartOf = (review: Review, mark: SheetMark) => planReport(review).find((plan) => plan.mark === mark)!.charts[0];

  test('show each policy by its ratings and say the same in words', () => {
    expect(chartOf(reviewOf(fy2024Items), 'by-policy')).toMatchObject({
      title: '取組方針別の評価結果（項目数）',
      description:
        '取組方針別の評価結果（項目数）の横棒グラフ。官民連携の推進：達成 7、未達成 1、評価対象外 0。業務改革の推進：達成 6、未達成 2、評価対象外 1。持続可能な行財政基盤の構築：達成 6、未達成 1、評価対象外 0。',
      categories: { top: 4, left: 0, bottom: 6, right: 0 },
      series: [
        { name: { row: 3, column: 3 }, values: { top: 4, left: 3, bottom: 6, right: 3 } },
        { name: { row: 3, column: 4 }, values: { top: 4, left: 4, bottom: 6, right: 4 } },
        { name: { row: 3, column: 5 }, values: { top: 4, left: 5, bottom: 6, right: 5 } },
      ],
    });
  });

  test('show 未評価 while there is any, so that no item is missing from a bar', () => {
    expect(chartOf(rounds['three items undetermined']!, 'by-policy')?.series).toHaveLength(4);
  });

  test('leave many groups to the table in words', () => {
    expect(chartOf(reviewOf(fy2024Items), 'by-department')?.description).toBe(
      '所属別の評価結果（項目数）の横棒グラフ。数値は上の表のとおり。',
    );
  });

  test('are not there without groups', () => {
    expect(chartOf(reviewOf([]), 'by-policy')).toBeUndefined();
  });
});
