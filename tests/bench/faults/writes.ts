import type { Comparator } from '../../../src/model/quantity';
import type { Subject, Write } from './fault-kind';

/** The words of the cell changed. */
export function words(change: (text: string) => string): Write {
  return (entry) => change(entry.text);
}

/** The number of the cell changed, the words around it kept. */
export function figure(change: (value: number, subject: Subject) => number): Write {
  return ({ value, text }, subject) => {
    if (typeof value === 'number') return tidy(change(value, subject));
    return text.replace(/[\d,]+(\.\d+)?/, (digits) => String(tidy(change(Number(digits.replaceAll(',', '')), subject))));
  };
}

function tidy(value: number): number {
  return Number(value.toFixed(4));
}

/** A figure that misses the target by a tenth of it. */
export const missed: Write = figure((value, { indicator: { target, comparator } }) => {
  if (!target) return value;
  const missedBy = comparator === '<=' ? 1.1 : 0.9;
  const share = target.value * missedBy;
  // A figure in another unit than the target's (百万円 beside 億円) is taken down in its own.
  return target.unit === null || value < target.value * 5 ? whole(share, value) : value * 0.7;
});

/** A count stays a count. */
function whole(figure: number, like: number): number {
  return Number.isInteger(like) ? Math.round(figure) : figure;
}

export const numeric = ({ indicator }: Subject): boolean => indicator.kind === 'numeric' && indicator.target !== null;
export const milestone = ({ indicator }: Subject): boolean => indicator.kind === 'milestone';
export const alone = ({ item }: Subject): boolean => item.indicators.length === 1;
export const ofSeveral = (subject: Subject): boolean => !alone(subject);
export const firstOfSeveral = (subject: Subject): boolean => ofSeveral(subject) && subject.item.indicators[0] === subject.indicator;
export const achieved = ({ item }: Subject): boolean => item.rating === 'achieved';
export const notAchieved = ({ item }: Subject): boolean => item.rating === 'notAchieved';
export const inScope = (subject: Subject): boolean => achieved(subject) || notAchieved(subject);
/** The table gives units a column of their own. */
export const withUnitColumn = ({ indicator }: Subject): boolean => indicator.entries.unit !== undefined;
export const withoutUnitColumn = (subject: Subject): boolean => !withUnitColumn(subject);
export const withDirectionColumn = ({ indicator }: Subject): boolean => indicator.entries.direction !== undefined;
export const inPerCent = ({ indicator }: Subject): boolean => indicator.unit === '％';
export const cumulative = ({ indicator }: Subject): boolean => indicator.name.includes('累計');
export const comparedBy =
  (comparator: Comparator) =>
  ({ indicator }: Subject): boolean =>
    indicator.comparator === comparator;

/** A direction is only in doubt where target and baseline lie clearly apart. */
export const farFromBaseline = ({ indicator }: Subject): boolean =>
  indicator.target !== null && indicator.baseline !== null && Math.abs(indicator.target.value / indicator.baseline.value - 1) > 0.2;
/** So that a slip of three digits is one beside last year's value too. */
export const nearLastYear = ({ indicator: { actual, previous } }: Subject): boolean =>
  actual !== null && previous !== null && actual.unit === previous.unit && Math.abs(actual.value / previous.value - 1) < 0.28;

export function all(...conditions: readonly ((subject: Subject) => boolean)[]): (subject: Subject) => boolean {
  return (subject) => conditions.every((condition) => condition(subject));
}
