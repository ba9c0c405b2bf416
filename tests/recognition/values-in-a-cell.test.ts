import { lines, reviewDrawn } from './grid';

function items(rows: string): readonly string[] {
  return lines(reviewDrawn({ 進捗: `取組項目 | 目標 | 実績 | 評価\n${rows}` }));
}

test('goals of different units in one cell, and as many results: an indicator each', () => {
  expect(
    items(`
    職員研修の充実 | 100人以上⏎50％以上 | 120人⏎45％ | 未達成
    窓口の電子化 | 100件以上 | 120件 | 達成`),
  ).toEqual([' / 職員研修の充実 /  / notAchieved / 100→120 / 50→45', ' / 窓口の電子化 /  / achieved / 100→120']);
});

test('values of one unit, or another number of results: the cell is not taken apart', () => {
  expect(
    items(`
    職員研修の充実 | 100人以上、50人以上 | 120人、45人 | 達成
    窓口の電子化 | 100件以上、80％以上 | 120件 | 達成`),
  ).toEqual([' / 職員研修の充実 /  / achieved / 100→120', ' / 窓口の電子化 /  / achieved / 100→120']);
});

test('hours and minutes are one value; the value of the year stands in the bracket', () => {
  expect(
    items(`
    電話の待ち時間 | 30分以内 | 0時間45分 | 未達成
    相談の受付 | 5年間で100件（R6：20件） | 22件 | 達成`),
  ).toEqual([' / 電話の待ち時間 /  / notAchieved / 30→45', ' / 相談の受付 /  / achieved / 20→22']);
});

test('the unit over the table is none of figures that have their own', () => {
  const { items: read } = reviewDrawn({
    進捗: `
    令和6年度 進捗管理表 | | | (単位：千円)
    取組項目 | 目標 | 実績 | 評価
    広告収入の確保 | 1500 | 1620 | 達成
    待機児童の解消 | 3人以下 | 0人 | 達成`,
  });
  expect(read.map(({ indicators }) => indicators[0]?.unit)).toEqual(['千円', '人']);
});
