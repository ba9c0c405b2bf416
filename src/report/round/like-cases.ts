import { convert } from '../../text/units';
import { isDone } from '../../text/milestones';
import { completableActs } from '../../text/act-words';
import type { Indicator, Item } from '../../model/item';
import type { EvaluatedItem, Review } from '../../model/review';

/** Like cases that were rated differently, by two departments or than last year. */
export interface LikeCases {
  readonly why: 'sameGap' | 'sameAct' | 'lastYear';
  /** Those rated 達成 first. */
  readonly items: readonly EvaluatedItem[];
}

/** How far an item came: of several indicators the one that is furthest behind. */
export interface Attainment {
  /** 1: the target was just met. Of a target that asks for less, target ÷ actual. */
  readonly ratio: number;
  readonly indicator: Indicator;
}

const sameGap = 0.05;
const sameFigure = 0.01;

/**
 * Groups of counted items for which the figures say the same, as far from the target (or with the same act done or not done), and which
 * are rated 達成 here and 未達成 there. Ratings that follow the figures make no group.
 */
export function likeCases({ items, asOf }: Pick<Review, 'items' | 'asOf'>): readonly LikeCases[] {
  const rated = items.filter(({ counted, rating }) => counted && (rating === 'achieved' || rating === 'notAchieved'));
  return [
    ...groups(rated, isSameGap).map((group): LikeCases => ({ why: 'sameGap', items: group })),
    ...groups(rated, (a, b) => isSameAct(a, b, asOf)).map((group): LikeCases => ({ why: 'sameAct', items: group })),
    ...rated.filter(differsFromLastYear).map((item): LikeCases => ({ why: 'lastYear', items: [item] })),
  ];
}

/** Null where an indicator has no figures that can be held against each other. */
export function attainmentOf({ indicators }: Pick<Item, 'indicators'>): Attainment | null {
  const found = indicators.filter(({ kind }) => kind !== 'none').map(attainmentOfIndicator);
  if (found.length === 0 || found.some((each) => each === null)) return null;
  return found.reduce((worst, each) => (worst === null || (each !== null && each.ratio < worst.ratio) ? each : worst), null);
}

/** Null where its figures cannot be held against each other. */
export function attainmentOfIndicator(indicator: Indicator): Attainment | null {
  const { target, actual, unit, kind } = indicator;
  if (kind !== 'numeric' || !target || !actual) return null;
  const [from, to] = [actual.unit ?? unit, target.unit ?? unit];
  const value = from === to || from === null || to === null ? actual.value : convert(actual.value, from, to);
  const comparator = target.comparator ?? indicator.comparator;
  if (value === null || target.value <= 0 || value < 0) return null;
  if (comparator === '>=' || comparator === '>') return { ratio: value / target.value, indicator };
  if ((comparator === '<=' || comparator === '<') && value > 0) return { ratio: target.value / value, indicator };
  return null;
}

/** Rates and shares are one kind of indicator, counts another; and whether more or less is asked for. */
function kindOf({ indicator: { target, unit, comparator } }: Attainment): string {
  const isRate = ['％', '%', '割'].includes(target?.unit ?? unit ?? '');
  const asked = target?.comparator ?? comparator;
  return `${isRate ? 'rate' : 'count'} ${asked === '<=' || asked === '<' ? 'less' : 'more'}`;
}

function isSameGap(a: EvaluatedItem, b: EvaluatedItem): boolean {
  if (a.proposed === null || a.proposed !== b.proposed) return false;
  const [one, other] = [attainmentOf(a), attainmentOf(b)];
  return one !== null && other !== null && kindOf(one) === kindOf(other) && Math.abs(one.ratio - other.ratio) <= sameGap + 1e-9;
}

/** 策定, 導入 …: what the one indicator of an item asks for. */
function actOf({ indicators }: EvaluatedItem): string | null {
  const [only] = indicators;
  if (indicators.length !== 1 || only?.kind !== 'milestone') return null;
  const target = only.entries.target?.text ?? '';
  return (
    completableActs.filter((act) => target.includes(act)).sort((one, other) => target.lastIndexOf(other) - target.lastIndexOf(one))[0] ??
    null
  );
}

/** The act is done in both, or in neither. */
function isSameAct(a: EvaluatedItem, b: EvaluatedItem, asOf: string): boolean {
  const act = actOf(a);
  return act !== null && act === actOf(b) && isActDone(a, asOf) === isActDone(b, asOf);
}

function isActDone({ indicators }: EvaluatedItem, asOf: string): boolean {
  return indicators.every(({ entries }) => isDone(entries.actual?.text ?? '', asOf));
}

/** The figures are as far from the target as last year, on the same side of it, and the rating is another. */
function differsFromLastYear(item: EvaluatedItem): boolean {
  const { lastYear, rating } = item;
  if (!lastYear || (lastYear.rating !== 'achieved' && lastYear.rating !== 'notAchieved') || lastYear.rating === rating) return false;
  const [now, before] = [attainmentOf(item), attainmentOf(lastYear)];
  if (now === null || before === null) return false;
  return now.ratio >= 1 === before.ratio >= 1 && Math.abs(now.ratio - before.ratio) <= sameFigure + 1e-9;
}

/** Items that hang together by pairs of like cases with different ratings. */
function groups(
  items: readonly EvaluatedItem[],
  isLike: (a: EvaluatedItem, b: EvaluatedItem) => boolean,
): readonly (readonly EvaluatedItem[])[] {
  const achieved = items.filter(({ rating }) => rating === 'achieved');
  const others = items.filter(({ rating }) => rating === 'notAchieved');
  const groupOf = new Map<EvaluatedItem, Set<EvaluatedItem>>();
  for (const a of achieved) {
    for (const b of others) {
      if (!isLike(a, b)) continue;
      const joined = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])]);
      for (const item of joined) groupOf.set(item, joined);
    }
  }
  return [...new Set(groupOf.values())].map((group) =>
    items.filter((item) => group.has(item)).sort((a, b) => Number(b.rating === 'achieved') - Number(a.rating === 'achieved')),
  );
}
