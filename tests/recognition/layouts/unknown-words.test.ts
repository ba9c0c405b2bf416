import { lines, reviewDrawn } from '../grid';

/** Headings that no dictionary has: what the columns hold must tell. */

test('rows that take turns below years, whatever words stand beside them', () => {
  const result = reviewDrawn({
    進捗: `
      No. | 掲げたこと | ものさし | 見方 | 令和5年度 | 令和6年度 | 令和7年度 | 出来ばえ
      1 | 対話の場をひらく | 対話の回数 | ねらい | 10 | 12 | 14 | 達成
      | | | 出来高 | 9 | 14 | |
      2 | 公募をためす | 公募の件数 | ねらい | 4 | 5 | 6 | 未達成
      | | | 出来高 | 4 | 4 | |
      3 | 会議をみなおす | 会議の件数 | ねらい | 80 | 90 | 95 | 達成
      | | | 出来高 | 77 | 92 | |`,
  });
  expect(lines(result)).toEqual([
    '1 / 対話の場をひらく /  / achieved / 12→14',
    '2 / 公募をためす /  / notAchieved / 5→4',
    '3 / 会議をみなおす /  / achieved / 90→92',
  ]);
});

test('of three rows the quotient tells which is the plan', () => {
  const result = reviewDrawn({
    進捗: `
      No. | 掲げたこと | 見方 | 令和5年度 | 令和6年度 | 出来ばえ
      1 | 対話の場をひらく | ねらいＡ | 10 | 12 | 達成
      | | 手ごたえＢ | 9 | 15 |
      | | 割り戻しＢ／Ａ | 0.9 | 1.25 |
      2 | 公募をためす | ねらいＡ | 4以上 | 5以上 | 未達成
      | | 手ごたえＢ | 4 | 4 |
      | | 割り戻しＢ／Ａ | 1 | 0.8 |`,
  });
  expect(lines(result)).toEqual(['1 / 対話の場をひらく /  / achieved / 12→15', '2 / 公募をためす /  / notAchieved / 5→4']);
});

test('nothing tells which row is the plan: it is asked', () => {
  const result = reviewDrawn({
    進捗: `
      No. | 取組項目 | 見方 | 令和5年度 | 令和6年度 | 評価
      1 | 対話の場をひらく | ねらい | 10 | 12 | 達成
      | | 出来高 | 9 | 14 |
      2 | 公募をためす | ねらい | 4 | 5 | 未達成
      | | 出来高 | 4 | 4 |`,
  });
  expect(result.results.final).toBe(false);
  expect(result.questions).not.toEqual([]);
});

test('counts below a blank row are no values of the columns', () => {
  const result = reviewDrawn({
    進捗: `
      見出し | 掲げたこと | ものさし | 出来高 | 出来ばえ
      (1) | 対話の推進 | 対話の回数 | 14 | 達成
      (2) | 公募の実施 | 公募の件数 | 4 | 未達成
      (3) | 会議の見直し | 会議の件数 | 92 | 達成
      (4) | 窓口の改善 | 待ち時間 | 20 | 達成
      -
      集計 | 数
      達成 | 3
      未達成 | 1`,
  });
  expect(result.items.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 対話の推進', '2 公募の実施', '3 会議の見直し', '4 窓口の改善']);
});

describe('columns of short texts, each as fine as the other', () => {
  const sheet = (headings: string): string => `
      No. | ${headings} | 目標 | 実績 | 評価
      1 | 財政基盤の強化 | 広告収入の確保 | 10 | 12 | 達成
      2 | 市民サービスの向上 | 窓口の委託 | 5 | 4 | 未達成
      3 | 人材の育成 | 研修の見直し | 8 | 9 | 達成`;

  test('the last of them is read as the item, and it is asked', () => {
    const result = reviewDrawn({ 進捗: sheet('むかうさき | なすこと') });
    expect(result.items.map(({ name }) => name)).toEqual(['広告収入の確保', '窓口の委託', '研修の見直し']);
    expect(result.questions.map(({ kind, taken }) => `${kind} ${taken}`)).toEqual(['column itemName']);
    expect(result.results.final).toBe(false);
  });

  test('the answer settles it', () => {
    const [question] = reviewDrawn({ 進捗: sheet('むかうさき | なすこと') }).questions;
    const result = reviewDrawn({ 進捗: sheet('むかうさき | なすこと') }, { answers: { [question?.key ?? '']: 'itemName' } });
    expect(result.questions).toEqual([]);
    expect(result.results.final).toBe(true);
  });

  test('a word that names the item leaves nothing to ask', () => {
    const result = reviewDrawn({ 進捗: sheet('むかうさき | 取組項目') });
    expect(result.items.map(({ name }) => name)).toEqual(['広告収入の確保', '窓口の委託', '研修の見直し']);
    expect(result.questions).toEqual([]);
  });
});

test('the first row of a schedule is no heading', () => {
  const result = reviewDrawn({
    進捗: `
      方針 | 記号 | なすこと | 令和5年度 | | | | 令和6年度 | | | | 出来ばえ
      | | | 1Q | 2Q | 3Q | 4Q | 1Q | 2Q | 3Q | 4Q |
      協働 | 1-1 | 職員提案の活性化 | 検討 | 準備 | 実施 | → | → | → | → | | 未達成
      | 1-2 | 口座振替の推進 | 検討 | 準備 | 実施 | → | → | → | → | → | 達成
      | 1-3 | 交付の利用拡大 | 検討 | 準備 | 実施 | → | → | → | → | → | 未達成`,
  });
  expect(result.items.map(({ id, name }) => `${id} ${name}`)).toEqual(['1-1 職員提案の活性化', '1-2 口座振替の推進', '1-3 交付の利用拡大']);
});

test('a heading with a stroke over cells of two figures is two columns, whatever it says', () => {
  const result = reviewDrawn({
    進捗: `
      No. | 取組項目 | ものさし | ねらい／出来高（上段／下段） | 評価
      1 | 対話の場をひらく | 対話の回数 | 12回以上⏎14回 | 達成
      2 | 公募をためす | 公募の件数 | 5件以上⏎4件 | 未達成
      3 | 会議をみなおす | 会議の件数 | 90件以上⏎92件 | 達成`,
  });
  expect(lines(result)).toEqual([
    '1 / 対話の場をひらく /  / achieved / 12→14',
    '2 / 公募をためす /  / notAchieved / 5→4',
    '3 / 会議をみなおす /  / achieved / 90→92',
  ]);
});

test('one heading over the number and the name', () => {
  const result = reviewDrawn({ 進捗: '取組項目 | | 目標 | 実績 | 評価\n(1) | 対話の場をひらく | 12 | 14 | 達成' });
  expect(lines(result)).toEqual(['1 / 対話の場をひらく /  / achieved / 12→14']);
});

test('what is neither number nor code numbers no item', () => {
  const result = reviewDrawn({
    進捗: `
      取組項目 | ものさし | 指標 | 目標 | 実績 | 評価
      対話の場をひらく | 指標① | 対話の回数 | 12 | 14 | 達成
      公募をためす | 指標① | 公募の件数 | 5 | 4 | 未達成`,
  });
  expect(result.items.map(({ id }) => id)).toEqual(['', '']);
});

test('a title above the table rates its items where no heading is known', () => {
  const table = (rows: string): string => `No. | なすこと | ものさし | ねらい | 出来高\n${rows}`;
  const result = reviewDrawn({
    進捗: `①達成となった取組（2項目）
      ${table('1 | 対話の推進 | 対話の回数 | 12回以上 | 14回\n3 | 会議の見直し | 会議の件数 | 90件以上 | 92件')}
      -
      ②未達成となった取組（2項目）
      ${table('2 | 公募の実施 | 公募の件数 | 5件以上 | 4件\n4 | 窓口の改善 | 応対の件数 | 50件以上 | 40件')}`,
  });
  expect(result.items.map(({ name, rating }) => `${name} ${rating}`)).toEqual([
    '対話の推進 achieved',
    '会議の見直し achieved',
    '公募の実施 notAchieved',
    '窓口の改善 notAchieved',
  ]);
});

test('the lists of two sheets are alike and are no cards', () => {
  const sheet = (ratings: readonly [string, string]): string => `
      方向 | 番号 | なすこと | ものさし | 令和5年度 | 令和6年度 | 令和7年度 | 出来ばえ
      官民連携の推進 | 1 | 対話をひらく | 対話の回数 | 10回以上 | 12回以上 | 14回以上 | ${ratings[0]}
      | | | | 9回 | 14回 | |
      業務改革の推進 | 2 | 公募をためす | 公募の件数 | 4件以上 | 5件以上 | 6件以上 | ${ratings[1]}
      | | | | 4件 | 4件 | |`;
  const result = reviewDrawn({ 令和5年度: sheet(['未達成', '達成']), 進捗: `改革プラン進捗（令和6年度）${sheet(['達成', '未達成'])}` });
  expect(result.items.some(({ name }) => name === '公募をためす')).toBe(true);
  expect(result.items.every(({ name }) => name !== '番号' && !name.includes('回'))).toBe(true);
});

test('measures without a rating and without a known name are asked about', () => {
  const result = reviewDrawn({
    進捗: 'ものさし | 単位 | 目標 | 実績\n待ち時間 | 分 | 20以下 | 20\n対話の件数 | 件 | 30 | 31\n公募の回数 | 回 | 5 | 6',
  });
  expect(result.results.final).toBe(false);
  expect(result.items.length === 0 || result.questions.length > 0).toBe(true);
});
