import { defaultSettings } from '../../../src/model/default-settings';
import { review } from '../../../src/review';
import { sourcesOf } from '../../rules/example-workbook';
import { grid, reviewDrawn } from '../grid';

/** Two columns of ratings: those that count, what the reading asks about, and whether the result is final. */
function read(one: string, other: string, lead = '目標 | 実績') {
  const { items, questions, results } = reviewDrawn({
    進捗: `
      取組項目 | ${lead} | ${one} | ${other}
      窓口の電子化 | 100件以上 | 120件 | 達成 | 未達成
      広報紙の見直し | 2回以上 | 2回 | 達成 | 未達成
      公用車の削減 | 3台以上 | 3台 | 未達成 | 達成`,
  });
  return {
    ratings: items.map(({ rating }) => rating),
    asked: questions.map(({ kind, at }) => [kind, at?.column]),
    final: results.final,
    beside: items.map(({ entries }) => [entries.selfRating, entries.midRating].filter(Boolean).length),
  };
}

const left = ['achieved', 'achieved', 'notAchieved'];
const right = ['notAchieved', 'notAchieved', 'achieved'];

test.each([
  ['評価', '前回評価'],
  ['評価', '最終年度見込み'],
  ['評価', '前年度評価'],
  ['評価', '修正前の評価'],
  ['評価', '次年度の評価見込'],
  ['評価', '重要度'],
  ['令和6年度評価', '計画期間の評価'],
])('the plain word is the rating, not the last column: %s, %s', (one, other) => {
  expect(read(one, other)).toEqual({ ratings: left, asked: [], final: true, beside: [0, 0, 0] });
});

test.each([
  ['前回評価', '評価'],
  ['令和5年度評価', '令和6年度評価'],
])('nor the first: %s, %s', (one, other) => {
  expect(read(one, other)).toMatchObject({ ratings: right, asked: [], final: true });
});

test.each([
  ['自己評価', '評価'],
  ['中間評価', '評価'],
  ['自己評価', '二次評価'],
])('a rating of the department or of mid-year keeps its name: %s, %s', (one, other) => {
  expect(read(one, other)).toMatchObject({ ratings: right, asked: [], final: true, beside: [1, 1, 1] });
});

test.each([
  ['単年度評価', '累計評価'],
  ['量的評価', '質的評価'],
  ['内部の評価', '外部の評価'],
  ['評価（単年度）', '評価（累計）'],
  ['量的', '質的'],
])('each of two could be the final one: one is taken and asked about: %s, %s', (one, other) => {
  const { asked, final } = read(one, other);
  expect(asked).toEqual([['column', expect.any(Number)]]);
  expect([3, 4]).toContain(asked[0]?.[1]);
  expect(final).toBe(false);
});

test('two columns that say the same leave nothing to ask', () => {
  const { questions } = reviewDrawn({
    進捗: `
      取組項目 | 目標 | 実績 | 単年度評価 | 累計評価
      窓口の電子化 | 100件以上 | 120件 | 達成 | 達成
      広報紙の見直し | 2回以上 | 1回 | 未達成 | 未達成`,
  });
  expect(questions).toEqual([]);
});

test.each([
  ['評価', '修正評価'],
  ['評価', '改革室確認後の評価'],
  ['評価', '二次評価'],
  ['評価', '外部評価'],
  ['評価', '委員会の評価'],
  ['達成状況', '第三者の評価'],
  ['評価', '評価(見直し後)'],
  ['評価', '改革室記入欄'],
  ['委員会の評価', '評価'],
])('another rating of the same year that says otherwise is asked about: %s, %s', (one, other) => {
  const { asked, final } = read(one, other);
  expect(asked).toEqual([['column', expect.any(Number)]]);
  expect(final).toBe(false);
});

/** A column of ratings beside 評価 of 達成, 達成, 未達成: what is asked. */
function beside(heading: string, values: readonly [string, string, string], counted = ['達成', '達成', '未達成']) {
  const { questions, results } = reviewDrawn({
    進捗: `
      番号 | 取組項目 | 目標 | 実績 | 評価 | ${heading}
      1 | 窓口の電子化 | 100件以上 | 120件 | ${counted[0]} | ${values[0]}
      2 | 広報紙の見直し | 2回以上 | 2回 | ${counted[1]} | ${values[1]}
      3 | 公用車の削減 | 3台以上 | 1台 | ${counted[2]} | ${values[2]}`,
  });
  return { asked: questions.map(({ message }) => message.ja), final: results.final };
}

test.each(['最終評価', '評価(修正後)', '見直し後評価', '外部評価', '二次評価', '確認後の評価'])(
  'a rating that is filled only where it was changed is asked about: %s',
  (heading) => {
    const { asked, final } = beside(heading, ['', '未達成', '']);
    expect(asked).toEqual([expect.stringContaining(`「${heading}」`)]);
    expect(asked[0]).toContain('「評価」');
    expect(final).toBe(false);
  },
);

test.each([
  ['最終評価', ['', '', '未達成']],
  ['修正評価', ['達成', '目標達成', '未達成']],
  ['外部評価', ['', '', '']],
  ['確認印', ['○', '○', '']],
  ['備考', ['', '達成は前年度', '']],
] as const)('nothing is asked where it says the same, or is none: %s %j', (heading, values) => {
  expect(beside(heading, values)).toEqual({ asked: [], final: true });
});

test('one rating that was changed far below the first rows is found', () => {
  const rows = Array.from(
    { length: 200 },
    (_, row) => `${row + 1} | 第${row + 1}公園の修繕 | 3件以上 | 3件 | 達成 | ${row === 190 ? '未達成' : ''}`,
  );
  const { questions } = reviewDrawn({ 進捗: ['番号 | 取組項目 | 目標 | 実績 | 評価 | 修正評価', ...rows].join('\n') });
  expect(questions.map(({ kind }) => kind)).toEqual(['column']);
});

test.each([
  [3, '達成'],
  [4, '達成'],
  [3, '未達成'],
])('a hidden column of ratings is asked about as one that is seen, and only where it says otherwise: column %i, %s', (hidden, other) => {
  const rows = grid(`
    取組項目 | 目標 | 実績 | 評価 | 評価
    窓口の電子化 | 100件以上 | 90件 | 未達成 | ${other}
    広報紙の見直し | 2回以上 | 1回 | 未達成 | ${other}`);
  const sources = sourcesOf({ case: '', rows: [], sheets: [{ name: '進捗', rows }] }).flatMap((source) => {
    if (!('workbook' in source)) return [];
    const sheets = source.workbook.sheets.map((sheet) => ({ ...sheet, hiddenColumns: [{ from: hidden, to: hidden }] }));
    return [{ ...source, workbook: { ...source.workbook, sheets } }];
  });
  const { questions, results } = review(sources, { settings: { ...defaultSettings, fiscalYear: 2024 }, assumedYear: 2024, rules: [] });
  expect(questions.map(({ message }) => message.ja.includes('非表示'))).toEqual(other === '未達成' ? [] : [true]);
  expect(results.final).toBe(other === '未達成');
});

test.each([
  '前年度評価 | 今年度目標 | 今年度実績',
  'R5評価 | R6目標 | R6実績',
  'R6目標 | R5実績 | R5評価',
  'R6目標 | R6実績 | R5評価',
  '昨年度の評価 | 目標 | 実績',
])("a rating of an earlier year is asked about before it counts as this year's: %s", (headings) => {
  const values = headings.split('|').map((heading) => (heading.includes('評価') ? '達成' : '3件以上'));
  const { questions, results } = reviewDrawn({
    進捗: `
      令和6年度 実施計画
      番号 | 取組項目 | ${headings}
      1 | 窓口の電子化 | ${values.join(' | ')}
      2 | 広報紙の見直し | ${values.join(' | ')}`,
  });
  expect(questions.filter(({ message }) => message.ja.includes('は前の年度の評価のようです'))).toHaveLength(1);
  expect(results.final).toBe(false);
});

test.each(['R5評価 | R6目標 | R6実績 | R6評価', '前年度評価 | 目標 | 実績 | 評価', 'R5目標 | R5実績 | R5評価'])(
  'nothing is asked where the year is clear: %s',
  (headings) => {
    const values = headings.split('|').map((heading) => (heading.includes('評価') ? '達成' : '3件以上'));
    const { questions } = reviewDrawn(
      {
        進捗: `
      番号 | 取組項目 | ${headings}
      1 | 窓口の電子化 | ${values.join(' | ')}
      2 | 広報紙の見直し | ${values.join(' | ')}`,
      },
      headings.startsWith('R5目標') ? { fiscalYear: 2023 } : {},
    );
    expect(questions).toEqual([]);
  },
);
