import { lines, reviewDrawn } from '../grid';

/** The same form for two items of three, as many sheets as items. */
function sheets(form: (item: readonly string[]) => string, items: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map((item, index) => [`個票${index + 1}`, form(item)]));
}

const items = [
  ['2-1', '民間との対話', '官民連携の推進', '対話の回数', '12回以上', '14回', '達成', '対話を重ね、予定どおりに進んだ。'],
  ['2-2', '公募の実施', '官民連携の推進', '公募の件数', '5件以上', '4件', '未達成', '応募がなく、件数に届かなかった。'],
  ['3-1', '会議の見直し', '業務改革の推進', '会議の時間', '70時間以下', '65時間', '達成', '議題を絞り、時間を短くした。'],
];
const read = [
  '2-1 / 民間との対話 / 官民連携の推進 / achieved / 12→14',
  '2-2 / 公募の実施 / 官民連携の推進 / notAchieved / 5→4',
  '3-1 / 会議の見直し / 業務改革の推進 / achieved / 70→65',
];

test('labels beside their values, one figure to a label', () => {
  const form = ([no, name, policy, indicator, target, actual, rating, done]: readonly string[]): string => `
    改革プラン進捗管理表（令和6年度）
    -
    １　番号 | ${no}
    ２　取組項目 | ${name}
    ３　取組方針 | ${policy}
    ４　指標 | ${indicator}
    ５　目標 | ${target}
    ６　実績 | ${actual}
    ７　評価 | ${rating}
    ８　取組内容 | ${done}`;
  const result = reviewDrawn(sheets(form, items));
  expect(lines(result)).toEqual(read);
  expect(result.items[0]?.indicators[0]?.name).toBe('対話の回数');
});

test('two labels with their values in a row', () => {
  const form = ([no, name, policy, indicator, target, actual, rating, done]: readonly string[]): string => `
    番号 | ${no} | 取組項目 | ${name}
    取組方針 | ${policy} | 指標 | ${indicator}
    目標 | ${target} | 実績 | ${actual}
    評価 | ${rating} | 課題 |
    取組内容 | ${done}`;
  expect(lines(reviewDrawn(sheets(form, items)))).toEqual(read);
});

test('labels above their values, three to a row', () => {
  const form = ([no, name, policy, indicator, target, actual, rating, done]: readonly string[]): string => `
    番号 | 取組項目 | 取組方針
    ${no} | ${name} | ${policy}
    指標 | 目標 | 実績
    ${indicator} | ${target} | ${actual}
    評価
    ${rating}
    取組内容
    ${done}`;
  const result = reviewDrawn(sheets(form, items));
  expect(lines(result)).toEqual(read);
  expect(result.items[1]?.entries.activity?.text).toBe('応募がなく、件数に届かなかった。');
});

test('labels in words of the office: they are the same on every sheet, the values are not', () => {
  const form = ([no, name, policy, indicator, target, actual, rating, done]: readonly string[]): string => `
    管理コード | ${no}
    手がけること | ${name}
    ねらい | ${policy}
    ものさし | ${indicator}
    めざす水準 | ${target}
    たどり着いた水準 | ${actual}
    振り返り | ${rating}
    一年間に行ったこと | ${done}`;
  const result = reviewDrawn(sheets(form, items));
  expect(lines(result)).toEqual(read);
});

test('small forms below each other, with and without a word for number and name', () => {
  const card = ([no, name, policy, indicator, target, actual, rating]: readonly string[], head: string): string => `
    ${head.replace('NO', no ?? '').replace('NAME', name ?? '')}
    取組方針 | ${policy}
    指標 | 目標 | 実績
    ${indicator} | ${target} | ${actual}
    評価 | ${rating}`;
  for (const head of ['番号 | NO | 取組項目 | NAME', 'NO | NAME', 'NO　NAME', '（NO）NAME']) {
    const drawing = ['改革プラン　進捗管理表（令和6年度）', '-', items.map((item) => card(item, head)).join('\n-')].join('\n');
    expect([head, lines(reviewDrawn({ 個票: drawing }))]).toEqual([head, read]);
  }
});

test('several indicators of a card, each in a row, and one overall rating', () => {
  const card = (head: string, rows: string, rating: string): string => `
    ${head}
    方針 | 業務の見直し | 課 | 管財課
    測る物差し | 目標 | 実績
    ${rows}
    評価 | ${rating}`;
  const result = reviewDrawn({
    カード: [
      card('B-12 | 公用車の共同利用', '車の台数 | 27台以下 | 26台\n走った距離 | 900km以下 | 880km', '達成'),
      card('B-13 | 会議室の予約', '利用の回数 | 40回以上 | 38回', '未達成'),
      card('B-14 | 電話の一元化', '待った時間 | 5分以下 | 4分', '達成'),
    ].join('\n-'),
  });
  expect(lines(result)).toEqual([
    'B-12 / 公用車の共同利用 / 業務の見直し / achieved / 27→26 / 900→880',
    'B-13 / 会議室の予約 / 業務の見直し / notAchieved / 40→38',
    'B-14 / 電話の一元化 / 業務の見直し / achieved / 5→4',
  ]);
});

test('the sender and the title above a form are neither its number nor its name', () => {
  const form = ([, name, policy, , target, actual, rating]: readonly string[], head: string): string => `
    ${head}
    -
    実施項目 | ${name}
    改革の柱 | ${policy}
    目標 | ${target}
    実績 | ${actual}
    評価 | ${rating}`;
  const result = reviewDrawn({
    一: form(items[0] ?? [], '部局名　環境部'),
    二: form(items[1] ?? [], '部局名：環境部'),
    三: form(items[2] ?? [], '令和6年度　改革プラン進捗管理表'),
  });
  expect(lines(result)).toEqual(read.map((line) => line.replace(/^[^/]*\//, ' /')));
});

test('lists on two sheets are lists: the rows of a turned one are no labels of forms, the heading of one is no card', () => {
  const across = (names: readonly string[]): string => `
    取組項目 | ${names.join(' | ')}
    目標 | ${names.map(() => '5件以上').join(' | ')}
    実績 | ${names.map(() => '6件').join(' | ')}
    評価 | ${names.map(() => '達成').join(' | ')}`;
  const turned = reviewDrawn({ 前半: across(['民間との対話', '公募の実施', '窓口の委託']), 後半: across(['会議の見直し', '押印の廃止']) });
  expect(turned.items.map(({ name }) => name)).toEqual(['民間との対話', '公募の実施', '窓口の委託', '会議の見直し', '押印の廃止']);
  const down = (names: readonly string[]): string => `
    取組項目 | 目標 | 実績 | 評価
    ${names.map((name) => `${name} | 5件以上 | 6件 | 達成`).join('\n    ')}`;
  const lists = reviewDrawn({ 前半: down(['民間との対話']), 後半: down(['会議の見直し', '押印の廃止']) });
  expect(lists.items.map(({ name }) => name)).toEqual(['民間との対話', '会議の見直し', '押印の廃止']);
});
