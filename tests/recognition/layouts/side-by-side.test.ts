import { lines, reviewDrawn } from '../grid';

function read(drawing: string) {
  const result = reviewDrawn({ 進捗: drawing });
  return { items: lines(result), final: result.results.final, questions: result.questions.length };
}

test('two lists side by side under one heading row: each item keeps its own figures and rating', () => {
  expect(
    read(`
    番号 | 取組項目 | 目標 | 実績 | 評価 | | 番号 | 取組項目 | 目標 | 実績 | 評価
    1 | 窓口の電子化 | 100件以上 | 120件 | 達成 | | 4 | 研修の充実 | 10回以上 | 12回 | 達成
    2 | 公用車の削減 | 5台以上 | 3台 | 未達成 | | 5 | 基金の整理 | 3件以上 | 1件 | 未達成
    3 | 補助金の見直し | 3件以上 | 3件 | 達成`),
  ).toEqual({
    items: [
      '1 / 窓口の電子化 /  / achieved / 100→120',
      '2 / 公用車の削減 /  / notAchieved / 5→3',
      '3 / 補助金の見直し /  / achieved / 3→3',
      '4 / 研修の充実 /  / achieved / 10→12',
      '5 / 基金の整理 /  / notAchieved / 3→1',
    ],
    final: true,
    questions: 0,
  });
});

test('the longer list on the right, three of them without numbers and without a gap', () => {
  const { items, final } = read(`
    取組項目 | 実績 | 評価 | 取組項目 | 実績 | 評価 | 取組項目 | 実績 | 評価
    窓口の電子化 | 120件 | 達成 | 研修の充実 | 12回 | 達成 | 広報紙の見直し | 2回 | 達成
    公用車の削減 | 3台 | 未達成 | 基金の整理 | 1件 | 未達成 | 動画の配信 | 1回 | 未達成
    | | | | | | 市民相談の充実 | 5回 | 達成`);
  expect(items.map((item) => item.split(' / ').slice(1, 4).join())).toEqual([
    '窓口の電子化,,achieved',
    '公用車の削減,,notAchieved',
    '研修の充実,,achieved',
    '基金の整理,,notAchieved',
    '広報紙の見直し,,achieved',
    '動画の配信,,notAchieved',
    '市民相談の充実,,achieved',
  ]);
  expect(final).toBe(true);
});

test('years beside each other are columns of one table', () => {
  const { items } = read(`
    番号 | 取組項目 | 令和5年度 | | | 令和6年度 | |
    | | 目標 | 実績 | 評価 | 目標 | 実績 | 評価
    1 | 窓口の電子化 | 100件以上 | 90件 | 未達成 | 110件以上 | 120件 | 達成
    2 | 公用車の削減 | 5台以上 | 5台 | 達成 | 5台以上 | 3台 | 未達成`);
  expect(items).toEqual(['1 / 窓口の電子化 /  / achieved / 110→120', '2 / 公用車の削減 /  / notAchieved / 5→3']);
});

test('cards side by side, two rows of them: four items', () => {
  expect(
    read(`
    番号 | 1 | | 番号 | 2
    取組項目 | 窓口の委託 | | 取組項目 | 公用車の集約
    目標 | 3件以上 | | 目標 | 5台以上
    実績 | 3件 | | 実績 | 4台
    評価 | 達成 | | 評価 | 未達成
    -
    番号 | 3 | | 番号 | 4
    取組項目 | 広告収入の確保 | | 取組項目 | 使用料の改定
    目標 | 2件以上 | | 目標 | 1回以上
    実績 | 1件 | | 実績 | 1回
    評価 | 未達成 | | 評価 | 達成`),
  ).toEqual({
    items: [
      '1 / 窓口の委託 /  / achieved / 3→3',
      '2 / 公用車の集約 /  / notAchieved / 5→4',
      '3 / 広告収入の確保 /  / notAchieved / 2→1',
      '4 / 使用料の改定 /  / achieved / 1→1',
    ],
    final: true,
    questions: 0,
  });
});
