import { lines, reviewDrawn } from './grid';

const table = `
  番号 | 取組項目 | 目標 | 実績 | 評価
  1 | 検診の案内 | 5件以上 | 6件 | 達成
  2 | 窓口の委託 | 7件以上 | 6件 | 未達成`;
const names = ['総務部', '健康福祉部', '都市建設部', '北山局', '山局'];

/** The departments of the items. */
function departmentsIn(sheets: Readonly<Record<string, string>>, organisation: readonly string[] = []): readonly string[] {
  return [...new Set(reviewDrawn(sheets, { organisation }).items.map(({ department }) => department))];
}

test.each([
  ['a label and a colon', '部課名：健康福祉部'],
  ['a label and a blank', '担当部課名　健康福祉部'],
  ['a label beside it', '関係所属 | 健康福祉部'],
  ['brackets before a long title', '【健康福祉部】第4次行政改革大綱実施計画　進捗管理表（令和6年度）'],
  ['brackets behind a title', '行政改革大綱　進捗管理表（健康福祉部）'],
])('the department of a sheet, with %s', (_, head) => {
  expect(departmentsIn({ 表: `${head}\n-\n${table}` })).toEqual(['健康福祉部']);
});

test('the sender on a cover, not the receiver', () => {
  const cover = '行政改革大綱 進捗管理表\n-\n提出する先 | 総務部\n提出する課 | 健康福祉部';
  expect(departmentsIn({ 表紙: cover, 表: table }, names)).toEqual(['健康福祉部']);
});

test('a list of all departments beside the table names none of them', () => {
  expect(departmentsIn({ 表: table, リスト: names.map((name) => `達成 | ${name}`).join('\n') }, names)).not.toContain('総務部');
});

test('of names that contain each other the longest', () => {
  expect(departmentsIn({ 表: `所属：北山局\n-\n${table}` }, names)).toEqual(['北山局']);
});

test('部 in a column of its own, where the city has no 局: each item has its own', () => {
  const rows = `
    番号 | 取組項目 | 所属 | 目標 | 実績 | 評価
    1 | 検診の案内 | 健康福祉部 | 5件以上 | 6件 | 達成
    2 | 窓口の委託 | 総務部 | 7件以上 | 6件 | 未達成`;
  expect(departmentsIn({ 表: `所属：健康福祉部\n-\n${rows}` })).toEqual(['健康福祉部', '総務部']);
});

test('a section in the column is one of the department that sends the workbook', () => {
  const rows = `
    番号 | 取組項目 | 担当 | 目標 | 実績 | 評価
    1 | 検診の案内 | 業務課 | 5件以上 | 6件 | 達成`;
  expect(departmentsIn({ 表: `所属：環境局\n-\n${rows}` })).toEqual(['環境局']);
});

test('the department inside a form is the item’s, not the workbook’s', () => {
  const form = (name: string, department: string): string => `
    改革プラン進捗管理表（令和6年度）
    -
    取組項目 | ${name}
    所属 | ${department}
    目標 | 5件以上
    実績 | 6件
    評価 | 達成`;
  const sheets = { 一: form('検診の案内', '健康福祉部'), 二: form('窓口の委託', '総務部'), 三: form('街灯の点検', '都市建設部') };
  expect(departmentsIn(sheets)).toEqual(['健康福祉部', '総務部', '都市建設部']);
});

test('a policy that stands right above a heading, and one behind a label', () => {
  const under = (policy: string): string => `行政改革大綱進捗管理表\n-\n${policy}\n${table.trim()}`;
  const policies = (sheet: string): readonly string[] => [...new Set(reviewDrawn({ 表: sheet }).items.map(({ policy }) => policy))];
  expect(policies(under('市民サービスの向上'))).toEqual(['市民サービスの向上']);
  expect(policies(under('柱：まちの安全'))).toEqual(['まちの安全']);
  expect(policies(under('令和7年3月31日現在'))).toEqual(['']);
  expect(policies(under('【健康福祉部】'))).toEqual(['']);
});

test('bands outweigh a level below them that has no word of a policy', () => {
  const result = reviewDrawn({
    表: `
      番号 | 小分類 | 取組項目 | 目標 | 実績 | 評価
      市民サービスの向上
      1 | 窓口の改善 | 検診の案内 | 5件以上 | 6件 | 達成
      2 | 窓口の改善 | 窓口の委託 | 7件以上 | 6件 | 未達成
      財政基盤の強化
      3 | 歳入の確保 | 広告の掲出 | 7件以上 | 8件 | 達成
      4 | 歳入の確保 | 市税の収納 | 7件以上 | 8件 | 達成`,
  });
  expect(lines(result).map((line) => line.split(' / ')[2])).toEqual([
    ...['市民サービスの向上', '市民サービスの向上', '財政基盤の強化', '財政基盤の強化'],
  ]);
});

describe('sheets of several departments in one workbook', () => {
  const rows = (name: string, rating: string) => `番号 | 取組項目 | 目標 | 実績 | 評価\n1 | ${name} | 5件以上 | 6件 | ${rating}`;
  const departmentsOf = (sheets: Readonly<Record<string, string>>) =>
    reviewDrawn(sheets, {}, '進捗管理表.xlsx').items.map(({ department, counted }) => [department, counted]);

  test('the head of each sheet says whose it is', () => {
    const sheets = { A: `所属：総務部\n-\n${rows('文書の電子化', '達成')}`, B: `所属：建設部\n-\n${rows('道路台帳', '達成')}` };
    expect(departmentsOf(sheets)).toEqual([
      ['総務部', true],
      ['建設部', true],
    ]);
  });

  test('called after them: the same item of two departments is no re-listing', () => {
    expect(departmentsOf({ 健康福祉部: rows('時間外勤務の縮減', '達成'), 建設部: rows('時間外勤務の縮減', '未達成') })).toEqual([
      ['健康福祉部', true],
      ['建設部', true],
    ]);
  });

  test('sheets that are called after something else say nothing', () => {
    const sheets = { 取組1: rows('文書の電子化', '達成'), 取組2: rows('道路台帳', '達成') };
    expect(departmentsOf(sheets).map(([department]) => department)).toEqual(['', '']);
  });
});

describe('a department that stands once for the items below it', () => {
  const departmentsOf = (rows: string) =>
    reviewDrawn({ 表: `部名 | 取組項目 | 目標 | 実績 | 評価\n${rows}` }, {}, '進捗管理表.xlsx').items.map(({ department }) => department);

  test('is that of each of them', () => {
    const rows = `
      総務部 | 文書の電子化 | 5件以上 | 6件 | 達成
       | 研修の充実 | 5件以上 | 6件 | 達成
       | 会議の見直し | 5件以上 | 6件 | 達成
      建設部 | 道路台帳の整備 | 5件以上 | 6件 | 達成`;
    expect(departmentsOf(rows)).toEqual(['総務部', '総務部', '総務部', '建設部']);
  });

  test('but a blank among departments that each row says is one that was forgotten', () => {
    const rows = `
      総務部 | 文書の電子化 | 5件以上 | 6件 | 達成
      総務部 | 研修の充実 | 5件以上 | 6件 | 達成
       | 会議の見直し | 5件以上 | 6件 | 達成
      建設部 | 道路台帳の整備 | 5件以上 | 6件 | 達成`;
    expect(departmentsOf(rows)).toEqual(['総務部', '総務部', '', '建設部']);
  });
});

describe('titles of sections that name departments', () => {
  const itemsOf = (first: string, second: string) => {
    const rows = `
      番号 | 取組項目 | 担当課 | 目標 | 実績 | 評価
      ${first}
      1 | 文書の電子化 | 文書担当 | 5件以上 | 6件 | 達成
      ${second}
      2 | 道路台帳の整備 | 台帳担当 | 5件以上 | 6件 | 達成`;
    return reviewDrawn({ 表: rows }, {}, '進捗管理表.xlsx').items.map(({ department, policy }) => [department, policy]);
  };

  test.each([
    ['総務部', '建設部'],
    ['【総務部　総務課】', '【建設部　道路課】'],
    ['■ 総務部', '■ 建設部'],
  ])('%s: whose the items are, and no policy', (first, second) => {
    expect(itemsOf(first, second)).toEqual([
      ['総務部', ''],
      ['建設部', ''],
    ]);
  });

  test('titles that name policies stay policies', () => {
    expect(itemsOf('【業務改革の推進】', '【官民連携の推進】')).toEqual([
      ['', '業務改革の推進'],
      ['', '官民連携の推進'],
    ]);
  });
});
