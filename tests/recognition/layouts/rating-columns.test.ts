import { reviewDrawn } from '../grid';

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
  ['評価', '委員会の評価'],
  ['評価', '最終年度見込み'],
  ['達成状況', '第三者の評価'],
  ['令和6年度評価', '計画期間の評価'],
])('the plain word is the rating, not the last column: %s, %s', (one, other) => {
  expect(read(one, other)).toEqual({ ratings: left, asked: [], final: true, beside: [0, 0, 0] });
});

test.each([
  ['前回評価', '評価'],
  ['令和5年度評価', '令和6年度評価'],
  ['委員会の評価', '評価'],
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
