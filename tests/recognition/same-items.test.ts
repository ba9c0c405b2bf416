import { lines, reviewDrawn } from './grid';

const head = '取組項目 | 担当課 | 目標 | 実績 | 評価';
const first = '窓口の電子化 | 市民課 | 100件以上 | 120件 | 達成';
const second = '書かない窓口 | 市民課 | 3課以上 | 1課 | 未達成';
const third = '広報紙の見直し | 広報課 | 2回以上 | 2回 | 達成';
const sheet = (title: string, ...rows: readonly string[]): string => [title, '-', head, ...rows].join('\n');

/** How many items count, and what became of each sheet. */
function read(sheets: Readonly<Record<string, string>>) {
  const result = reviewDrawn(sheets);
  return { items: lines(result).length, roles: result.workbooks[0]?.account?.sheets.map(({ role }) => role) };
}

const title = '令和6年度 行財政改革プラン';

test.each([
  ['進捗表 (2)', [first, second, third]],
  ['公表用', [first, second, third]],
  ['未達成一覧', [second]],
  ['市民課', [first, second]],
])('a copy or an extract without numbers is not counted again: %s', (name, rows) => {
  expect(read({ 進捗表: sheet(title, first, second, third), [name]: sheet(title, ...rows) })).toEqual({
    items: 3,
    roles: ['table', 'copy'],
  });
});

test('an extract that leaves columns out', () => {
  const failed = [
    '未達成項目の一覧',
    '-',
    '取組項目 | 目標 | 実績 | 評価 | 未達成の要因',
    '書かない窓口 | 3課以上 | 1課 | 未達成 | 要員の不足',
  ];
  const sheets = { 進捗表: sheet(title, first, second, third), 未達成一覧: failed.join('\n') };
  expect(read(sheets)).toEqual({ items: 3, roles: ['table', 'copy'] });
});

test('other figures, other departments, or one like item on a sheet of its own: all of it counts', () => {
  const all = sheet(title, first, second, third);
  const other = sheet(title, first.replace('120件', '90件').replace('達成', '未達成'), second);
  expect(read({ 進捗表: all, '進捗表 (2)': other })).toEqual({ items: 5, roles: ['table', 'table'] });
  const branch = sheet(title, first.replace('市民課', '支所'), second.replace('市民課', '支所'));
  expect(read({ 本庁: all, 支所分: branch })).toEqual({ items: 5, roles: ['table', 'table'] });
  expect(read({ 基本目標1: all, 基本目標2: sheet(title, first) })).toEqual({ items: 4, roles: ['table', 'table'] });
});

test('the same items of two departments are no states of one table', () => {
  const branch = sheet(title, first.replace('市民課', '新町支所'), second.replace('市民課', '新町支所'));
  expect(read({ 本庁: sheet(title, first, second), 新町支所: branch })).toEqual({ items: 4, roles: ['table', 'table'] });
});

test.each([
  ['新町', '本町'],
  ['旧庁舎の活用', '本庁舎の活用'],
])('%s is no word for a state', (one, other) => {
  const changed = first.replace('120件', '130件');
  expect(read({ [other]: sheet(title, first), [one]: sheet(title, changed) })).toEqual({ items: 2, roles: ['table', 'table'] });
});

test.each([
  ['新', '旧', ['table', 'superseded']],
  ['修正後', '修正前', ['table', 'superseded']],
] as const)('a state is one: %s counts, %s not', (one, other, roles) => {
  const changed = first.replace('120件', '130件');
  expect(read({ [one]: sheet(title, changed, second), [other]: sheet(title, first, second) })).toEqual({ items: 2, roles });
});

test('前期実施計画 in a title is no stage of the year', () => {
  const changed = first.replace('120件', '130件');
  const sheets = { 進捗1: sheet('前期実施計画 令和6年度', first), 進捗2: sheet('実施計画 令和6年度', changed) };
  expect(read(sheets)).toEqual({ items: 2, roles: ['table', 'table'] });
});

test('a sheet that names last year counts where it shares no item with the one of this year, and is left aside where it does', () => {
  const both = { 令和5年度着手分: sheet(title, first, second), 令和6年度着手分: sheet(title, third) };
  expect(read(both)).toEqual({ items: 3, roles: ['table', 'table'] });
  const past = { 令和5年度: sheet('令和5年度', first, second), 令和6年度: sheet('令和6年度', first, second, third) };
  expect(read(past)).toEqual({ items: 3, roles: ['lastYear', 'table'] });
});

describe('which tables count is asked where the same items stand again, and otherwise', () => {
  const asked = (sheets: Readonly<Record<string, string>>) => {
    const { questions, results } = reviewDrawn(sheets);
    return { tables: questions.filter(({ kind }) => kind === 'table').map(({ at }) => at?.sheet), final: results.final };
  };
  const all = sheet(title, first, second, third);

  test('a copy with other figures', () => {
    const other = sheet(title, first.replace('120件', '90件').replace('達成', '未達成'), second);
    expect(asked({ 進捗表: all, '進捗表 (2)': other })).toEqual({ tables: ['進捗表 (2)'], final: false });
  });

  test('numbered items that a second sheet rates otherwise; rated alike, they are told apart already', () => {
    const numbered = (...rows: readonly string[]): string =>
      [title, '-', `番号 | ${head}`, ...rows.map((row, at) => `${at + 1} | ${row}`)].join('\n');
    const differing = numbered(first, second.replace('未達成', '達成'), third);
    expect(asked({ 進捗表: numbered(first, second, third), 作業用: differing })).toEqual({ tables: ['作業用'], final: false });
    expect(asked({ 進捗表: numbered(first, second, third), 作業用: numbered(first, second, third) })).toEqual({ tables: [], final: true });
  });

  test('a sheet of another year, none of whose items goes on', () => {
    const before = sheet(
      '令和5年度 行財政改革プラン',
      '公用車の削減 | 管財課 | 3台以上 | 3台 | 達成',
      '基金の整理 | 財政課 | 2件以上 | 2件 | 達成',
    );
    expect(asked({ 令和6年度: all, 令和5年度: before })).toEqual({ tables: ['令和5年度'], final: false });
  });

  test('once answered it is asked no more; other departments and one like item are no doubt', () => {
    const before = sheet(
      '令和5年度 行財政改革プラン',
      '公用車の削減 | 管財課 | 3台以上 | 3台 | 達成',
      '基金の整理 | 財政課 | 2件以上 | 2件 | 達成',
    );
    const drawn = { 令和6年度: all, 令和5年度: before };
    const [question] = reviewDrawn(drawn).questions;
    const counted = reviewDrawn(drawn, { answers: { [question?.key ?? '']: question?.taken ?? '' } });
    expect([counted.items.length, counted.results.final]).toEqual([5, true]);
    const left = reviewDrawn(drawn, { answers: { [question?.key ?? '']: 'leaveOut' } });
    expect([left.items.length, left.results.final]).toEqual([3, true]);
    const branch = sheet(title, first.replace('市民課', '支所'), second.replace('市民課', '支所'));
    expect(asked({ 本庁: all, 支所分: branch }).tables).toEqual([]);
    expect(asked({ 基本目標1: all, 基本目標2: sheet(title, first) }).tables).toEqual([]);
  });
});
