import { lines, reviewDrawn } from './grid';

const table = `
  番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価 | 備考
  2-1 | 民間との対話 | 12回以上 | 14回 | 達成 |`;
const one = '2-1 / 民間との対話 /  / achieved / 12→14';

describe('an item is one whatever it is called', () => {
  test.each(['その他', '総合評価', '計画', '対策', '現状', 'KPI', 'ID'])('%s', (name) => {
    const { items } = reviewDrawn({ 表: `${table}\n  2-2 | ${name} | 5件以上 | 4件 | 未達成 |` });
    expect(items.map((item) => item.name)).toEqual(['民間との対話', name]);
  });

  test('a heading that is said again is none', () => {
    const drawn = `${table}\n  番号 | 取組項目 | 目標 | 実績 | 評価 | 備考\n  2-2 | 公募の実施 | 5件以上 | 4件 | 未達成 |`;
    expect(reviewDrawn({ 表: drawn }).items).toHaveLength(2);
  });
});

describe('a row is an example', () => {
  test.each(['例', '（記入例）', '【例】', '記入例です'])('when its note is %s', (note) => {
    const { items } = reviewDrawn({ 表: `${table}\n  2-2 | 公募の実施 | 5件以上 | 4件 | 未達成 | ${note}` });
    expect(items).toHaveLength(1);
  });

  test.each(['例：他市の取組', '例年どおり', '例）コンビニ納付'])('not when its note says something: %s', (note) => {
    const { items } = reviewDrawn({ 表: `${table}\n  2-2 | 公募の実施 | 5件以上 | 4件 | 未達成 | ${note}` });
    expect(items).toHaveLength(2);
  });
});

describe('a sheet with items is read whatever it is called', () => {
  const sheet = `
    番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
    3-1 | 予算の公開 | 2回以上 | 1回 | 未達成
    3-2 | 決算の公開 | 2回以上 | 1回 | 未達成
    3-3 | 説明会の開催 | 2回以上 | 1回 | 未達成`;

  test.each(['税金の使い方の見直し', '税金の使い方', '見本市・商談会', 'サンプル調査'])('%s', (name) => {
    expect(reviewDrawn({ 表: table, [name]: sheet }).items).toHaveLength(4);
  });

  test.each(['記入例', '見本', '例', '様式の見本', '記入例（令和6年度）', 'サンプル2'])('but for an example: %s', (name) => {
    expect(reviewDrawn({ 表: table, [name]: sheet }).items).toHaveLength(1);
  });
});

describe('参考', () => {
  const second = `
    番号 | 取組の名称 | 所管 | 年度目標 | 年度実績 | 判定
    2-2 | 公募の実施 | 総務課 | 5件以上 | 4件 | 未達成`;

  test.each([
    ['※目標の一部は参考値', 2],
    ['参考にした計画は別紙のとおり', 2],
    ['【参考】前年度', 1],
    ['（参考）', 1],
    ['令和5年度（参考）', 1],
  ])('over a second table: %s', (title, items) => {
    expect(reviewDrawn({ 表: `${table}\n-\n${title}\n${second.trim()}` }).items).toHaveLength(items);
  });
});

describe('a sheet that rates something and gave no table keeps the result open and is asked about', () => {
  const forms = (name: string) => `
    令和6年度 個票
    番号 | 1
    取組項目 | ${name}
    目標 | 3件以上
    実績 | 3件
    評価 | 達成`;

  test.each([
    [
      'a form whose name stands in its title',
      {
        1: forms('窓口の委託'),
        2: forms('公用車の集約'),
        3: '令和6年度 個票　No.3 使用料の改定\n目標 | 3件以上\n実績 | 1件\n評価 | 未達成',
      },
      2,
    ],
    [
      'marks beside names',
      { 表: table, 建設部: '事業 | 状況 | ○×\n橋の点検 | 8橋を点検した。 | ×\n公園の樹木調査 | 3園を調査した。 | ○' },
      1,
    ],
    ['lines of text', { 表: table, 建設部: '2-2 橋の点検　8橋を点検した。評価：未達成\n2-3 公園の調査　3園を調査した。評価：達成' }, 1],
  ])('%s', (_, sheets: Readonly<Record<string, string>>, items) => {
    const result = reviewDrawn(sheets);
    expect(result.items).toHaveLength(items);
    expect(result.results.final).toBe(false);
    expect(result.questions.map(({ kind }) => kind)).toEqual(['sheet']);
  });

  test.each([
    ['a list of what to check', '確認事項 | 確認\n目標を記入した | ○\n実績を記入した | ○\n評価を選んだ | ○'],
    ['what the ratings mean', '評価 | 意味\n達成 | 目標を達成したもの\n未達成 | 目標を達成しなかったもの'],
    ['how to write', '評価は、達成、未達成から選ぶ。\n評価：達成 は、目標を上回ったときに選ぶ。\n実績は数字で書く。'],
    ['a cover', '令和6年度 進捗管理表\n市政改革室\n令和7年5月'],
  ])('but not %s', (_, sheet) => {
    const result = reviewDrawn({ 表: table, 別: sheet });
    expect([result.results.final, result.questions]).toEqual([true, []]);
  });
});

test('a row that slipped by a column is told', () => {
  const result = reviewDrawn({ 表: `${table}\n-\n | 2-2 | 公募の実施 | 5件以上 | 4件 | 未達成` });
  expect(lines(result)).toEqual([one]);
  expect(result.results.final).toBe(false);
});
