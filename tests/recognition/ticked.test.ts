import { withTicksRead } from '../../src/recognition/headings/ticked';
import { viewOf } from '../../src/recognition/sheet-view';
import { sheet } from '../taskpane/sample-workbook';
import { lines, reviewDrawn } from './grid';

const two = ['2-1 / 民間との対話 /  / achieved / 12→14', '2-2 / 公募の実施 /  / notAchieved / 5→4'];

describe('a form that is filled in by ticking', () => {
  test('boxes in neighbouring cells below one heading', () => {
    const result = reviewDrawn({
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価 |
        2-1 | 民間との対話 | 12回以上 | 14回 | ■達成 | □未達成
        2-2 | 公募の実施 | 5件以上 | 4件 | □達成 | ■未達成`,
    });
    expect(lines(result)).toEqual(two);
  });

  test('boxes in one cell', () => {
    const result = reviewDrawn({
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
        2-1 | 民間との対話 | 12回以上 | 14回 | ☑達成　☐未達成
        2-2 | 公募の実施 | 5件以上 | 4件 | ☐達成⏎☑未達成`,
    });
    expect(lines(result)).toEqual(two);
  });

  test('a box that is not ticked is no rating', () => {
    const { items, results } = reviewDrawn({
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
        2-1 | 民間との対話 | 12回以上 | 14回 | □達成　□未達成
        2-2 | 公募の実施 | 5件以上 | 4件 | □達成`,
    });
    expect(items.map(({ rating }) => rating)).toEqual(['undetermined', 'undetermined']);
    expect(results.final).toBe(false);
  });

  test('two boxes that are ticked are none that counts', () => {
    const { items, results } = reviewDrawn({
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価 |
        2-1 | 民間との対話 | 12回以上 | 14回 | ■達成 | ■未達成 | □対象外
        2-2 | 公募の実施 | 5件以上 | 4件 | □達成 | ■未達成 | □対象外`,
    });
    expect(items.map(({ rating }) => rating)).toEqual(['undetermined', 'notAchieved']);
    expect(results.final).toBe(false);
  });

  test('boxes of a form', () => {
    const { items } = reviewDrawn({
      個票: `
        取組個票
        取組項目 | 窓口の委託
        所管課 | 市民課
        目標 | 3業務以上
        実績 | 1業務
        評価 | □達成 | ■未達成
        今後の取組 | 見直す`,
    });
    expect(items.map(({ name, rating }) => [name, rating])).toEqual([['窓口の委託', 'notAchieved']]);
  });

  test('a column for each rating', () => {
    const result = reviewDrawn({
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価 | | | 対象外の理由
         | | | | 達成 | 未達成 | 対象外 |
        2-1 | 民間との対話 | 12回以上 | 14回 | ○ | | |
        2-2 | 公募の実施 | 5件以上 | 4件 | | ○ | |
        2-3 | 新庁舎の整備 | － | － | | | ○ | 令和8年度に評価するため`,
    });
    expect(lines(result)).toEqual([...two, '2-3 / 新庁舎の整備 /  / outOfScope / －→－']);
  });

  test('a column for each rating, without a heading over them', () => {
    const result = reviewDrawn({
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 達成 | 未達成
        2-1 | 民間との対話 | 12回以上 | 14回 | レ |
        2-2 | 公募の実施 | 5件以上 | 4件 | | レ`,
    });
    expect(lines(result)).toEqual(two);
  });

  test('boxes that stand before the lines of a text are left alone', () => {
    const { items } = reviewDrawn({
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価 | 取組内容
        2-1 | 民間との対話 | 12回以上 | 14回 | 達成 | □説明会を開いた。⏎□意見を聴いた。`,
    });
    expect(items[0]?.entries.activity?.text).toContain('説明会');
  });

  test('numbers below ratings count something', () => {
    const { results } = reviewDrawn({
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
        2-1 | 民間との対話 | 12回以上 | 14回 | 達成
        -
        所属 | 達成 | 未達成
        総務局 | 1 | 0`,
    });
    expect(results.achieved).toBe(1);
  });
});

test('looks at each cell a fixed number of times, however many rows rate twice', () => {
  const looksAt = (rows: number): number => {
    const list = Array.from({ length: rows }, (_, index) => [`2-${index}`, `取組${index}の見直し`, '10件', '12件', '達成', '達成']);
    const view = viewOf(sheet('表', list));
    let looks = 0;
    const used = new Proxy(view.usedRows, {
      get: (target, key, receiver): unknown => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    withTicksRead({ ...view, usedRows: used, text: (row, column) => ((looks += 1), view.text(row, column)) });
    return looks;
  };
  expect(looksAt(1000)).toBeLessThanOrEqual(looksAt(100) * 11);
});
