import { rateOf, rateText } from '../../src/evaluation/results';
import type { Rating } from '../../src/model/rating';
import type { GroupResults, Rate, Results, Review } from '../../src/model/review';
import type { PublishedFigures } from '../../src/model/settings';
import { yearsOfPlan } from '../../src/report/result/by-year';
import { correctionOf } from '../../src/report/publication/correction';
import { openData } from '../../src/report/publication/open-data';
import { planReport } from '../../src/report/plan-report';
import { figureLabels } from '../../src/report/items/published-figures';
import { isReconciled, reconciliation } from '../../src/report/result/reconciliation';
import { reviewJson } from '../../src/report/review-json';
import { item } from '../evaluation/model-values';
import { reviewOf } from '../report/fy2024-round';
import { plannedCells } from '../report/planned-cells';
import { published } from './golden';

/** Mulberry32: the same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ratings: readonly Rating[] = ['achieved', 'notAchieved', 'outOfScope', 'undetermined'];
const reasons = ['relisted', 'untrackedPolicy', 'superseded', 'inOtherWorkbook'] as const;
const policies = ['官民連携の推進', '業務改革の推進', '持続可能な行財政基盤の構築', '独自の方針', ''];
const departments = ['市政改革室', '財政局', '環境局', ''];

/** Up to 60 items of any rating, policy and department; some not counted. `final`: nothing undetermined. */
function randomRound(seed: number, final: boolean): Review {
  const next = random(seed);
  const one = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  return reviewOf(
    Array.from({ length: Math.floor(next() * 60) }, (_, index) => {
      const counted = next() < 0.85;
      return item({
        id: String(index + 1),
        policy: one(policies),
        department: one(departments),
        rating: one(final ? ratings.slice(0, 3) : ratings),
        counted,
        notCountedBecause: counted ? null : one(reasons),
      });
    }),
  );
}

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
const sum = (groups: readonly GroupResults[], figure: keyof Omit<Results, 'rate' | 'final'>) =>
  groups.reduce((total, { results }) => total + results[figure], 0);

/** True when the percent lies within half a tenth of the exact quotient, a half rounded up; in whole numbers of any size. */
function isExact(rate: Rate | null, achieved: number, notAchieved: number): boolean {
  const denominator = BigInt(achieved + notAchieved);
  if (denominator === 0n || rate === null) return denominator === 0n && rate === null;
  const numerator = 1000n * BigInt(achieved);
  const [whole = '', tenth = '0'] = rate.percent.split('.');
  const tenths = BigInt(whole + tenth);
  const distance = 2n * (numerator - denominator * tenths);
  const rounded = numerator % denominator !== 0n;
  return -denominator <= distance && distance < denominator && rate.rounded === rounded && rateText(rate).startsWith('約') === rounded;
}

test('percent equals exact arithmetic for every fraction up to 120 and for large ones', () => {
  const fractions = Array.from({ length: 121 }, (_, achieved) =>
    Array.from({ length: 121 - achieved }, (__, notAchieved) => [achieved, notAchieved] as const),
  ).flat();
  const next = random(7);
  const large = Array.from({ length: 2000 }, () => [Math.floor(next() * 1e9), Math.floor(next() * 1e9)] as const);
  const wrong = [...fractions, ...large].filter(
    ([achieved, notAchieved]) => !isExact(rateOf(achieved, notAchieved), achieved, notAchieved),
  );
  expect(wrong).toEqual([]);
});

test('the measure of exactness is strict', () => {
  const rate = rateOf(19, 4)!;
  expect(isExact(rate, 19, 4)).toBe(true);
  for (const wrong of [{ percent: '82.7' }, { percent: '82.5' }, { rounded: false }])
    expect(isExact({ ...rate, ...wrong }, 19, 4)).toBe(false);
  expect(isExact({ ...rateOf(1, 15)!, percent: '6.2' }, 1, 15)).toBe(false);
  expect(isExact(null, 19, 4)).toBe(false);
});

test.each([true, false])('every identity holds in random rounds (final: %p)', (final) => {
  for (const seed of seeds) {
    const review = randomRound(seed, final);
    const { results, byPolicy, byDepartment, items } = review;
    expect(results.confirmed).toBe(results.achieved + results.notAchieved + results.outOfScope + results.undetermined);
    expect(results.inScope).toBe(results.confirmed - results.outOfScope);
    expect(results.final).toBe(results.undetermined === 0);
    for (const figure of ['confirmed', 'inScope', 'achieved', 'notAchieved', 'outOfScope', 'undetermined'] as const) {
      expect([sum(byPolicy, figure), sum(byDepartment, figure)]).toEqual([results[figure], results[figure]]);
    }
    const leftOut = reasons.map((reason) => items.filter(({ notCountedBecause }) => notCountedBecause === reason).length);
    expect(leftOut.reduce((total, count) => total + count, results.confirmed)).toBe(items.length);
    expect(isReconciled(review)).toBe(true);
    expect(reconciliation(review).flatMap(({ figures }) => figures).length).toBeGreaterThan(14);
  }
});

test('no sheet of a random round shows a disagreement', () => {
  for (const seed of seeds.slice(0, 40)) {
    const words = planReport(randomRound(seed, false)).flatMap((plan) =>
      plannedCells(plan).flatMap(([, cell]) => (cell.kind === 'formula' && typeof cell.value === 'string' ? [cell.value] : [])),
    );
    expect(words.filter((word) => /不一致|一致しない/.test(word))).toEqual([]);
    expect(words).toContain('一致');
  }
});

test('every rate is its own group’s, exact and never adjusted to another', () => {
  for (const seed of seeds) {
    const { results, byPolicy, byDepartment } = randomRound(seed, false);
    const all = [results, ...[...byPolicy, ...byDepartment].map((group) => group.results)];
    expect(all.filter(({ achieved, notAchieved, rate }) => !isExact(rate, achieved, notAchieved))).toEqual([]);
  }
});

test('the open data say the same', () => {
  for (const seed of seeds.slice(0, 60)) {
    const review = randomRound(seed, true);
    const [items, summary] = published(openData(review)).map(({ text }) => text.slice(1).trimEnd().split('\r\n').slice(1));
    expect(items).toHaveLength(review.results.confirmed);
    const groups = [review.results, ...[...review.byPolicy, ...review.byDepartment].map(({ results }) => results)];
    expect(summary!.map((line) => line.split(',').slice(-3, -1))).toEqual(
      groups.map(({ outOfScope, rate }) => [String(outOfScope), rate?.percent ?? '']),
    );
  }
});

describe('a correction', () => {
  /** The round of one seed, after that of another was published. */
  const after = (seed: number, earlier: number): Review => {
    const { settings, ...review } = randomRound(seed, true);
    const before = JSON.parse(JSON.stringify(reviewJson(randomRound(earlier, true), 'ja'))) as PublishedFigures;
    return { ...review, settings: { ...settings, published: [before] } };
  };

  test('of a round against itself is none', () => {
    for (const seed of seeds.slice(0, 60)) expect(correctionOf(after(seed, seed))).toBeNull();
  });

  test('names every published figure that differs, with what it was and what it is', () => {
    for (const seed of seeds.slice(0, 60)) {
      const [before, now] = [randomRound(seed + 1, true).results, after(seed, seed + 1)];
      const labels = figureLabels(now);
      const figures = (['confirmed', 'inScope', 'achieved', 'notAchieved'] as const).filter(
        (figure) => before[figure] !== now.results[figure],
      );
      const changes = correctionOf(now)?.changes ?? [];
      expect(changes.slice(0, figures.length)).toEqual(
        figures.map((figure) => ({
          place: labels[figure].ja,
          before: `${before[figure]}項目`,
          after: `${now.results[figure]}項目`,
        })),
      );
      expect(changes.filter(({ before: was, after: is }) => was === is)).toEqual([]);
    }
  });
});

test('the figures of other years stay as they were published', () => {
  for (const seed of seeds.slice(0, 60)) {
    const { open: _open, ...results } = randomRound(seed, true).results;
    const { settings, ...review } = randomRound(seed + 1, false);
    const [year, ...rest] = yearsOfPlan({ ...review, settings: { ...settings, published: [{ fiscalYear: 2020, results }] } });
    expect(year).toEqual({ fiscalYear: 2020, results, published: true });
    expect(rest).toEqual([{ fiscalYear: review.fiscalYear, results: review.results, published: false }]);
  }
});
