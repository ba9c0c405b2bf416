import { lines, reviewDrawn } from '../grid';

const names = (drawing: string): readonly string[] => reviewDrawn({ 進捗: drawing }).items.map(({ id, name }) => `${id} ${name}`);

test.each([
  [
    'marks of the legend',
    `番号 | 取組項目 | 評価
    1 | 車検の集約 | 1
    2 | 電話交換の廃止 | 2
    3 | 自販機の公募 | 1`,
  ],
  [
    'numbers that run on beside a name',
    `番号 | 取組項目 | 評価
    1 | 車検の集約 | 2
    2 | 電話交換の廃止 | 2
    3 | 自販機の公募 | 1`,
  ],
  [
    'figures before the name',
    `番号 | 目標 | 実績 | 評価 | 取組項目
    1 | 2 | 3 | 1 | 車検の集約
    2 | 5 | 1 | 2 | 電話交換の廃止
    3 | 1 | 1 | 1 | 自販機の公募`,
  ],
  [
    'figures that run on from the number',
    `番号 | 目標 | 実績 | 評価 | 取組項目
    1 | 2 | 3 | 4 | 車検の集約
    2 | 5 | 1 | 2 | 電話交換の廃止
    3 | 1 | 1 | 1 | 自販機の公募`,
  ],
  [
    'many figures that run on from the number',
    `番号 | 目標 | 実績 | 評価 | 順位 | 配点 | 取組項目
    1 | 2 | 3 | 4 | 5 | 6 | 車検の集約
    2 | 5 | 1 | 2 | 3 | 4 | 電話交換の廃止
    3 | 1 | 1 | 1 | 2 | 2 | 自販機の公募`,
  ],
  [
    'letters as ratings',
    `番号 | 取組項目 | 評価
    1 | 車検の集約 | A
    2 | 電話交換の廃止 | B
    3 | 自販機の公募 | A`,
  ],
])('the first item is no row of column numbers: %s', (_, drawing) => {
  expect(names(drawing)).toEqual(['1 車検の集約', '2 電話交換の廃止', '3 自販機の公募']);
});

test.each([
  ['（１） | （２） | （３） | （４） | （５）'],
  ['1 | 2 | 3 | 4 | 5'],
  ['① | ② | ③ | ④ | ⑤＝④÷③'],
  ['A | B | C | D | E'],
  [' | ① | ② | ③ | ④'],
  ['(1) | (2) | (3) | (4) | (5) | 済'],
])('a row that numbers the columns is none of items: %s', (numbers) => {
  const result = reviewDrawn({
    進捗: `
      番号 | 取組項目 | 目標 | 実績 | 評価 | 照合欄
      ${numbers}
      1 | 車検の集約 | 3件以上 | 4件 | 達成
      2 | 電話交換の廃止 | 2件以上 | 1件 | 未達成`,
  });
  expect(lines(result)).toEqual(['1 / 車検の集約 /  / achieved / 3→4', '2 / 電話交換の廃止 /  / notAchieved / 2→1']);
  expect(result.results.final).toBe(true);
});
