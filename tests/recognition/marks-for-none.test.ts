import { reviewDrawn } from './grid';

const head = '番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価 | 備考';
const ratings = (rows: string) =>
  reviewDrawn({
    表: `
        ${head}
        1 | 甲案の策定 | 10件以上 | 12件 | 達成 |
        ${rows}`,
  });

describe('－ as a rating', () => {
  test.each(['－', '-', '該当なし'])('%s beside a target and its result: asked about, and nothing is published of it', (mark) => {
    const { items, questions, results } = ratings(`2 | 丙線の廃止 | 1路線以上 | 0路線 | ${mark} | 未着手のため`);
    expect(items[1]).toMatchObject({ rating: 'undetermined', outReason: null });
    expect(questions.map(({ kind }) => kind)).toEqual(['ratingWord']);
    expect(results.final).toBe(false);
  });

  test.each([
    ['nothing to rate', '2 | 丙線の廃止 | － | － | － | 令和8年度に評価するため'],
    ['a year of its own', '2 | 丙線の廃止 | 1路線以上 | 0路線 | － | 令和9年度末に評価するため'],
  ])('%s: out of scope, as before', (_, row) => {
    const { items, questions, results } = ratings(row);
    expect(items[1]?.rating).toBe('outOfScope');
    expect(questions).toEqual([]);
    expect(results.final).toBe(true);
  });
});
