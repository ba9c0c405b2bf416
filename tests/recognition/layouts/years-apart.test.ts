import { lines, reviewDrawn } from '../grid';

function items(drawing: string): readonly string[] {
  return lines(reviewDrawn({ データ: drawing }));
}

test('all rows of a year, then all of the next: one item each, of the evaluated year', () => {
  expect(
    items(`
    年度 | 取組項目 | 担当課 | 目標 | 実績 | 評価
    R5 | 窓口の電子化 | 市民課 | 100件以上 | 90件 | 未達成
    R5 | 書かない窓口 | 市民課 | 3課以上 | 3課 | 達成
    R6 | 窓口の電子化 | 市民課 | 110件以上 | 120件 | 達成
    R6 | 書かない窓口 | 市民課 | 3課以上 | 1課 | 未達成`),
  ).toEqual([' / 窓口の電子化 /  / achieved / 110→120', ' / 書かない窓口 /  / notAchieved / 3→1']);
});

test('numbered, the newest year first; items of one name in two departments stay two', () => {
  expect(
    items(`
    年度 | 番号 | 取組項目 | 担当課 | 目標 | 実績 | 評価
    令和6年度 | 1 | 残業の縮減 | 市民課 | 10時間以内 | 12時間 | 未達成
    令和6年度 | 2 | 残業の縮減 | 税務課 | 10時間以内 | 9時間 | 達成
    令和5年度 | 1 | 残業の縮減 | 市民課 | 10時間以内 | 8時間 | 達成
    令和5年度 | 2 | 残業の縮減 | 税務課 | 10時間以内 | 14時間 | 未達成`),
  ).toEqual(['1 / 残業の縮減 /  / notAchieved / 10→12', '2 / 残業の縮減 /  / achieved / 10→9']);
});

test('no row of the evaluated year, or one without a rating: the rating of the year before is not counted', () => {
  const result = reviewDrawn({
    データ: `
    年度 | 取組項目 | 担当課 | 目標 | 実績 | 評価
    R5 | 窓口の電子化 | 市民課 | 100件以上 | 120件 | 達成
    R5 | 書かない窓口 | 市民課 | 3課以上 | 3課 | 達成
    R5 | 広報紙の見直し | 広報課 | 2回以上 | 2回 | 達成
    R6 | 窓口の電子化 | 市民課 | 100件以上 | 120件 | 達成
    R6 | 書かない窓口 | 市民課 | 3課以上 | |`,
  });
  expect(lines(result)).toEqual([
    ' / 窓口の電子化 /  / achieved / 100→120',
    ' / 書かない窓口 /  / undetermined / 3→空欄',
    ' / 広報紙の見直し /  / undetermined / undefined→undefined',
  ]);
  expect(result.results.final).toBe(false);
});

test('years below one another in each item: a year that is not rated yet does not take the rating of the year before', () => {
  expect(
    items(`
    取組項目 | 年度 | 目標 | 実績 | 評価
    窓口の電子化 | R5 | 100件以上 | 120件 | 達成
    | R6 | 100件以上 | 130件 | 達成
    書かない窓口 | R5 | 3課以上 | 3課 | 達成
    | R6 | 3課以上 | |`),
  ).toEqual([' / 窓口の電子化 /  / achieved / 100→130', ' / 書かない窓口 /  / undetermined / 3→空欄']);
});
