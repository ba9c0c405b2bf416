import { lines, reviewDrawn } from '../grid';

const two = ['2-1 / 民間との対話 / 官民連携の推進 / achieved / 12→14', '2-2 / 公募の実施 / 官民連携の推進 / notAchieved / 5→4'];

test('several ratings under one heading: the last one counts', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 点検の視点 | | |
      | | | | | 効率性 | 妥当性 | 手段 | 目的達成度
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成 | 達成 | 未達成 | 達成
      2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 4件 | 未達成 | 達成 | 達成 | 未達成`,
  });
  expect(lines(result)).toEqual(two);
});

test('a line of what to enter and a band between the headings and the data', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 点検の視点 | |
      | | | | 手段 | 必要性 | 判定
      | | 数値を記入 | 年度末の値 | | | 選択
      官民連携の推進
      2-1 | 民間との対話 | 12回以上 | 14回 | 未達成 | 達成 | 達成
      2-2 | 公募の実施 | 5件以上 | 4件 | 達成 | 達成 | 未達成`,
  });
  expect(lines(result)).toEqual(two);
});

test('the rating with a comment behind it, and a rating of the year before beside it', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 目標 | 実績 | 前回評価 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 未達成 | 達成　目標を上回る回数を行った
      2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 4件 | 達成 | 未達成　目標をやや下回った`,
  });
  expect(lines(result)).toEqual(two);
});

test('target, actual and rating of each of several years: the latest year with results counts', () => {
  const result = reviewDrawn(
    {
      表: `
        番号 | 取組方針 | 取組項目 | 令和5年度 | | | 令和6年度 | | | 令和7年度
        | | | 目標値 | 実績値 | 達成度 | 目標値 | 実績値 | 達成度 | 目標値
        2-1 | 官民連携の推進 | 民間との対話 | 10 | 8 | 未達成 | 12 | 14 | 達成 | 16
        2-2 | 官民連携の推進 | 公募の実施 | 3 | 3 | 達成 | 5 | 4 | 未達成 | 7`,
    },
    { fiscalYear: null },
  );
  expect(lines(result)).toEqual(two);
  expect(result.fiscalYear).toBe(2024);
});

test('texts as targets and actuals do not make a row of data a heading', () => {
  const result = reviewDrawn({
    表: `
      番号 | 方針 | 取組項目 | 指標 | 昨年度実績 | 目標 | 実績 | 評価
      2-1 | 官民連携の推進 | 窓口の委託 | 計画の策定 | 準備中 | 計画の策定 | 計画を策定した | 達成
      2-2 | 官民連携の推進 | 公募の実施 | 公募の件数 | 3件 | 5件以上 | 4件 | 未達成
      2-3 | 官民連携の推進 | 料金の見直し | 制度の導入 | 準備中 | 制度の導入 | 10月に導入した | 達成`,
  });
  expect(result.items.map(({ name, rating }) => [name, rating])).toEqual([
    ['窓口の委託', 'achieved'],
    ['公募の実施', 'notAchieved'],
    ['料金の見直し', 'achieved'],
  ]);
});

const across = (year: string, [first, second]: readonly [string, string], [one, other]: readonly [string, string]): string => `
  ${year}　行革プラン進捗状況
  ※ 太枠内を記入してください。
  -
  番号 | 2-1 | 2-2
  取組方針 | 官民連携の推進 | 官民連携の推進
  取組項目 | 民間との対話 | 公募の実施
  目標 | 12回以上 | 5件以上
  実績 | ${first} | ${second}
  評価 | ${one} | ${other}`;

test.each([
  ['the earlier year stands first', ['令和5年度', '進捗状況']],
  ['the earlier year stands last', ['進捗状況', '令和5年度']],
])('headings run down on a sheet of each of two years: %s, the later one counts', (_, names) => {
  const sheets = {
    令和5年度: across('令和5年度', ['11回', '6件'], ['未達成', '達成']),
    進捗状況: across('令和6年度', ['14回', '4件'], ['達成', '未達成']),
  } as const;
  const result = reviewDrawn(Object.fromEntries(names.map((name) => [name, sheets[name as keyof typeof sheets]])), { fiscalYear: null });
  expect(lines(result)).toEqual(two);
  expect(result.fiscalYear).toBe(2024);
});

test('records of three rows: the first column is filled in the first row of each', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組項目 | 指標 | 令和6年度目標 | 評価 | 取組内容
      | 取組方針 | | 年度実績 | | 課題
      | 所管 | | | | 対策
      2-1 | 民間との対話 | 開催の回数 | 12回以上 | 達成 | 対話を行った。
      | 官民連携の推進 | | 14回
      | 総務部
      2-2 | 公募の実施 | 公募の件数 | 5件以上 | 未達成 | 公募を行った。
      | 官民連携の推進 | | 4件 | | 応募が少なかった。
      | 総務部 | | | | 再公募を行う。`,
  });
  expect(lines(result)).toEqual(two);
  expect(result.items[1]?.entries.department?.text).toBe('総務部');
  expect(result.items[1]?.entries.countermeasure?.text).toBe('再公募を行う。');
});

test('two indicators an item under a group of two headings are no records of two rows', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 指標 | 令和6年度 | | 評価
      | | | | 目標 | 実績 |
      2-1 | 官民連携の推進 | 民間との対話 | 回数 | 12回以上 | 14回 | 達成
      | | | 参加者数 | 300人以上 | 342人 |
      2-2 | 官民連携の推進 | 公募の実施 | 件数 | 5件以上 | 4件 | 未達成
      | | | 応募者数 | 10人以上 | 8人 |`,
  });
  expect(lines(result)).toEqual([`${two[0]} / 300→342`, `${two[1]} / 10→8`]);
});

test('target and actual in one cell, as the heading says', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目／担当課 | 目標／実績（上段／下段） | 評価
      2-1 | 官民連携の推進 | 民間との対話⏎総務課 | 12回以上⏎14回 | 達成
      2-2 | 官民連携の推進 | 公募の実施⏎総務課 | 5件以上⏎4件 | 未達成`,
  });
  expect(lines(result)).toEqual(two);
  expect(result.items.map(({ entries }) => (entries.department ?? entries.section)?.text)).toEqual(['総務課', '総務課']);
  // Both point at the cell that holds them.
  const [indicator] = result.items[0]?.indicators ?? [];
  expect(indicator?.entries.actual?.at).toEqual(indicator?.entries.target?.at);
});

test('a heading of two languages, and lines of one text, are not two things in a cell', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目⏎Item | 目標⏎Target | 実績⏎Actual | 評価⏎Rating | 主な取組
      2-1 | 官民連携の推進 | 民間との⏎対話 | 12回以上 | 14回 | 達成 | 対話を行った。⏎周知も行った。
      2-2 | 官民連携の推進 | 公募の⏎実施 | 5件以上 | 4件 | 未達成 | 公募を行った。⏎再公募も行った。`,
  });
  expect(result.items.map(({ name, rating }) => [name, rating])).toEqual([
    ['民間との対話', 'achieved'],
    ['公募の実施', 'notAchieved'],
  ]);
});

test('ratings in one table and figures in another one below are one table', () => {
  const drawing = (second: string): string => `
    番号 | 取組方針 | 取組項目 | 評価
    2-1 | 官民連携の推進 | 民間との対話 | 達成
    2-2 | 官民連携の推進 | 公募の実施 | 未達成
    -
    【数値目標】
    番号 | 取組項目 | 指標 | 目標 | 実績
    2-1 | 民間との対話 | 回数 | 12回以上 | 14回
    2-2 | ${second} | 件数 | 5件以上 | 4件`;
  expect(lines(reviewDrawn({ 表: drawing('公募の実施') }))).toEqual(two);
  // An item that stands in the second table only is not lost.
  expect(reviewDrawn({ 表: drawing('窓口の委託') }).items.map(({ name }) => name)).toContain('窓口の委託');
});

test.each([
  ['words of an office of its own', '今年度計画', '成果実績', null],
  ['words with letters', '計画値Ａ', '実績値Ｂ', '達成率Ｂ／Ａ'],
  ['words with 分', '達成目標分', '本年度実績分', null],
])('target and actual in rows of their own, years across: %s', (_, plan, actual, rate) => {
  const item = (head: string, planned: string, reached: string): string =>
    [head.replace('PLAN', plan), `| | | ${actual} | ${reached} | |`, ...(rate ? [`| | | ${rate} | 90.0% | 110.0% | |`] : [])]
      .join('\n')
      .replace('PLANNED', planned);
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 種別 | 令和5⏎年度 | 令和6⏎年度 | 令和7⏎年度 | 評価
      ${item('2-1 | 官民連携の推進 | 民間との対話 | PLAN | PLANNED | 達成', '10 | 12 | 16', '9 | 14')}
      ${item('2-2 | 官民連携の推進 | 公募の実施 | PLAN | PLANNED | 未達成', '4 | 5 | 7', '3 | 4')}`,
  });
  expect(lines(result)).toEqual(two);
});

test('a remark tells what the upper and the lower row hold', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 指標 | 各年度（上段：目標、下段：実績） | | | 評価
      | | | | 令和5年度 | 令和6年度 | 令和7年度 |
      2-1 | 官民連携の推進 | 民間との対話 | 回数 | 10回以上 | 12回以上 | 16回以上 | 達成
      | | | | 9回 | 14回 | |
      2-2 | 官民連携の推進 | 公募の実施 | 件数 | 4件以上 | 5件以上 | 7件以上 | 未達成
      | | | | 3件 | 4件 | |`,
  });
  expect(lines(result)).toEqual(two);
});

test('targets of this year and of the last year of the plan: the actual belongs to the nearer one', () => {
  const result = reviewDrawn(
    {
      表: `
        番号 | 取組方針 | 取組項目 | 令和6年度目標 | 令和9年度目標 | 年度末実績 | 評価
        2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 20回以上 | 14回 | 達成
        2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 8件以上 | 4件 | 未達成`,
    },
    { fiscalYear: null },
  );
  expect(lines(result)).toEqual(two);
});

test('steps by quarter are a schedule and no figures, with arrows or without', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 実施工程 | | | 評価
      | | | 令和5年度 | 令和6年度 | 令和7年度 |
      2-1 | 官民連携の推進 | 民間との対話 | 1⇒ | 2 | 3 | 達成
      2-2 | 官民連携の推進 | 公募の実施 | 1⇒ | 2 | 3 | 未達成`,
  });
  expect(result.items.map(({ name, rating, indicators }) => [name, rating, indicators.flatMap(({ target }) => target ?? [])])).toEqual([
    ['民間との対話', 'achieved', []],
    ['公募の実施', 'notAchieved', []],
  ]);
  expect(result.questions).toEqual([]);
});

test('an indicator that stands for the item, with nothing else to choose from, is not asked about', () => {
  const result = reviewDrawn({
    表: `
      番号 | 指標名称 | 現状値 | 令和6年度目標 | 令和6年度実績 | 評価
      2-1 | コンビニ交付件数 | 80件 | 100件以上 | 120件 | 達成
      2-2 | 商談成立件数 | 12件 | 20件以上 | 18件 | 未達成
      2-3 | 待機児童数 | 8人 | 2人以下 | 1人 | 達成`,
  });
  expect(result.items.map(({ name }) => name)).toEqual(['コンビニ交付件数', '商談成立件数', '待機児童数']);
  expect(result.questions).toEqual([]);
});

test('a first assessment alone is asked about before it counts as the rating', () => {
  const result = reviewDrawn({
    表: `
      番号 | 取組方針 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 一次評価
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成
      2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 4件 | 未達成`,
  });
  expect(lines(result)).toEqual(two);
  expect(result.questions.map(({ kind, taken }) => [kind, taken])).toEqual([['column', 'rating']]);
  expect(result.results.final).toBe(false);
});

test.each([
  ['headings said again for each section', true],
  ['one heading over all sections', false],
])('the title of a section rates its items: %s', (_, again) => {
  const head = '番号 | 取組方針 | 取組項目 | 令和6年度目標 | 令和6年度実績';
  const result = reviewDrawn({
    表: `
      ${again ? `①達成となった取組（2項目）\n${head}` : `${head}\n①達成となった取組（2項目）`}
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回
      2-3 | 官民連携の推進 | 窓口の委託 | 3件以上 | 3件
      -
      ②未達成となった取組（2項目）
      ${again ? `${head}\n` : ''}2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 4件
      2-4 | 官民連携の推進 | 料金の見直し | 2件以上 | 1件`,
  });
  expect(result.items.map(({ name, rating, ratingSpelling }) => [name, rating, ratingSpelling])).toEqual([
    ['民間との対話', 'achieved', 'exact'],
    ['窓口の委託', 'achieved', 'exact'],
    ['公募の実施', 'notAchieved', 'exact'],
    ['料金の見直し', 'notAchieved', 'exact'],
  ]);
  expect(result.results).toMatchObject({ achieved: 2, notAchieved: 2, final: true });
});

test('a section title that rates by the plan’s own words rates its items and is no policy', () => {
  const statuses = [
    { label: '完了', countsAs: 'achieved', aliases: [] },
    { label: '継続中', countsAs: 'notAchieved', aliases: [] },
  ] as const;
  const result = reviewDrawn(
    {
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績
        ①完了となった取組（2項目）
        2-1 | 民間との対話 | 12回以上 | 14回
        2-3 | 窓口の委託 | 3件以上 | 3件
        -
        ②継続中の取組（1項目）
        2-2 | 公募の実施 | 5件以上 | 4件`,
    },
    { statuses },
  );
  expect(result.items.map(({ name, rating, policy }) => [name, rating, policy])).toEqual([
    ['民間との対話', 'achieved', ''],
    ['窓口の委託', 'achieved', ''],
    ['公募の実施', 'notAchieved', ''],
  ]);
});

test.each(['区分', '区分け', '施策の区分け'])(
  'the only column that groups the items is their policy, written once a group: %s',
  (heading) => {
    const result = reviewDrawn({
      表: `
      番号 | ${heading} | 取組項目 | 目標 | 実績 | 評価
      1 | 市民サービスの向上 | 窓口の改善 | 10件以上 | 12件 | 達成
      2 |  | 広報の充実 | 10件以上 | 12件 | 達成
      3 | 財政の健全化 | 案内の見直し | 10件以上 | 8件 | 未達成`,
    });
    expect(result.byPolicy.map(({ name, results }) => [name, results.confirmed])).toEqual([
      ['市民サービスの向上', 2],
      ['財政の健全化', 1],
    ]);
  },
);

test('a column that says 新規 or 継続 is no policy', () => {
  const result = reviewDrawn({
    表: `
      番号 | 中分類 | 取組項目 | 目標 | 実績 | 評価
      1 | 新規 | 窓口の改善 | 10件以上 | 12件 | 達成
      2 | 継続 | 広報の充実 | 10件以上 | 12件 | 達成`,
  });
  expect(result.items.map(({ policy }) => policy)).toEqual(['', '']);
});

test('a year whose first items have no results yet is the one in which others have', () => {
  const unrated = Array.from({ length: 12 }, (_, index) => `2-${index + 1} | 取組${index + 1}の見直し | 3 | 3 | 達成 | 4 | |`);
  const rated = ['2-13 | 民間との対話 | 3 | 3 | 達成 | 4 | 2 | 未達成', '2-14 | 公募の実施 | 3 | 3 | 達成 | 4 | 2 | 未達成'];
  const headings = `
    番号 | 取組項目 | 令和5年度 | | | 令和6年度 | |
     | | 目標 | 実績 | 評価 | 目標 | 実績 | 評価`;
  const { fiscalYear, results } = reviewDrawn({ 表: [headings, ...unrated, ...rated].join('\n') }, { fiscalYear: null });
  expect([fiscalYear, results.undetermined, results.notAchieved, results.final]).toEqual([2024, 12, 2, false]);
});
