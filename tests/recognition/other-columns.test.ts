import { lines, reviewDrawn } from './grid';

const columnsOf = (drawing: string) => {
  const result = reviewDrawn({ 一覧: drawing });
  return { columns: Object.keys(result.workbooks[0]?.tables[0]?.columns ?? {}), result };
};

test('a flag, a code and a figure that is the same in every row are neither ratings nor figures', () => {
  const { columns, result } = columnsOf(`
    No. | 分野コード | 分野番号の位 | 分野 | 取組項目 | 所管課 | 重点 | 取組の状況 | 添付
    1 | 03 | 7 | 防災 | 備蓄品の点検 | 防災課 | ○ | 倉庫を点検した。 | 0
    2 | 03 | 7 | 防災 | 訓練の開催 | 防災課 | | 訓練を開いた。 | 0
    3 | 03 | 7 | 防災 | 標識の設置 | 道路課 | ○ | 標識を立てた。 | 0
    4 | 03 | 7 | 防災 | 名簿の更新 | 福祉課 | | 名簿を改めた。 | 0`);
  expect(columns).not.toEqual(expect.arrayContaining(['target']));
  expect(columns).not.toEqual(expect.arrayContaining(['actual']));
  expect(columns).not.toEqual(expect.arrayContaining(['rating']));
  expect(result.results.final).toBe(false);
});

test('a mark for every rating is still a rating', () => {
  const { result } = columnsOf(`
    番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
    1 | 備蓄品の点検 | 3回以上 | 3回 | ○
    2 | 訓練の開催 | 2回以上 | 1回 | ×
    3 | 標識の設置 | 5本以上 | 5本 | ○`);
  expect(result.workbooks[0]?.tables[0]?.columns).toMatchObject({ target: 2, actual: 3, rating: 4 });
});

test('what is to become of an item is no rating of it', () => {
  const { columns, result } = columnsOf(`
    番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 今後の方向
    1 | 備蓄品の点検 | 3回以上 | 3回 | 拡充
    2 | 訓練の開催 | 2回以上 | 1回 | 継続
    3 | 標識の設置 | 5本以上 | 5本 | 縮小`);
  expect(columns).not.toContain('rating');
  expect(lines(result)).toHaveLength(3);
  expect(result.results).toMatchObject({ undetermined: 3, final: false });
});
