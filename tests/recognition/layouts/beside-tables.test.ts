import { lines, reviewDrawn } from '../grid';

/** What stands around the rows of a table, or looks like a part of one, does not change what its columns are. */

test('a box of counts below a short table is none of its rows', () => {
  const result = reviewDrawn({
    表1: `
      改革実施項目 | | 指標 | 目標 | 実績 | 達成・未達成
      ① | 水洗化の促進 | 水洗化率 | 90％以上 | 89％ | 未達成
      ② | 消火栓の更新 | 更新箇所数 | 29か所以上 | 30か所 | 達成
      -
      集計 | 項目数
      達成 | 1
      未達成 | 1
      評価対象外 | 0
      計 | 2`,
    表2: `
      改革実施項目 | | 指標 | 目標 | 実績 | 達成・未達成
      ③ | 手続の電子化 | 手続数 | 108件以上 | 119件 | 達成
      -
      集計 | 項目数
      達成 | 1
      計 | 1`,
  });
  expect(lines(result)).toEqual([
    '① / 水洗化の促進 /  / notAchieved / 90→89',
    '② / 消火栓の更新 /  / achieved / 29→30',
    '③ / 手続の電子化 /  / achieved / 108→119',
  ]);
});

test('running numbers over a box of counts are numbers, no ranks', () => {
  const result = reviewDrawn({
    表: `
      具体的取組 | | 活動指標 | 各年度（上段：年度末目標、下段：当年度実績） | | 評価
      | | | 5年度 | 6年度
      1 | 窓口の委託 | 件数（件・以上） | 10 | 12 | 達成
      | | | 9 | 12
      2 | 道路の点検 | 回数（回・以上） | 20 | 22 | 達成
      | | | 19 | 23
      3 | 街灯の更新 | 灯数（灯・以上） | 30 | 32 | 未達成
      | | | 29 | 31
      -
      集計 | 項目数
      達成 | 2
      未達成 | 1
      計 | 3`,
  });
  expect(lines(result)).toEqual([
    '1 / 窓口の委託 /  / achieved / 12→12',
    '2 / 道路の点検 /  / achieved / 22→23',
    '3 / 街灯の更新 /  / notAchieved / 32→31',
  ]);
});

test('figures on the right of the name are no item numbers', () => {
  const result = reviewDrawn({
    表: `
      重点改革項目名 | KPI | 数値目標 | 上半期 | | 年度末
      | | | 9月末の値 | 中間の見込み | 結果 | 目標達成
      ごみの減量化 | 一人一日当たりごみ排出量（g） | 882以下 | 396 | 達成 | 881 | 達成
      体操教室の開催 | 教室参加者数（人） | 1120 | 511 | 達成 | 1135 | 達成
      受診の勧奨 | 特定健診受診率（％） | 44 | 20 | 達成 | 43.9 | 未達成`,
  });
  expect(lines(result)).toEqual([
    ' / ごみの減量化 /  / achieved / 882→881',
    ' / 体操教室の開催 /  / achieved / 1120→1135',
    ' / 受診の勧奨 /  / notAchieved / 44→43.9',
  ]);
});

test('a heading that is also a rating word is a heading', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組項目 | 目標 | 実績 | 点検の視点 | | | 実施内容
      | | | | 公平性 | 必要性 | 目標達成
      2-1 | 民間との対話 | 12回以上 | 14回 | 未達成 | 未達成 | 達成 | 対話を行った。
      2-2 | 公募の実施 | 5件以上 | 4件 | 達成 | 達成 | 未達成 | 公募を行った。`,
  });
  expect(lines(result)).toEqual(['2-1 / 民間との対話 /  / achieved / 12→14', '2-2 / 公募の実施 /  / notAchieved / 5→4']);
});

test('a row behind a band is no heading, though one of its steps is called like one', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組項目 | 令和6年度 | | | | 評価
      | | 1Q | 2Q | 3Q | 4Q
      財政の健全化
      A-1 | 証明書の発行 | 検討 | 準備 | 実施 | → | 計画以上の効果があった
      A-2 | データの公開 | 検討 | 準備 | 実施 | → | 計画以上の効果があった
      まちの安全
      B-1 | 文化財の保存 | 検討 | 準備 | 実施 | → | 計画以上の効果があった
      B-2 | 消火栓の更新 | 検討 | 準備 | 実施 | → | 計画以上の効果があった
      B-3 | 防災の備え | 検討 | 準備 | 実施 | → | 計画以上の効果があった`,
  });
  expect(result.items.map(({ id }) => id)).toEqual(['A-1', 'A-2', 'B-1', 'B-2', 'B-3']);
});

test('what is to be entered stands below the headings', () => {
  const result = reviewDrawn({
    表: `
      区分 | 重点改革項目名 | 成果指標 | 見込み | 上半期 | | 年度末
      | | | | 9月末の値 | 中間評価 | 結果 | 目標達成状況
      | | | 数値を記入 | | | 年度末の値 | 選択
      窓口 | 手続の電子化 | 手続数（件） | 108以上 | 54 | 達成 | 119 | 達成
      窓口 | 水道管の更新 | 耐震化率（％） | 40.8以上 | 18 | 達成 | 40.1 | 未達成`,
  });
  expect(lines(result)).toEqual([' / 手続の電子化 /  / achieved / 108→119', ' / 水道管の更新 /  / notAchieved / 40.8→40.1']);
});

test('what is to become of an item is no direction of its figures', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組項目 | 指標 | 目標 | 実績 | 評価 | 今後の方向
      1 | 窓口の委託 | 件数（件・以上） | 10 | 12 | 達成 | 継続
      2 | 道路の点検 | 回数（回・以上） | 20 | 23 | 達成 | 継続`,
  });
  expect(result.items.flatMap(({ indicators }) => indicators.map(({ comparator }) => comparator))).toEqual(['>=', '>=']);
});

test('the row of a rate by any name is neither target nor actual', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組項目 | 指標 | 種別 | 5年度 | 6年度 | 評価
      1 | 窓口の委託 | 件数（件・以上） | 今年度計画 | 10 | 12 | 達成
      | | | 実施 | 9 | 12
      | | | 実施率 | 90％ | 100％
      2 | 道路の点検 | 回数（回・以上） | 今年度計画 | 20 | 22 | 達成
      | | | 実施 | 19 | 23
      | | | 実施率Ｂ／Ａ | 95％ | 105％`,
  });
  expect(lines(result)).toEqual(['1 / 窓口の委託 /  / achieved / 12→12', '2 / 道路の点検 /  / achieved / 22→23']);
});

test('texts in every column of the first rows below a grouped heading are data', () => {
  const result = reviewDrawn({
    表: `
      番号 | 大分類 | 取組項目 | 単位 | 昨年度実績 | 6年度
      | | | | | 見込み | 実績 | 評価
      (1) | 協働 | 条例の改正 | | 準備中 | 条例を改正 | 条例を改正した | 達成
      (2) | 協働 | 協定の締結 | | 準備中 | 協定の締結 | 協議中 | 未達成
      (3) | 協働 | 不備の防止 | 件 | 1 | 0以下 | 0 | 達成`,
  });
  expect(result.items.map(({ id, name, rating }) => [id, name, rating])).toEqual([
    ['1', '条例の改正', 'achieved'],
    ['2', '協定の締結', 'notAchieved'],
    ['3', '不備の防止', 'achieved'],
  ]);
});

test('a list across with one item only, beside others of its kind, is read as they are', () => {
  const sheet = (...items: readonly (readonly string[])[]): string =>
    ['取組項目番号', '具体的取組', '指標名', '令和6年度目標', '令和6年度実績', '達成状況']
      .map((label, row) => [label, ...items.map((item) => item[row] ?? '')].join(' | '))
      .join('\n');
  const result = reviewDrawn({
    報告1: sheet(['1', '窓口の委託', '件数', '10件以上', '12件', '達成'], ['2', '道路の点検', '回数', '20回以上', '19回', '未達成']),
    報告2: sheet(['3', '街灯の更新', '灯数', '30灯以上', '32灯', '達成']),
  });
  expect(lines(result)).toEqual([
    '1 / 窓口の委託 /  / achieved / 10→12',
    '2 / 道路の点検 /  / notAchieved / 20→19',
    '3 / 街灯の更新 /  / achieved / 30→32',
  ]);
});

test('of two tables of the same items only one names its year: the year is asked, and the answer tells them apart', () => {
  const list = (rows: string): string => `番号 | 取組項目 | 目標 | 実績 | 評価\n${rows}`;
  const sheets = {
    令和5年度: list('1 | 窓口の委託 | 10件以上 | 12件 | 達成\n2 | 道路の点検 | 20回以上 | 21回 | 達成'),
    評価表: list('1 | 窓口の委託 | 10件以上 | 9件 | 未達成\n2 | 道路の点検 | 20回以上 | 22回 | 達成'),
  };
  const open = reviewDrawn(sheets, { fiscalYear: null });
  expect(open.results.final).toBe(false);
  const answers = Object.fromEntries(open.questions.flatMap(({ kind, key }) => (kind === 'year' ? [[key, '2024']] : [])));
  const answered = reviewDrawn(sheets, { fiscalYear: null, answers });
  expect(lines(answered)).toEqual(['1 / 窓口の委託 /  / notAchieved / 10→9', '2 / 道路の点検 /  / achieved / 20→22']);
  expect(answered.results.final).toBe(true);
});
