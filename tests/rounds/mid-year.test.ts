import { reviewDrawn } from '../recognition/grid';

const sheetOf = (asOf: string): Record<string, string> => ({
  進捗管理表: `
    令和6年度 行革プラン 進捗管理表
    ${asOf}
    番号 | 取組方針 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
    2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成
    2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 4件 | 未達成`,
});

test.each(['令和6年9月末現在', '9月末現在', '（令和6年12月31日時点）', '令和7年2月28日現在'])(
  'all is rated, but of a day within the year: not final (%s)',
  (asOf) => {
    const { results } = reviewDrawn(sheetOf(asOf));
    expect(results).toMatchObject({ achieved: 1, notAchieved: 1, final: false });
    expect(results.open.map(({ about }) => about)).toEqual(['stage']);
  },
);

test.each([
  ['the end of the year', '令和6年度末現在'],
  ['its last day', '令和7年3月31日現在'],
  ['the day a form was made', '令和7年4月18日作成'],
  ['a day before the year', '令和6年4月1日現在'],
  ['a day after it', '令和7年5月31日現在'],
  ['the end, with another day beside it', '令和6年度末現在(令和6年9月末時点の計画による)'],
])('final: %s', (_, asOf) => {
  expect(reviewDrawn(sheetOf(asOf)).results.open).toEqual([]);
});

test('a round whose settings name a day within the year is final as of that day', () => {
  expect(reviewDrawn(sheetOf('令和6年9月末現在'), { asOf: '2024-09-30' }).results.final).toBe(true);
});
