import { defaultSettings } from '../../../src/model/default-settings';
import { recognise } from '../../../src/recognition/recognise';
import { planReport } from '../../../src/review';
import { rangeOf } from '../../../src/workbook/reference';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/xlsx/writing/write-workbook';
import { lines, reviewDrawn } from '../grid';

const two = ['2-1 / 民間との対話 / 官民連携の推進 / achieved / 12→14', '2-2 / 公募の実施 / 官民連携の推進 / notAchieved / 5→4'];

test('one heading row', () => {
  const result = reviewDrawn({
    進捗管理表: `
      新・市政改革プラン 進捗管理表（令和6年度）
      所属：環境局
      -
      番号 | 取組方針 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成
      2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 4件 | 未達成
      -
      ※ 評価は年度末時点のもの`,
  });
  expect(lines(result)).toEqual(two);
  const [table] = result.workbooks[0]?.tables ?? [];
  expect(table && rangeOf(table.area)).toBe('A4:F6');
  expect(result.workbooks[0]?.department).toBe('環境局');
  expect(result.workbooks[0]?.leftovers.map(({ text }) => text)).toEqual(['※ 評価は年度末時点のもの']);
});

test('years over targets and actuals: the evaluated year is read, groups need no merged cells', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 令和5年度 | | 令和6年度 | | 令和7年度 | 評価
      | | | 目標 | 実績 | 目標 | 実績 | 目標 |
      2-1 | 官民連携の推進 | 民間との対話 | 8 | 9 | 12 | 14 | 16 | 達成
      2-2 | | 公募の実施 | 3 | 3 | 5 | 4 | 7 | 未達成`,
  });
  expect(lines(result)).toEqual(two);
  expect(result.items[0]?.indicators[0]?.previous?.value).toBe(9);
});

test('policies in band rows, subtotals and a grand total in between', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組項目 | 指標 | 令和6年度目標 | 令和6年度実績 | 評価
      取組方針2　官民連携の推進
      2-1 | 民間との対話 | 回数 | 12回以上 | 14回 | 達成
      2-2 | 公募の実施 | 件数 | 5件以上 | 4件 | 未達成
      小　計 | | 2項目 | | | 達成 1
      取組方針3　業務改革の推進
      3-1 | 会議の見直し | 割合 | 70％以上 | 73％ | 達成
      合　計 | | 3項目 | | | 達成 2`,
  });
  expect(lines(result)).toEqual([...two, '3-1 / 会議の見直し / 業務改革の推進 / achieved / 70→73']);
});

test('several indicator rows under one item', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 指標 | 目標 | 実績 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 回数 | 12回以上 | 14回 | 達成
      | | | 参加者数 | 300人以上 | 342人 |
      2-2 | 官民連携の推進 | 公募の実施 | 件数 | 5件以上 | 4件 | 未達成`,
  });
  expect(lines(result)).toEqual(['2-1 / 民間との対話 / 官民連携の推進 / achieved / 12→14 / 300→342', two[1]]);
});

test('pair rows: 計画 over 実績, years across', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 区分 | 令和5年度 | 令和6年度 | 令和7年度 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 計画 | － | 12 | 16 | 達成
      | | | 実績 | 9 | 14 | |
      2-2 | 官民連携の推進 | 公募の実施 | 計画 | － | 5 | 7 | 未達成
      | | | 実績 | 3 | 4 | |`,
  });
  expect(lines(result)).toEqual(two);
});

test('year rows: a row for each year of an item', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 指標 | 年度 | 目標 | 実績 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 回数 | 令和5年度 | 8回以上 | 9回 | 達成
      | | | | 令和6年度 | 12回以上 | 14回 | 達成
      | | | | 令和7年度 | 16回以上 | |
      2-2 | 官民連携の推進 | 公募の実施 | 件数 | 令和5年度 | 3件以上 | 3件 | 達成
      | | | | 令和6年度 | 5件以上 | 4件 | 未達成
      | | | | 令和7年度 | 7件以上 | |`,
  });
  expect(lines(result)).toEqual(two);
  expect(result.items[0]?.indicators[0]?.previous?.value).toBe(9);
});

test('records of two rows: headings stand over each other', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組項目 | 指標 | 令和6年度目標 | 評価
      取組方針 | 担当課 | 単位 | 令和6年度実績 | 備考
      2-1 | 民間との対話 | 開催の回数 | 12回以上 | 達成
      官民連携の推進 | 総務課 | 回 | 14回 |
      2-2 | 公募の実施 | 公募の件数 | 5件以上 | 未達成
      官民連携の推進 | 総務課 | 件 | 4件 | 再公募を行う`,
  });
  expect(lines(result)).toEqual(two);
  expect(result.items[1]?.entries.note?.text).toBe('再公募を行う');
});

test('a table whose headings run down and whose items run across', () => {
  const result = reviewDrawn({
    表: `
      番号 | 2-1 | 2-2
      取組方針 | 官民連携の推進 | 官民連携の推進
      取組項目 | 民間との対話 | 公募の実施
      令和6年度目標 | 12回以上 | 5件以上
      令和6年度実績 | 14回 | 4件
      評価 | 達成 | 未達成
      主な取組実績 | 対話を行った。 | 公募を行った。`,
  });
  expect(lines(result)).toEqual(two);
  expect(result.items[1]?.at).toEqual({ sheet: '表', row: 2, column: 2 });
});

test('forms: one sheet an item, labels beside or above their values', () => {
  const result = reviewDrawn({
    '個票2-1': `
      進捗管理個票
      項目番号 | 2-1 | 所属 | 環境局
      取組方針 | 官民連携の推進
      取組項目 | 民間との対話
      -
      指標 | 令和6年度目標 | 令和6年度実績 | 令和9年度目標
      回数 | 12回以上 | 14回 | 20回以上
      評価 | 達成
      課題 |
      備考 | 継続`,
    '個票2-2': `
      番　号 | 取　組　項　目 | 取　組　方　針
      2-2 | 公募の実施 | 官民連携の推進
      -
      指標 | ６年度目標 | ６年度実績
      件数 | 5件以上 | 4件
      -
      達成状況 | 評価の理由
      未達成 | 応募がなかったため`,
  });
  expect(lines(result)).toEqual(two);
  expect(result.items[0]?.entries.issue).toMatchObject({ value: null, at: { row: 8, column: 1 } });
  expect(result.items[0]?.entries.note?.text).toBe('継続');
  expect(result.workbooks[0]?.tables.map(({ layout }) => layout)).toEqual(['form', 'form']);
});

test('a form whose rating was cleared: the remark beside it is no rating', () => {
  const result = reviewDrawn({
    '個票2-1': `
      項目番号 | 2-1 | 所属 | 環境局
      取組方針 | 官民連携の推進
      取組項目 | 民間との対話
      指標 | 令和6年度目標 | 令和6年度実績
      回数 | 12回以上 | 14回
      評価 | | | ※達成・未達成・評価対象外から選択`,
  });
  expect(result.items[0]).toMatchObject({ rating: 'undetermined', ratingSpelling: 'blank' });
});

test('cards: several forms below each other on one sheet', () => {
  const card = (no: string, name: string, target: string, actual: string, rating: string): string => `
      項目番号 | ${no} | 取組方針 | 官民連携の推進
      取組項目 | ${name}
      指標 | 令和6年度目標 | 令和6年度実績
      件数 | ${target} | ${actual}
      評価 | ${rating}`;
  const result = reviewDrawn({
    個票: [card('2-1', '民間との対話', '12回以上', '14回', '達成'), card('2-2', '公募の実施', '5件以上', '4件', '未達成')].join(
      '\n      -',
    ),
  });
  expect(lines(result)).toEqual(two);
});

test('a heading repeated for every policy is one table', () => {
  const heading = '番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価';
  const result = reviewDrawn({
    表: `
      〔官民連携の推進〕
      ${heading}
      2-1 | 民間との対話 | 12回以上 | 14回 | 達成
      2-2 | 公募の実施 | 5件以上 | 4件 | 未達成
      〔業務改革の推進〕
      ${heading}
      3-1 | 会議の見直し | 70％以上 | 73％ | 達成`,
  });
  expect(lines(result)).toEqual([...two, '3-1 / 会議の見直し / 業務改革の推進 / achieved / 70→73']);
  expect(result.workbooks[0]?.tables).toHaveLength(1);
});

test('rows prepared for entry, a blank row and a box of counts below are no items', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 目標 | 実績 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成
      -
      2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 4件 | 未達成
      3 | | | | |
      4 | | | | |
      -
      | 確認した項目数 | 達成 | 未達成 | 評価対象外 | 達成率
      | 2項目 | 1 | 1 | 0 | 50.0％`,
  });
  expect(lines(result)).toEqual(two);
});

test('guidance and examples in front are not read', () => {
  const result = reviewDrawn({
    記入要領: `
      記入要領
      取組項目 | 計画に掲げる名称を記入する
      評価 | 達成、未達成から選ぶ`,
    記入例: `
      番号 | 取組方針 | 取組項目 | 目標 | 実績 | 評価
      2-99 | 官民連携の推進 | ○○の推進 | 100 | 105 | 達成`,
    報告: `
      番号 | 取組方針 | 取組項目 | 目標 | 実績 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成`,
  });
  expect(lines(result)).toEqual(two.slice(0, 1));
});

test('a rank under the heading 実績 is not taken for the actual when figures stand beside it', () => {
  const row = (rank: number, value: number): string => `2-${rank} | 官民連携の推進 | 取組${rank}号 | 10 | ${value} | ${rank} | 達成`;
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 令和6年度 | | | 評価
      | | | 目標 | 年度末の数値 | 実績 |
      ${[3, 1, 5, 2, 4].map((rank) => row(rank, 10 + rank)).join('\n      ')}`,
  });
  expect(result.items.map(({ indicators }) => indicators[0]?.actual?.value)).toEqual([13, 11, 15, 12, 14]);
});

test('a workbook that tracks nothing gives no item and says so', () => {
  const result = reviewDrawn({
    名簿: `
      氏名 | 所属 | 内線
      大阪 太郎 | 総務局 | 0000`,
  });
  expect(result.items).toEqual([]);
  expect(result.workbooks[0]).toMatchObject({
    status: 'refused',
    reason: { ja: expect.stringContaining('取組項目の表が見つからない') as string },
  });
});

test('sheets that this program wrote are not read again', async () => {
  const written = await writeWorkbook(
    planReport(
      reviewDrawn({ 表: '番号 | 取組方針 | 取組項目 | 目標 | 実績 | 評価\n2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成' }),
    ),
    { title: '' },
  );
  const workbook = await readWorkbook(written);
  expect(workbook.sheets.map(({ name }) => name)).toContain('一覧データ');
  expect(recognise(workbook, '評価結果.xlsx', { settings: defaultSettings, year: 2024, assumedYear: 2024 }).items).toEqual([]);
});

test('lists of one item on sheets of several years are lists, however alike the sheets are', () => {
  const sheet = (year: string, rating: string) => `
      進捗管理表（令和${year}年度）
      所属：環境局
      -
      番号 | 取組方針 | 取組項目 | 令和${year}年度目標 | 令和${year}年度実績 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | ${rating}
      | | 合計 | 1項目 | |`;
  const result = reviewDrawn({ 令和6年度: sheet('6', '達成'), 令和5年度: sheet('5', '未達成') });
  expect(lines(result)).toEqual([two[0]]);
  expect(result.workbooks[0]?.account?.sheets.map(({ role }) => role)).toEqual(['table', 'lastYear']);
});
