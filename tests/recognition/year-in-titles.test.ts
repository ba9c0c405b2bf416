import { reviewDrawn } from './grid';

/** The year that a workbook with this title is about; null: nothing says it for sure. */
function yearOf(title: string): number | null {
  const rows = '番号 | 取組項目 | 目標 | 実績 | 評価\n2-1 | 民間との対話 | 12回以上 | 14回 | 達成';
  const { fiscalYear, findings, results } = reviewDrawn({ 表: `${title}\n-\n${rows}` }, { fiscalYear: null }, '進捗管理表.xlsx');
  expect(findings).toEqual([]);
  return results.final ? fiscalYear : null;
}

test.each([
  ['令和6年度 進捗管理表', 2024],
  ['令和6年度末現在の進捗', 2024],
  ['令和7年3月31日現在', 2024],
  // The year of the review and the year that is reviewed.
  ['令和7年度 行政評価（令和6年度実施事業）', 2024],
  ['令和6年度実績・令和7年度計画', 2024],
  ['令和7年度公表版　令和6年度の進捗', 2024],
])('%s', (title, year) => {
  expect(yearOf(title)).toBe(year);
});

test.each(['令和7年5月31日現在', '令和7年4月1日現在', '令和7年度公表版', '令和7年5月9日提出'])('%s says it not for sure', (title) => {
  expect(yearOf(title)).toBeNull();
});
