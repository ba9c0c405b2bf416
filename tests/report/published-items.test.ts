import { excludedItems, notAchievedItems } from '../../src/report/items/published-items';
import type { Item } from '../../src/model/item';
import { entry, item } from '../evaluation/model-values';
import { fy2024Settings, reviewOf } from './fy2024-round';

describe('an item not achieved', () => {
  const written = (entries: Item['entries']) => {
    const [found] = notAchievedItems(reviewOf([item({ rating: 'notAchieved', entries })]));
    return [found?.issue, found?.countermeasure];
  };

  test('comes with its issue and countermeasure', () => {
    expect(written({ issue: entry(' 遅れた。\n'), countermeasure: entry('早める。') })).toEqual(['遅れた。', '早める。']);
  });

  test('of a form with one column for both says where the countermeasure stands', () => {
    expect(written({ issueAndCountermeasure: entry('遅れたため、早める。') })).toEqual(['遅れたため、早める。', '（課題の欄に記載）']);
    expect(written({ issueAndCountermeasure: entry('遅れたため、早める。'), countermeasure: entry('人を増やす。') })).toEqual([
      '遅れたため、早める。',
      '人を増やす。',
    ]);
  });

  test('without either has blanks', () => {
    expect(written({})).toEqual(['', '']);
  });

  test('is listed when it is counted, and no other', () => {
    const items = [item({ rating: 'achieved' }), item({ rating: 'notAchieved', counted: false, notCountedBecause: 'relisted' })];
    expect(notAchievedItems(reviewOf(items))).toEqual([]);
  });
});

describe('an item out of scope', () => {
  const excluded = (given: Partial<Item>) => {
    const [found] = excludedItems(reviewOf([item({ rating: 'outOfScope', ...given })]));
    return [found?.reason, found?.evaluatedIn];
  };

  test.each<[string, Partial<Item>, unknown[]]>([
    ['of the final year, by its reason', { outReason: 'finalYearOnly' }, ['最終年度に評価', fy2024Settings.to]],
    ['of a later year, by its years', { evaluateIn: [2024, 2026, 2027] }, ['最終年度に評価', 2026]],
    [
      'that ended, in the words written',
      { outReason: 'mergedOrEnded', entries: { note: entry('2-3に統合したため') } },
      ['2-3に統合したため', null],
    ],
    ['for a reason in words', { outReason: 'other', entries: { outReason: entry('関係機関と調整中') } }, ['関係機関と調整中', null]],
    ['for a reason that nobody wrote', { outReason: 'newItem' }, ['', null]],
    ['without a reason', {}, ['', null]],
  ])('%s', (_, given, expected) => {
    expect(excluded(given)).toEqual(expected);
  });
});
