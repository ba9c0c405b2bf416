import type { Item } from '../model/item';
import type { Rating } from '../model/rating';
import type { GroupResults, Rate, Results } from '../model/review';

/** The five published figures, from the ratings that people entered. */
export function countResults(ratings: readonly Rating[]): Results {
  const count = (rating: Rating) => ratings.filter((each) => each === rating).length;
  const achieved = count('achieved');
  const notAchieved = count('notAchieved');
  const outOfScope = count('outOfScope');
  const undetermined = count('undetermined');
  return {
    confirmed: ratings.length,
    inScope: ratings.length - outOfScope,
    achieved,
    notAchieved,
    outOfScope,
    undetermined,
    rate: rateOf(achieved, notAchieved),
    final: undetermined === 0,
  };
}

/**
 * 達成率: achieved ÷ (achieved + notAchieved) in per cent, one decimal, half up like Excel's ROUND.
 * In whole numbers, because 1/16 as a binary fraction would come out as 6.2 in some roundings and 6.3 in others.
 * Null when nothing is rated.
 */
export function rateOf(achieved: number, notAchieved: number): Rate | null {
  const denominator = achieved + notAchieved;
  if (denominator === 0) return null;
  const tenths = Math.floor((achieved * 2000 + denominator) / (2 * denominator));
  return {
    numerator: achieved,
    denominator,
    percent: String(Math.floor(tenths / 10)) + (tenths % 10 === 0 ? '' : `.${tenths % 10}`),
    rounded: (achieved * 1000) % denominator !== 0,
  };
}

/** As published: 約82.6パーセント, 約87.0パーセント, 80パーセント (exact, so without 約), － when nothing is rated. */
export function rateText(rate: Rate | null): string {
  if (rate === null) return '－';
  if (!rate.rounded) return `${rate.percent}パーセント`;
  return `約${rate.percent}${rate.percent.includes('.') ? '' : '.0'}パーセント`;
}

/**
 * The figures of each group of counted items, in the given order, then the others as met.
 * Names of `order` without a counted item are left out.
 */
export function groupResults<T extends Pick<Item, 'counted' | 'rating'>>(
  items: readonly T[],
  nameOf: (item: T) => string,
  order: readonly string[] = [],
): readonly GroupResults[] {
  const ratings = new Map<string, Rating[]>(order.map((name) => [name, []]));
  for (const item of items.filter(({ counted }) => counted)) {
    const name = nameOf(item);
    const group = ratings.get(name);
    if (group) group.push(item.rating);
    else ratings.set(name, [item.rating]);
  }
  return [...ratings].filter(([, group]) => group.length > 0).map(([name, group]) => ({ name, results: countResults(group) }));
}
