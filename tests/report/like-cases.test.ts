import { judge } from '../../src/evaluation/judge';
import type { Item } from '../../src/model/item';
import type { Rating } from '../../src/model/rating';
import type { EvaluatedItem } from '../../src/model/review';
import { likeCases } from '../../src/report/round/like-cases';
import { entry, indicator, item, quantity } from '../evaluation/model-values';
import { fy2024Items, fy2024Settings, reviewOf } from './fy2024-round';

const figures = (target: number, actual: number, unit = '件', comparator: '>=' | '<=' = '>=') =>
  indicator({ unit, comparator, target: quantity(target, unit, { comparator }), actual: quantity(actual, unit) });
const done = (target: string, actual: string) =>
  indicator({ kind: 'milestone', entries: { target: entry(target), actual: entry(actual) } });
const rated = (id: string, rating: Rating, ...indicators: Item['indicators']) => item({ id, name: `取組${id}`, rating, indicators });
const evaluated = (given: Item, lastYear?: Item): EvaluatedItem => ({
  ...given,
  ...judge(given, fy2024Settings, 2024),
  ...(lastYear && { lastYear }),
});
const found = (...items: readonly Item[]) =>
  likeCases({ asOf: '2025-03-31', items: items.map((each) => evaluated(each)) }).map(({ why, items: group }) => [
    why,
    ...group.map(({ id }) => id),
  ]);

test.each<[string, readonly Item[], unknown[]]>([
  [
    'the same gap, rated differently',
    [rated('1', 'achieved', figures(100, 97)), rated('2', 'notAchieved', figures(50, 48.5))],
    [['sameGap', '1', '2']],
  ],
  [
    'a gap a little larger',
    [rated('1', 'achieved', figures(100, 97)), rated('2', 'notAchieved', figures(100, 95))],
    [['sameGap', '1', '2']],
  ],
  ['a gap far larger', [rated('1', 'achieved', figures(100, 97)), rated('2', 'notAchieved', figures(100, 60))], []],
  ['on either side of the target', [rated('1', 'achieved', figures(100, 100)), rated('2', 'notAchieved', figures(100, 99))], []],
  ['both rated by the figures', [rated('1', 'notAchieved', figures(100, 97)), rated('2', 'notAchieved', figures(50, 48.5))], []],
  ['a rate and a count', [rated('1', 'achieved', figures(100, 97, '％')), rated('2', 'notAchieved', figures(100, 97, '件'))], []],
  [
    'less is asked for',
    [rated('1', 'achieved', figures(100, 103, '件', '<=')), rated('2', 'notAchieved', figures(50, 51, '件', '<='))],
    [['sameGap', '1', '2']],
  ],
  [
    'the worst of several indicators',
    [rated('1', 'achieved', figures(100, 150), figures(100, 97)), rated('2', 'notAchieved', figures(50, 48.5))],
    [['sameGap', '1', '2']],
  ],
  [
    'the same act, not done',
    [rated('1', 'achieved', done('計画の策定', '案を作成中')), rated('2', 'notAchieved', done('方針の策定', '策定に至らなかった'))],
    [['sameAct', '1', '2']],
  ],
  [
    'another act',
    [rated('1', 'achieved', done('計画の策定', '案を作成中')), rated('2', 'notAchieved', done('窓口の開設', '開設に至らなかった'))],
    [],
  ],
  ['out of scope is no rating to compare', [rated('1', 'outOfScope', figures(100, 97)), rated('2', 'notAchieved', figures(50, 48.5))], []],
])('%s', (_, items, groups) => {
  expect(found(...items)).toEqual(groups);
});

test('the same figure as last year with another rating', () => {
  const cases = (before: Item) =>
    likeCases({ asOf: '2025-03-31', items: [evaluated(rated('1', 'achieved', figures(100, 97)), before)] }).map(({ why }) => why);
  expect(cases(rated('1', 'notAchieved', figures(100, 97)))).toEqual(['lastYear']);
  expect(cases(rated('1', 'notAchieved', figures(100, 80)))).toEqual([]);
  expect(cases(rated('1', 'achieved', figures(100, 97)))).toEqual([]);
});

test('a round whose ratings follow the figures has none', () => {
  expect(likeCases(reviewOf(fy2024Items))).toEqual([]);
});

test('of planted pairs every one is found, whatever the figures are', () => {
  for (let step = 1; step <= 40; step += 1) {
    const target = step * 7 + 3;
    const pair = [
      rated('1', 'achieved', figures(target, target * 0.96)),
      rated('2', 'notAchieved', figures(target * 3, target * 3 * 0.94)),
    ];
    expect([step, ...found(...pair)]).toEqual([step, ['sameGap', '1', '2']]);
  }
});
