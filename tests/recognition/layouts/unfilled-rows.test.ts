import { reviewDrawn } from '../grid';

const head = '取組項目 | 担当課 | 目標 | 実績 | 評価 | 課題と今後の対応';
const first = '窓口の電子化 | 市民課 | 100件以上 | 120件 | 達成 | 引き続き取り組む。';
const second = '書かない窓口 | 市民課 | 3課以上 | 1課 | 未達成 | 要員が不足した。';

/** Name, policy and rating of every item. */
function items(...rows: readonly string[]): readonly string[] {
  return reviewDrawn({ 進捗: rows.join('\n') }).items.map(({ name, policy, rating }) => [name, policy, rating].join(' / '));
}

const [one, unfilled, other] = ['窓口の電子化 /  / achieved', '公用車の削減 /  / undetermined', '書かない窓口 /  / notAchieved'];

test.each([
  ['a department alone is entered', '公用車の削減 | 管財課'],
  ['a text alone is entered', '公用車の削減 | | | | | 今年度は着手していない。'],
  ['its name alone is entered', '公用車の削減'],
])('an item without target, actual and rating is not rated yet: %s', (_, row) => {
  expect(items(head, first, row, second)).toEqual([one, unfilled, other]);
});

test('two such items below one another, and one in the first row', () => {
  expect(items(head, first, '公用車の削減', '庁舎の省エネ', second)).toEqual([one, unfilled, '庁舎の省エネ /  / undetermined', other]);
  expect(items(head, '公用車の削減', first, second)).toEqual([unfilled, one, other]);
});

test('in the last row: with a department it is an item, alone it is told as a row that was not read', () => {
  expect(items(head, first, second, '公用車の削減 | 管財課')).toEqual([one, other, unfilled]);
  const result = reviewDrawn({ 進捗: [head, first, second, '公用車の削減'].join('\n') });
  expect(result.workbooks[0]?.account?.rows.map(({ role, at }) => [role, at.row])).toEqual([['unexplained', 3]]);
  expect(items(head, first, second, '-', '公用車の削減')).toEqual([one, other]);
});

test('an item without a number in a numbered list', () => {
  const rows = [`番号 | ${head}`, `1 | ${first}`, '| 公用車の削減 | 管財課 | | | | 検討する。', `2 | ${second}`];
  expect(items(...rows)).toEqual([one, unfilled, other]);
});

test('what stands below a table is no item', () => {
  const result = reviewDrawn({
    進捗: [head, first, second, '以上', '-', '達成 | 1', '未達成 | 1', '-', '担当 | 総務課', '作成日：令和7年4月1日'].join('\n'),
  });
  expect(result.items).toHaveLength(2);
  expect(result.workbooks[0]?.account?.rows).toEqual([]);
});

test('a second line of a name in brackets is no policy and no item', () => {
  const rows = [`番号 | ${head}`, `1 | ${first}`, '| （オンライン申請の拡充）', `2 | ${second}`];
  expect(items(...rows)).toEqual([one, other]);
});

test('titles of groups stay policies: from the first row on, numbered, of another column', () => {
  const both = ['窓口の電子化 / 市民サービスの向上 / achieved', '書かない窓口 / 業務の見直し / notAchieved'];
  expect(items(head, '市民サービスの向上', first, '業務の見直し', second)).toEqual(both);
  expect(items(`番号 | ${head}`, '市民サービスの向上', `1 | ${first}`, '業務の見直し', `2 | ${second}`)).toEqual(both);
  expect(items(head, first, '■業務の見直し', second)).toEqual([one, '書かない窓口 / ■業務の見直し / notAchieved']);
  expect(items(head, first, '業務の見直し', head, second)).toEqual([one, '書かない窓口 / 業務の見直し / notAchieved']);
});

test('the headings of counts below a table are no row that was not read; a row that slipped by a column is one', () => {
  const unexplained = (...rows: readonly string[]): number | undefined =>
    reviewDrawn({ 進捗: [head, first, second, '-', ...rows].join('\n') }).workbooks[0]?.account?.rows.filter(
      ({ role }) => role === 'unexplained',
    ).length;
  expect(unexplained('| 確認した項目数 | 達成 | 未達成 | 評価対象外 | 達成率', '| 2項目 | 1項目 | 1項目 | 0項目 | 50.0%')).toBe(0);
  expect(unexplained(`| ${second}`)).toBe(1);
});
