import { lines, reviewDrawn } from '../grid';

/** The items, and the rows that the reading cannot explain. */
function read(drawing: string) {
  const result = reviewDrawn({ 進捗: drawing });
  return {
    items: lines(result),
    unexplained: result.workbooks[0]?.account?.rows.filter(({ role }) => role === 'unexplained').map(({ at }) => at.row),
  };
}

test('indicators of one item that are rated differently: the row is told, not passed over', () => {
  const { items, unexplained } = read(`
    番号 | 取組項目 | 指標 | 目標 | 実績 | 評価
    1 | 窓口の電子化 | 件数 | 100件 | 120件 | 達成
    | | 満足度 | 80% | 70% | 未達成
    2 | 広報紙の見直し | 回数 | 2回 | 2回 | 達成`);
  expect(items).toHaveLength(2);
  expect(unexplained).toEqual([2]);
});

test('departments below one item that are rated differently', () => {
  const { unexplained } = read(`
    番号 | 取組項目 | 担当課 | 目標 | 実績 | 評価
    1 | 時間外勤務の縮減 | 総務課 | 10時間以内 | 9時間 | 達成
    | | 税務課 | 10時間以内 | 15時間 | 未達成`);
  expect(unexplained).toEqual([2]);
});

test('rated the same, or once: nothing to tell; the one rating may stand in a further row', () => {
  const { items, unexplained } = read(`
    番号 | 取組項目 | 指標 | 目標 | 実績 | 評価
    1 | 窓口の電子化 | 件数 | 100件以上 | 120件 | 達成
    | | 満足度 | 80%以上 | 90% | 達成
    2 | 広報紙の見直し | 回数 | 2回以上 | 2回 |
    | | 部数 | 5部以上 | 4部 | 未達成`);
  expect(items).toEqual(['1 / 窓口の電子化 /  / achieved / 100→120 / 80→90', '2 / 広報紙の見直し /  / notAchieved / 2→2 / 5→4']);
  expect(unexplained).toEqual([]);
});

test('one name, another department, its own figures: an item of its own', () => {
  const { items, unexplained } = read(`
    取組項目 | 担当課 | 目標 | 実績 | 評価
    窓口の電子化 | 市民課 | 100件以上 | 120件 | 達成
    時間外勤務の縮減 | 総務課 | 10時間以内 | 9時間 | 達成
    時間外勤務の縮減 | 税務課 | 10時間以内 | 15時間 | 未達成
    時間外勤務の縮減 | 福祉課 | 10時間以内 | 18時間 | 未達成`);
  expect(items).toEqual([
    ' / 窓口の電子化 /  / achieved / 100→120',
    ' / 時間外勤務の縮減 /  / achieved / 10→9',
    ' / 時間外勤務の縮減 /  / notAchieved / 10→15',
    ' / 時間外勤務の縮減 /  / notAchieved / 10→18',
  ]);
  expect(unexplained).toEqual([]);
});

test('name and department said again beside each indicator stay one item', () => {
  const { items } = read(`
    取組項目 | 担当課 | 指標 | 目標 | 実績 | 評価
    窓口の電子化 | 市民課 | 件数 | 100件以上 | 120件 | 達成
    窓口の電子化 | 市民課 | 満足度 | 80%以上 | 90% | 達成
    広報紙の見直し | 広報課 | 回数 | 2回以上 | 2回 | 達成`);
  expect(items).toEqual([' / 窓口の電子化 /  / achieved / 100→120 / 80→90', ' / 広報紙の見直し /  / achieved / 2→2']);
});
