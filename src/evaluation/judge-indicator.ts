import type { Entry } from '../model/entry';
import type { Sentence } from '../model/finding';
import type { Indicator, Item } from '../model/item';
import type { Comparator, Quantity } from '../model/quantity';
import type { Rating } from '../model/rating';
import { isNoneMark } from '../text/marks';
import { isDone } from '../text/milestones';
import type { Bar, Comparison } from './compare';
import { compare, decimal, meets } from './compare';
import { amount, barWords, excerpt, unitOfDifference } from './working';

/** What the figures say; null when they cannot say. */
export type Proposal = Exclude<Rating, 'undetermined'> | null;

export interface Verdict {
  readonly proposed: Proposal;
  readonly working: Sentence;
  /** There is no target this year, so the indicator takes no part in the roll-up. */
  readonly leftOut?: true;
}

export interface Measure {
  /** Per cent of the target that counts as achieved; applies to positive targets in numbers. */
  readonly threshold: number;
  /** Per cent of the target by which an actual may miss what is asked for. */
  readonly tolerance: number;
  /** ISO date: what is done later does not count. */
  readonly asOf: string;
}

export function judgeIndicator(indicator: Indicator, item: Item, measure: Measure): Verdict {
  switch (indicator.kind) {
    case 'numeric':
      return judgeNumeric(settled(indicator), measure);
    case 'relative':
      return judgeRelative(settled(indicator), measure);
    case 'milestone':
      return judgeMilestone(indicator, item, measure.asOf);
    case 'unreadable':
      return undecided('目標を読み取れないため、判定できません', 'the target cannot be read');
    case 'none':
      return noTarget;
  }
}

const noTarget: Verdict = {
  ...undecided('目標の記入がないため、判定に含めません', 'left out: there is no target'),
  leftOut: true,
};

function undecided(ja: string, en: string): Verdict {
  return { proposed: null, working: { ja, en } };
}

/** The indicator with every figure in a unit: its own, else the indicator's, else that of the figure beside it. */
function settled(indicator: Indicator): Indicator {
  const { target, actual, previous, baseline } = indicator;
  const unit = indicator.unit ?? target?.unit ?? actual?.unit ?? previous?.unit ?? baseline?.unit ?? null;
  const settle = (figure: Quantity | null) => figure && { ...figure, value: decimal(figure.value), unit: figure.unit ?? unit };
  return { ...indicator, target: settle(target), actual: settle(actual), previous: settle(previous), baseline: settle(baseline) };
}

function judgeNumeric(indicator: Indicator, { threshold, tolerance }: Measure): Verdict {
  const { target } = indicator;
  if (target === null) return noTarget;
  const comparator = target.comparator === 'keep' ? 'keep' : (indicator.comparator ?? target.comparator);
  if (comparator === null) {
    return undecided('目標が「以上」か「以下」か分からないため、判定できません', 'the target says neither "at least" nor "at most"');
  }
  if (indicator.actual && accumulatesOtherwise(target, indicator.actual)) {
    return undecided('目標と実績の一方が累計、他方が単年度のため、判定できません', 'one figure is cumulative, the other is of one year');
  }
  const bar: Bar = { ...target, comparator };
  const words = barWords(figureOf(target), comparator);
  return judgeAgainst(lowered(bar, threshold), loweredWords(words, bar, threshold), indicator, tolerance);
}

function accumulatesOtherwise(target: Quantity, actual: Quantity): boolean {
  return target.accumulation !== null && actual.accumulation !== null && target.accumulation !== actual.accumulation;
}

function judgeRelative(indicator: Indicator, { tolerance }: Measure): Verdict {
  const { relativeTo, target } = indicator;
  if (relativeTo === null)
    return undecided('比べる年度が分からないため、判定できません', 'the target does not say what it is compared with');
  const reference = indicator[relativeTo];
  const name = referenceNames[relativeTo];
  if (reference === null) return undecided(`${name.ja}の記入がないため、判定できません`, `${name.en} is missing`);
  const comparator = indicator.comparator ?? target?.comparator ?? null;
  if (comparator === null) {
    return undecided(
      `${name.ja}を上回る目標か下回る目標か分からないため、判定できません`,
      `the target says neither above nor below ${name.en}`,
    );
  }
  if (target !== null && target.value !== reference.value) {
    return undecided(
      `${name.ja}に対する増減の幅(${figureOf(target)})は換算していないため、判定できません`,
      `a change of ${figureOf(target)} against ${name.en} is not computed`,
    );
  }
  const figure = figureOf(reference);
  const ja = barWords(name.ja + figure, comparator).ja;
  const en = barWords(`${name.en} (${figure})`, comparator).en;
  return judgeAgainst({ value: reference.value, unit: reference.unit, comparator }, { ja, en }, indicator, tolerance);
}

const referenceNames = {
  previous: { ja: '前年度実績', en: 'last year’s actual' },
  baseline: { ja: '基準値', en: 'the baseline' },
} as const;

function judgeAgainst(bar: Bar, words: Sentence, indicator: Indicator, tolerance: number): Verdict {
  const { actual } = indicator;
  const written = indicator.entries.actual?.text.trim() ?? '';
  if (!Number.isFinite(actual?.value) && written !== '' && !isNoneMark(written)) {
    return undecided(
      `${words.ja}に対し実績「${excerpt(written)}」を数値として読み取れないため、判定できません`,
      `target ${words.en}: the actual "${excerpt(written)}" cannot be read as a number`,
    );
  }
  if (actual === null) {
    return undecided(`${words.ja}に対し実績の記入がないため、判定できません`, `target ${words.en}: the actual is missing`);
  }
  const directed = { ...bar, comparator: directionOf(bar.comparator, indicator) };
  const comparison = compare(directed, actual);
  const figure = figureOf(actual);
  if (comparison !== null && !comparison.met && isTolerated(comparison, directed, tolerance)) {
    return tolerated(decided({ ...comparison, met: true }, words, figure, actual.value), tolerance);
  }
  if (comparison === null) {
    return undecided(
      `${words.ja}に対し実績${figure}は単位が異なり換算できないため、判定できません`,
      `target ${words.en}, actual ${figure}: the units cannot be converted`,
    );
  }
  const shown = shownNumber(indicator.entries.actual, actual.value);
  if (shown !== null && comparison.actual === actual.value && meets(shown, directed) !== comparison.met) {
    return undecided(
      `${words.ja}に対し、画面の表示${amount(shown, comparison.unit)}と入っている値${figure}とで結果が変わるため、判定できません`,
      `target ${words.en}: the displayed ${amount(shown, comparison.unit)} and the stored ${figure} give different results`,
    );
  }
  if (!comparison.met && directed.comparator === 'keep') {
    return undecided(
      `${words.ja}に対し実績${figure}は同じ値ではなく、増減のどちらがよいか分からないため、判定できません`,
      `target ${words.en}, actual ${figure}: not the same, and nothing says whether more or less is better`,
    );
  }
  return decided(comparison, words, figure, actual.value);
}

function decided(comparison: Comparison, words: Sentence, figure: string, asWritten: number): Verdict {
  const converted = comparison.actual === asWritten ? '' : `(${amount(comparison.actual, comparison.unit)})`;
  const gap = comparison.gap === null ? null : amount(comparison.gap, unitOfDifference(comparison.unit));
  return {
    proposed: comparison.met ? 'achieved' : 'notAchieved',
    working: {
      ja: `${words.ja}に対し実績${figure}${converted} → ${comparison.met ? '達成' : '未達成'}${gap === null ? '' : `(差${gap})`}`,
      en: `target ${words.en}, actual ${figure}${converted}: ${comparison.met ? 'achieved' : 'not achieved'}${gap === null ? '' : ` (difference ${gap})`}`,
    },
  };
}

/** A miss within so many per cent of the target. */
function isTolerated({ gap }: Comparison, { value }: Bar, tolerance: number): boolean {
  return gap !== null && gap > 0 && decimal((Math.abs(value) * tolerance) / 100) >= gap;
}

function tolerated({ proposed, working }: Verdict, tolerance: number): Verdict {
  return {
    proposed,
    working: {
      ja: `${working.ja}(${tolerance}％までの差を許容する設定による)`,
      en: `${working.en} (within the tolerance of ${tolerance}%)`,
    },
  };
}

/** 維持 is met by anything no worse, once another word of the indicator says which way is better. */
function directionOf(comparator: Comparator, { comparator: own, target }: Indicator): Comparator {
  if (comparator !== 'keep') return comparator;
  const says = (direction: '>' | '<') => [own, target?.comparator].some((word) => word?.startsWith(direction));
  if (says('>')) return '>=';
  return says('<') ? '<=' : 'keep';
}

/** A threshold below 100 per cent lowers what must be reached and raises what must not be passed. */
function lowered(bar: Bar, threshold: number): Bar {
  if (!isLowered(bar, threshold)) return bar;
  const value = bar.comparator.startsWith('>') ? (bar.value * threshold) / 100 : (bar.value * 100) / threshold;
  return { ...bar, value: Number(value.toPrecision(12)) };
}

function isLowered({ value, comparator }: Bar, threshold: number): boolean {
  return threshold !== 100 && value > 0 && ['>=', '>', '<=', '<'].includes(comparator);
}

function loweredWords(words: Sentence, bar: Bar, threshold: number): Sentence {
  if (!isLowered(bar, threshold)) return words;
  const figure = amount(lowered(bar, threshold).value, bar.unit);
  return {
    ja: `${words.ja}(${threshold}％で達成とする設定により${figure})`,
    en: `${words.en} (${figure} at a threshold of ${threshold}%)`,
  };
}

/** "465億円", "5～7件", "約120件". */
function figureOf({ value, upper, unit, approximate }: Quantity): string {
  const figure = upper === undefined ? amount(value, unit) : `${amount(value, null)}～${amount(upper, unit)}`;
  return approximate ? `約${figure}` : figure;
}

/**
 * The number that a reader of the screen sees, when it is the stored one rounded by the cell's format; else null.
 * 82.96 shown as 83.0 meets 83％以上 on the screen only.
 */
export function shownNumber(entry: Entry | undefined, stored: number): number | null {
  const digits = typeof entry?.value === 'number' ? /-?\d[\d,]*(?:\.(\d+))?/.exec(entry.text) : null;
  if (!digits) return null;
  const shown = Number(digits[0].replace(/,/g, ''));
  const half = 0.5 * 10 ** -(digits[1]?.length ?? 0);
  return shown !== stored && Math.abs(shown - stored) <= half * 1.000001 ? shown : null;
}

function judgeMilestone({ entries }: Indicator, item: Item, asOf: string): Verdict {
  const goal = `「${excerpt(entries.target?.text ?? '')}」`;
  const report = [entries.actual, item.entries.evidence, item.entries.activity].find((entry) => entry && entry.text.trim() !== '');
  if (!report) return undecided(`${goal}に対し実績の記入がないため、判定できません`, `target ${goal}: nothing is reported`);
  const account = `「${excerpt(report.text)}」`;
  if (isDone(report.text, asOf)) {
    return { proposed: 'achieved', working: { ja: `${goal}に対し${account} → 達成`, en: `target ${goal}, reported ${account}: achieved` } };
  }
  return undecided(
    `${goal}に対し${account}からは完了したと確かめられないため、判定できません`,
    `target ${goal}: ${account} does not say that it is completed`,
  );
}
