import { join } from 'node:path';
import { countResults, groupResults, rateOf, rateText } from '../../src/evaluation/results';
import type { Rating } from '../../src/model/rating';
import { readCases } from '../read-cases';

const times = (rating: Rating, count: string | undefined) => Array.from({ length: Number(count) }, () => rating);

describe('counting and the rate', () => {
  test.each(readCases(join(__dirname, 'cases/rates.csv')))('$達成/$未達成/$評価対象外/$未評価 $備考', (given) => {
    const results = countResults([
      ...times('undetermined', given['未評価']),
      ...times('notAchieved', given['未達成']),
      ...times('achieved', given['達成']),
      ...times('outOfScope', given['評価対象外']),
    ]);
    expect({
      確認: String(results.confirmed),
      評価対象: String(results.inScope),
      達成率: results.rate?.percent ?? '',
      端数処理: results.rate ? (results.rate.rounded ? 'はい' : 'いいえ') : '',
      公表の書き方: rateText(results.rate),
    }).toEqual({
      確認: given['確認'],
      評価対象: given['評価対象'],
      達成率: given['達成率'],
      端数処理: given['端数処理'],
      公表の書き方: given['公表の書き方'],
    });
    expect(results.final).toBe(given['未評価'] === '0');
  });

  test('the rate equals the exact fraction rounded half up, for every fraction up to 120', () => {
    for (let denominator = 1; denominator <= 120; denominator++) {
      for (let achieved = 0; achieved <= denominator; achieved++) {
        const rate = rateOf(achieved, denominator - achieved);
        const thousandths = BigInt(achieved) * 1000n;
        const [floor, rest] = [thousandths / BigInt(denominator), thousandths % BigInt(denominator)];
        const tenths = rest * 2n >= BigInt(denominator) ? floor + 1n : floor;
        expect(BigInt(Math.round(Number(rate?.percent) * 10))).toBe(tenths);
        expect(rate?.rounded).toBe(rest !== 0n);
      }
    }
  });
});

describe('groups', () => {
  const item = (department: string, rating: Rating, counted = true) => ({ department, rating, counted });

  test('stand in the given order, then as met; names without a counted item are left out', () => {
    const items = [
      item('環境局', 'achieved'),
      item('港湾局', 'notAchieved'),
      item('市政改革室', 'achieved'),
      item('財政局', 'achieved', false),
    ];
    const groups = groupResults(items, ({ department }) => department, ['市政改革室', '財政局', '環境局']);
    expect(groups.map(({ name }) => name)).toEqual(['市政改革室', '環境局', '港湾局']);
  });

  test('re-listed items are not counted: 111 items, 3 of them re-listed, are 108', () => {
    const items = Array.from({ length: 111 }, (_, index) => item(index % 2 ? '甲' : '乙', 'achieved', index >= 3));
    const groups = groupResults(items, ({ department }) => department);
    expect(groups.reduce((sum, { results }) => sum + results.confirmed, 0)).toBe(108);
  });

  test('items without a name form a group of their own', () => {
    expect(groupResults([item('', 'undetermined')], ({ department }) => department)).toEqual([
      { name: '', results: countResults(['undetermined']) },
    ]);
  });
});
