import type { FaultKind } from './fault-kind';
import { achieved, all, alone, inScope, milestone, missed, notAchieved, numeric, ofSeveral } from './writes';

/** The counts on the sheet no longer fit when a rating changes. */
const counts = ['typed-total-wrong', 'cross-totals-disagree'];

export const ratingFaults: readonly FaultKind[] = [
  { name: 'no rating', rule: 'rating-missing', change: { rating: null }, also: counts },
  ...['概ね達成', '順調', '△', '○', 'Ａ', '評価中'].map((rating): FaultKind => ({
    name: `rating ${rating}`,
    rule: 'rating-unknown',
    change: { rating },
    also: counts,
  })),
  ...['達　成', '達 成', '目標達成'].map((rating): FaultKind => ({
    name: `rating ${rating}`,
    rule: 'rating-spelling-differs',
    change: { rating },
    where: achieved,
    also: counts,
  })),
  {
    name: '達成 although the figure misses the target',
    rule: 'rating-contradicts-figures',
    change: { actual: missed },
    at: 'rating',
    where: all(achieved, alone, numeric),
    also: ['actual-same-as-last-year', 'cumulative-actual-fell'],
  },
  {
    name: '未達成 turned into 達成',
    rule: 'rating-contradicts-figures',
    change: { rating: '達成' },
    where: all(notAchieved, numeric),
    also: [...counts, 'wording-contradicts-rating'],
  },
  {
    name: '達成 turned into 未達成',
    rule: 'rating-below-figures',
    change: { rating: '未達成' },
    where: all(achieved, alone, numeric),
    also: [...counts, 'countermeasure-missing'],
  },
  {
    name: '達成 although one of the indicators misses its target',
    rule: 'rating-differs-from-indicators',
    change: { actual: missed },
    at: 'rating',
    where: all(achieved, ofSeveral, numeric),
    also: ['actual-same-as-last-year', 'cumulative-actual-fell'],
  },
  {
    name: 'rated before the year of evaluation',
    rule: 'rating-before-evaluation-year',
    change: { rating: '達成' },
    where: ({ item }) => item.rating === 'outOfScope',
    also: [...counts, 'actual-missing', 'target-missing', 'final-target-used-early'],
  },
  {
    name: 'out of scope without a reason',
    rule: 'out-of-scope-reason-missing',
    change: { rating: '評価対象外' },
    where: inScope,
    also: [...counts, 'out-of-scope-in-denominator'],
  },
  {
    name: 'out of scope in the very year of evaluation',
    rule: 'out-of-scope-in-evaluation-year',
    change: { rating: '評価対象外', note: '令和6年度末時点で評価を実施のため、評価対象外。' },
    ontoBlank: true,
    where: inScope,
    also: [...counts, 'out-of-scope-in-denominator'],
  },
  { name: 'no issue beside 未達成', rule: 'countermeasure-missing', change: { issue: null }, where: notAchieved },
  { name: 'no countermeasure beside 未達成', rule: 'countermeasure-missing', change: { countermeasure: '特になし' }, where: notAchieved },
  {
    name: 'neither issue nor countermeasure in their one column',
    rule: 'countermeasure-missing',
    change: { issueAndCountermeasure: null },
    where: notAchieved,
  },
  {
    name: '達成 with nothing done',
    rule: 'evidence-missing',
    change: { actual: '関係者と協議を進めている', activity: '関係する所属との意見交換を続けている。' },
    at: 'actual',
    where: all(milestone, alone),
    place: 'row',
  },
];
