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

describe('one number and name twice', () => {
  const listed = (...rows: readonly string[]): string =>
    ['令和6年度 改革プラン', '-', '番号 | 取組方針 | 取組項目 | 目標 | 実績 | 評価', ...rows].join('\n');
  const training = '1 | 人材育成 | 研修の充実 | 5回以上 | 5回 | 達成';
  const hiring = '2 | 人材育成 | 採用の見直し | 1回以上 | 1回 | 達成';
  const counted = (...rows: readonly string[]) => {
    const { items, results } = reviewDrawn({ 進捗: listed(...rows) });
    return { items: items.length, counted: results.confirmed, final: results.final };
  };

  test('under another policy with other figures: numbers start again, and both count, with or without a row between', () => {
    const other = '1 | 財政運営 | 研修の充実 | 2回以上 | 1回 | 未達成';
    expect(counted(training, hiring, other)).toEqual({ items: 3, counted: 3, final: true });
    expect(counted(training, other)).toEqual({ items: 2, counted: 2, final: true });
  });

  test('under another policy with the same or blank figures: a re-listing', () => {
    const again = '1 | 財政運営 | 研修の充実 | 5回以上 | | 達成';
    expect(counted(training, hiring, again)).toEqual({ items: 3, counted: 2, final: true });
  });

  test('under its own policy with other figures: one counts, and nothing is final until it is marked', () => {
    const again = '1 | 人材育成 | 研修の充実 | 2回以上 | 1回 | 未達成';
    expect(counted(training, hiring, again)).toEqual({ items: 3, counted: 2, final: false });
    expect(counted(training, hiring, again.replace('充実', '充実【再掲】'))).toEqual({ items: 3, counted: 2, final: true });
  });

  test('without numbers, a row under another policy is an item of its own and no indicator', () => {
    const drawn = [
      '令和6年度 改革プラン',
      '-',
      '取組方針 | 取組項目 | 目標 | 実績 | 評価',
      ...[training, '1 | 財政運営 | 研修の充実 | 2回以上 | 1回 | 未達成', '2 | 財政運営 | 基金の運用 | 1回以上 | 2回 | 達成'].map((row) =>
        row.slice(4),
      ),
    ];
    expect(lines(reviewDrawn({ 進捗: drawn.join('\n') }))).toEqual([
      ' / 研修の充実 / 人材育成 / achieved / 5→5',
      ' / 研修の充実 / 財政運営 / notAchieved / 2→1',
      ' / 基金の運用 / 財政運営 / achieved / 1→2',
    ]);
  });
});

describe('a summary sheet before those of the departments', () => {
  const summary = [
    '令和6年度 総括表',
    '番号 | 取組項目 | 評価',
    '1 | ごみ袋の見直し | 達成',
    '2 | 資源回収 | 未達成',
    '3 | 保育の申請 | 達成',
  ].join('\n');
  const detail = (...rows: readonly string[]): string => ['令和6年度', '番号 | 取組項目 | 目標 | 実績 | 評価', ...rows].join('\n');
  const waste = detail('1 | ごみ袋の見直し | 1件以上 | 1件 | 達成', '2 | 資源回収 | 20件以上 | 18件 | 未達成');

  test('rated otherwise in the one item of a sheet, nothing is final', () => {
    const care = (rating: string): string => detail(`3 | 保育の申請 | 80%以上 | 85% | ${rating}`);
    const { results } = reviewDrawn({ 総括表: summary, 環境課: waste, こども課: care('達成') });
    expect(results).toMatchObject({ confirmed: 3, achieved: 2, final: true });
    expect(reviewDrawn({ 総括表: summary, 環境課: waste, こども課: care('未達成') }).results).toMatchObject({ confirmed: 3, final: false });
  });
});
