import { defaultSettings } from '../../src/model/default-settings';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { planFindingList } from '../../src/report/result/finding-list';
import { review, type Source } from '../../src/review';
import type { ExampleRow } from '../../src/rules/example';
import { sourcesOf } from './example-workbook';

/** This year's list without a column of last year. */
const thisYear = { 前年度実績: null };

/** A workbook of 令和5年度 with the same item; its actual is 10. */
function lastYear(row: ExampleRow = {}): readonly Source[] {
  return sourcesOf({
    case: '',
    file: '企画室_令和5年度.xlsx',
    head: [['進捗管理表（令和5年度）'], ['所属：企画室'], ['令和5年度末（令和6年3月31日）現在']],
    headings: { 令和6年度目標: '令和5年度目標', 令和6年度実績: '令和5年度実績' },
    rows: [{ 前年度実績: null, 令和6年度目標: '8以上', 令和6年度実績: 10, 主な取組実績: '対話の相手を募り、意見を聞いた。', ...row }],
  });
}

function reviewed(row: ExampleRow, previous: readonly Source[], settings: Partial<Settings> = {}): Review {
  const sources = sourcesOf({ case: '', rows: [{ ...thisYear, ...row }] });
  return review(sources, { settings: { ...defaultSettings, fiscalYear: 2024, ...settings }, assumedYear: 2024, previous });
}

const found = ({ findings }: Review) => findings.map(({ rule }) => rule);

test('two sound years give no finding', () => {
  const { findings, notChecked, items } = reviewed({}, lastYear());
  expect(findings).toEqual([]);
  expect(notChecked).toEqual([]);
  expect(items[0]?.indicators[0]?.previous?.value).toBe(10);
});

test.each<[string, string, ExampleRow, ExampleRow]>([
  ['the text of last year', 'narrative-same-as-last-year', {}, { 主な取組実績: '事業者との対話を公募により行い、結果を公表した。' }],
  ['the actual of last year', 'actual-same-as-last-year', { 令和6年度実績: 14 }, { 令和6年度実績: 14 }],
  [
    'a cumulative actual that fell',
    'cumulative-actual-fell',
    { 指標: '対話の開催回数(累計)', 令和6年度実績: 14 },
    { 指標: '対話の開催回数(累計)', 令和6年度実績: 20 },
  ],
  ['a target that was moved', 'target-changed-since-approval', { 令和6年度目標: '12以上' }, { 令和6年度目標値: '15以上' }],
])('found beside last year’s workbook: %s', (_, rule, row, before) => {
  expect(found(reviewed(row, lastYear(before)))).toContain(rule);
  expect(found(reviewed(row, []))).not.toContain(rule);
});

test('a target that stands as planned is in order', () => {
  expect(found(reviewed({ 令和6年度目標: '15以上', 令和6年度実績: 15 }, lastYear({ 令和6年度目標値: '15以上' })))).toEqual([]);
});

test('a target against last year can be judged', () => {
  const row = { 令和6年度目標: '前年度実績以上', 評価: '達成' };
  expect(found(reviewed(row, []))).toContain('relative-target-without-reference');
  const beside = reviewed(row, lastYear());
  expect(beside.items[0]?.proposed).toBe('achieved');
  expect(found(beside)).not.toContain('relative-target-without-reference');
});

test('the sheet’s own column of last year comes before last year’s workbook', () => {
  expect(reviewed({ 前年度実績: 11 }, lastYear()).items[0]?.indicators[0]?.previous?.value).toBe(11);
});

test('an item with another number is known by its name, one that is new by nothing', () => {
  expect(reviewed({ 項目番号: '2-9' }, lastYear()).items[0]?.lastYear?.id).toBe('2-1');
  expect(reviewed({ 項目番号: '2-9', 取組項目: '新しい取組' }, lastYear()).items[0]?.lastYear).toBeUndefined();
});

test('without last year’s workbook the rules are told as not checked, once each', () => {
  const result = reviewed({}, []);
  expect(result.notChecked.map(({ rule, reason }) => [rule, reason.ja])).toEqual([
    ['target-changed-since-approval', '前年度のブックがないため、点検していません。'],
    ['actual-same-as-last-year', '前年度のブックがないため、点検していません。'],
    ['cumulative-actual-fell', '前年度のブックがないため、点検していません。'],
    ['narrative-same-as-last-year', '前年度のブックがないため、点検していません。'],
  ]);
  const texts = planFindingList(result, { workbook: null }).blocks.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'text' ? cell.text : []))),
  );
  expect(texts).toContain('「前年度と同じ記述」は、前年度のブックがないため、点検していません。');
});

test('where the sheet has the column of last year, the rule is checked', () => {
  const rules = reviewed({ 前年度実績: 11, '主な取組実績(令和5年度)': '対話の進め方を検討した。' }, []).notChecked.map(({ rule }) => rule);
  expect(rules).toEqual(['target-changed-since-approval']);
});

test('a workbook of another year is not taken for last year’s', () => {
  const result = reviewed({}, sourcesOf({ case: '', file: '今年度.xlsx', rows: [thisYear] }));
  expect(found(result)).toEqual([]);
  expect(result.notChecked[0]?.reason.ja).toBe('指定されたブック(今年度.xlsx)が前年度のものではないため、点検していません。');
});

/** One workbook with a sheet of each year; the earlier one says the same of what was done. */
function bothYears(file: string, department: string, hasLastYear = true): readonly Source[] {
  const sheet = (year: string, target: string, actual: string) => ({
    name: `令和${year}年度`,
    rows: [
      [`進捗管理表（令和${year}年度）`],
      [`所属：${department}`],
      [],
      ['番号', '取組方針', '取組項目', `令和${year}年度目標`, `令和${year}年度実績`, '評価', '主な取組実績'],
      ['1', '官民連携の推進', '民間との対話の充実', target, actual, '達成', '事業者との対話を公募により行い、結果を公表した。'],
    ],
  });
  return sourcesOf({
    case: '',
    file,
    rows: [],
    sheets: [...(hasLastYear ? [sheet('5', '10回以上', '11回')] : []), sheet('6', '12回以上', '14回')],
  });
}

test('sheets of last year in the workbook itself are used as its workbook of last year would be', () => {
  const of = (sources: readonly Source[]) => review(sources, { settings: { ...defaultSettings, fiscalYear: 2024 }, assumedYear: 2024 });
  const beside = of(bothYears('企画室.xlsx', '企画室'));
  expect(found(beside)).toEqual(['other-period-left-aside', 'narrative-same-as-last-year']);
  expect(
    beside.items.map(({ indicators, lastYear: before }) => [indicators[0]?.previous?.value, before?.indicators[0]?.actual?.value]),
  ).toEqual([[11, 11]]);
  expect(beside.notChecked.filter(({ because }) => because === 'noPreviousYear')).toEqual([]);
  // Another workbook of the round has no such sheet: what was not compared there is still said.
  const round = of([...bothYears('企画室.xlsx', '企画室'), ...bothYears('環境部.xlsx', '環境部', false)]);
  expect(round.notChecked.filter(({ because }) => because === 'noPreviousYear')).not.toEqual([]);
  expect(found(round).filter((rule) => rule === 'narrative-same-as-last-year')).toHaveLength(1);
});
