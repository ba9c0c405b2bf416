import { defaultSettings } from '../../src/model/default-settings';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { review } from '../../src/review';
import type { Example, ExampleWorkbook } from '../../src/rules/example';
import { sourcesOf } from '../rules/example-workbook';

/** Several workbooks as one round, without the rules. */
function round(workbooks: readonly [ExampleWorkbook, ...ExampleWorkbook[]], settings: Partial<Settings> = {}): Review {
  const [first, ...others] = workbooks;
  const example: Example = { case: '', ...first, others };
  return review(sourcesOf(example), { settings: { ...defaultSettings, fiscalYear: 2024, ...settings }, assumedYear: 2024, rules: [] });
}

const head = (department: string): NonNullable<ExampleWorkbook['head']> => [['進捗管理表（令和6年度）'], [`所属：${department}`]];
const saved = (modified: string): Pick<ExampleWorkbook, 'properties'> => ({ properties: { modified } });

test('each workbook counts its own items', () => {
  const result = round([
    { file: '環境局.xlsx', head: head('環境局'), rows: [{ 所管: '環境局' }] },
    { file: '財政局.xlsx', head: head('財政局'), rows: [{ 項目番号: '6-1', 取組項目: '収入の確保', 所管: '財政局', 評価: '未達成' }] },
  ]);
  expect(result.results).toMatchObject({ confirmed: 2, achieved: 1, notAchieved: 1 });
  expect(result.round.received).toEqual(['環境局', '財政局']);
});

test('of two workbooks of one department the last saved one counts, and what changed is listed', () => {
  const older: ExampleWorkbook = {
    file: '環境局_1.xlsx',
    head: head('環境局'),
    rows: [{ 所管: '環境局', 評価: '未達成' }],
    ...saved('2025-05-12T00:00:00Z'),
  };
  const newer: ExampleWorkbook = {
    file: '環境局_2.xlsx',
    head: head('環境局'),
    rows: [{ 所管: '環境局' }],
    ...saved('2025-05-15T00:00:00Z'),
  };
  for (const workbooks of [[older, newer] as const, [newer, older] as const]) {
    const result = round(workbooks);
    expect(result.results).toMatchObject({ confirmed: 1, achieved: 1 });
    expect(result.round.superseded).toEqual([{ file: '環境局_1.xlsx', by: '環境局_2.xlsx' }]);
    expect(result.round.changes).toMatchObject([{ item: '2-1', field: 'rating', before: '未達成', after: '達成' }]);
    expect(result.items.find(({ file }) => file === '環境局_1.xlsx')).toMatchObject({ counted: false, notCountedBecause: 'superseded' });
  }
});

test('two workbooks of one department without a common item are both counted', () => {
  const result = round([
    { file: '環境局_1.xlsx', head: head('環境局'), rows: [{ 所管: '環境局' }] },
    { file: '環境局_2.xlsx', head: head('環境局'), rows: [{ 項目番号: '2-2', 取組項目: '別の取組', 所管: '環境局' }] },
  ]);
  expect(result.results.confirmed).toBe(2);
  expect(result.round.superseded).toEqual([]);
});

test('an item in the workbooks of two departments is counted once, from the one that the register names', () => {
  const items = [
    { id: '2-1', name: '民間との対話の充実', policy: '官民連携の推進', department: '財政局', evaluateIn: 'everyYear', approvedTargets: [] },
  ] as const;
  const result = round(
    [
      { file: '環境局.xlsx', head: head('環境局'), rows: [{ 所管: '環境局' }] },
      { file: '財政局.xlsx', head: head('財政局'), rows: [{ 所管: '財政局', 評価: '未達成' }] },
    ],
    { items },
  );
  expect(result.results).toMatchObject({ confirmed: 1, notAchieved: 1 });
  expect(result.items[0]).toMatchObject({ counted: false, notCountedBecause: 'inOtherWorkbook' });
  expect(result.round.conflicts).toEqual([{ item: '2-1', files: ['環境局.xlsx', '財政局.xlsx'] }]);
});

test('a department that owes items and sent nothing is missing; one without items is not', () => {
  const departments = [
    { name: '環境局', items: ['2-1'] },
    { name: '財政局', items: ['6-1'] },
    { name: '消防局', items: [] },
  ];
  const result = round([{ file: '環境局.xlsx', head: head('環境局'), rows: [{ 所管: '環境局' }] }], { departments });
  expect(result.round.missing).toEqual(['財政局']);
});

test('the year of the round is the one most workbooks are about', () => {
  const result = round(
    [
      { file: '環境局.xlsx', head: head('環境局'), rows: [{ 所管: '環境局' }] },
      { file: '財政局.xlsx', head: head('財政局'), rows: [{ 項目番号: '6-1', 取組項目: '収入の確保', 所管: '財政局' }] },
    ],
    { fiscalYear: null },
  );
  expect(result.fiscalYear).toBe(2024);
  expect(result.asOf).toBe('2025-03-31');
});

test('workbooks of two unlike plans make no final rate unless the settings name the plan; editions and names of one plan do', () => {
  const of = (plan: string, file: string, id: string): ExampleWorkbook => ({
    file,
    head: [[`令和6年度 ${plan} 進捗管理表`], [`所属：${id}局`]],
    rows: [{ 項目番号: id, 取組項目: `取組${id}`, 所管: `${id}局` }],
  });
  const openOf = (other: string, settings: Partial<Settings> = {}) =>
    round([of('行財政改革プラン', 'a.xlsx', '1'), of(other, 'b.xlsx', '2')], settings).results.open.map(({ ja }) => ja);
  expect(openOf('第2期総合戦略')).toEqual([expect.stringMatching(/行財政改革プランは「a\.xlsx」、第2期総合戦略は「b\.xlsx」/)]);
  expect(openOf('第2期総合戦略', { plan: '行財政改革プラン' })).toEqual([]);
  expect(openOf('行政改革実施計画')).toEqual([]);
});
