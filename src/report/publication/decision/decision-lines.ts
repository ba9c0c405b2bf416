import { approvedTargetOf, plannedLastYear } from '../../../evaluation/approved-target';
import { decimal } from '../../../evaluation/compare';
import { judge } from '../../../evaluation/judge';
import { countResults, rateText } from '../../../evaluation/results';
import { amount } from '../../../evaluation/working';
import type { Indicator } from '../../../model/item';
import type { EvaluatedItem, Rate, Review } from '../../../model/review';
import { settingsIn } from '../../../model/settings-of-year';
import { convert } from '../../../text/units';
import type { CellRef } from '../../../workbook/reference';
import { reasonOutOfScope } from '../../items/item-words';
import { attainmentOfIndicator } from '../../round/like-cases';
import { provisionalMark } from '../../wording';

/** What may be asked about the figure that is to be signed. */
export type DecisionKind = 'published' | 'outAsMissed' | 'sameItems' | 'lowered' | 'beaten' | 'repeated' | 'near';

export interface DecisionLine {
  readonly kind: DecisionKind;
  /** 約82.6パーセント, 3項目; － where nobody can say. */
  readonly value: string;
  /** How the value comes about, or why there is none. */
  readonly how: string;
  /** The items behind it, in the order of the plan. */
  readonly entries: readonly DecisionEntry[];
}

export interface DecisionEntry {
  readonly item: EvaluatedItem;
  readonly words: string;
  /** The cells that say so. */
  readonly cells: readonly CellRef[];
}

/** 決裁の一枚: one line for each, in the order in which they are read. Exact: no rate is computed of rates. */
export function decisionLines(review: Review): readonly DecisionLine[] {
  const counted = review.items.filter((item) => item.counted);
  const isLastYearKnown = counted.some(({ lastYear }) => lastYear !== undefined);
  return [
    published(review),
    outAsMissed(review, counted),
    isLastYearKnown ? sameItems(counted) : { kind: 'sameItems', value: '－', how: noLastYear, entries: [] },
    lowered(review, counted, isLastYearKnown),
    listed(
      'beaten',
      counted.flatMap(beaten),
      '実績が目標の1.5倍以上（少ないほどよい指標では、目標が実績の1.5倍以上）の指標がある項目です。',
    ),
    isLastYearKnown
      ? listed('repeated', counted.flatMap(repeated), '前年度も今年度も「未達成」の項目です。')
      : { kind: 'repeated', value: '－', how: noLastYear, entries: [] },
    listed(
      'near',
      counted.flatMap((item) => near(item, review)),
      '実績が1単位違えば、目標と実績から求めた判定が変わる項目です。',
    ),
  ];
}

const noLastYear = '前年度のブックがないため、調べていません。';

function listed(kind: DecisionKind, entries: readonly DecisionEntry[], how: string): DecisionLine {
  return { kind, value: `${new Set(entries.map(({ item }) => item)).size}項目`, how, entries };
}

function rateWords(rate: Rate | null): string {
  return rate === null ? '評価した項目がありません。' : `${rate.numerator}項目/${rate.denominator}項目`;
}

function published({ results }: Review): DecisionLine {
  const { rate } = results;
  return { kind: 'published', value: rateText(rate) + (rate ? provisionalMark(results) : ''), how: rateWords(rate), entries: [] };
}

/** 評価対象外 counted as 未達成: what somebody reckons who thinks that it was left out on purpose. */
function outAsMissed({ results }: Review, counted: readonly EvaluatedItem[]): DecisionLine {
  const asMissed = countResults(counted.map(({ rating }) => (rating === 'outOfScope' ? 'notAchieved' : rating)));
  const entries = counted
    .filter(({ rating }) => rating === 'outOfScope')
    .map((item) => ({
      item,
      words: `評価対象外：${reasonOutOfScope(item) || '理由の記入なし'}`,
      cells: cellsOf(item.entries.outReason, item.entries.rating),
    }));
  return {
    kind: 'outAsMissed',
    value: rateText(asMissed.rate) + (asMissed.rate ? provisionalMark(results) : ''),
    how: rateWords(asMissed.rate),
    entries,
  };
}

const isRated = ({ rating }: Pick<EvaluatedItem, 'rating'>): boolean => rating === 'achieved' || rating === 'notAchieved';

/** Only items that were rated in both years; with those whose rating turned. */
function sameItems(counted: readonly EvaluatedItem[]): DecisionLine {
  const both = counted.flatMap((item) =>
    item.lastYear && isRated(item) && isRated(item.lastYear) ? [{ item, before: item.lastYear }] : [],
  );
  const now = countResults(both.map(({ item }) => item.rating)).rate;
  const before = countResults(both.map((each) => each.before.rating)).rate;
  const entries = both
    .filter((each) => each.item.rating !== each.before.rating)
    .map(({ item }) => ({
      item,
      words: item.rating === 'achieved' ? '前年度は「未達成」、今年度は「達成」' : '前年度は「達成」、今年度は「未達成」',
      cells: cellsOf(item.entries.rating),
    }));
  return {
    kind: 'sameItems',
    value: rateText(now),
    how: `今年度${rateWords(now)}、前年度${rateText(before)}（${rateWords(before)}）`,
    entries,
  };
}

function lowered(review: Review, counted: readonly EvaluatedItem[], isLastYearKnown: boolean): DecisionLine {
  const isApprovedKnown = review.settings.items.some(({ approvedTargets }) => approvedTargets.length > 0);
  if (!isApprovedKnown && !isLastYearKnown) {
    return { kind: 'lowered', value: '－', how: '承認した目標（項目台帳）も前年度のブックもないため、調べていません。', entries: [] };
  }
  const entries = counted.flatMap((item) => item.indicators.flatMap((indicator) => loweredTarget(item, indicator, review)));
  return listed(
    'lowered',
    entries,
    `${isApprovedKnown ? '項目台帳の承認した目標' : '前年度のブックにある今年度の目標'}より、達成しやすい目標になった項目です。`,
  );
}

function loweredTarget(item: EvaluatedItem, indicator: Indicator, { settings, fiscalYear }: Review): readonly DecisionEntry[] {
  const approved = approvedTargetOf(item, indicator, settings) ?? plannedLastYear(item, indicator, fiscalYear);
  const { target, unit, entries } = indicator;
  if (approved?.value === undefined || !target) return [];
  const own = target.unit ?? unit;
  const was = approved.unit && own ? convert(approved.value, approved.unit, own) : approved.value;
  const asked = target.comparator ?? indicator.comparator ?? approved.comparator;
  if (was === null || was === target.value) return [];
  const isLower = asked === '>=' || asked === '>' ? target.value < was : (asked === '<=' || asked === '<') && target.value > was;
  if (!isLower) return [];
  return [{ item, words: `${nameOf(indicator)}目標${amount(was, own)}から${amount(target.value, own)}へ`, cells: cellsOf(entries.target) }];
}

const half = 1.5;

function beaten(item: EvaluatedItem): readonly DecisionEntry[] {
  return item.indicators.flatMap((indicator) => {
    const found = attainmentOfIndicator(indicator);
    if (!found || decimal(found.ratio) < half) return [];
    return [{ item, words: figures(indicator), cells: cellsOf(indicator.entries.target, indicator.entries.actual) }];
  });
}

function repeated(item: EvaluatedItem): readonly DecisionEntry[] {
  const isRepeated = item.rating === 'notAchieved' && item.lastYear?.rating === 'notAchieved';
  return isRepeated ? [{ item, words: '前年度も今年度も「未達成」', cells: cellsOf(item.entries.rating) }] : [];
}

/** One unit of the last digit that the figures have: 1件, 0.1％. */
function stepOf(...values: readonly number[]): number {
  const decimals = Math.max(...values.map((value) => String(decimal(value)).split('.')[1]?.length ?? 0));
  return Number(`1e-${decimals}`);
}

function near(item: EvaluatedItem, { settings, fiscalYear }: Review): readonly DecisionEntry[] {
  const { proposed } = item;
  if (proposed !== 'achieved' && proposed !== 'notAchieved') return [];
  return item.indicators.flatMap((indicator) => {
    const { actual, target, entries } = indicator;
    if (!actual || !target || indicator.kind !== 'numeric') return [];
    const step = stepOf(actual.value, target.value);
    const turned = [step, -step].find((by) => {
      const changed = { ...indicator, actual: { ...actual, value: decimal(actual.value + by) } };
      const indicators = item.indicators.map((each) => (each === indicator ? changed : each));
      const found = judge({ ...item, indicators }, settingsIn(settings, fiscalYear), fiscalYear).proposed;
      return (found === 'achieved' || found === 'notAchieved') && found !== proposed;
    });
    if (turned === undefined) return [];
    const change = `${amount(step, actual.unit ?? indicator.unit)}${turned > 0 ? '多' : '少な'}ければ「${proposed === 'achieved' ? '未達成' : '達成'}」`;
    return [{ item, words: `${figures(indicator)}。${change}`, cells: cellsOf(entries.target, entries.actual) }];
  });
}

function nameOf({ name }: Indicator): string {
  return name === '' ? '' : `${name} `;
}

function figures(indicator: Indicator): string {
  const { target, actual, unit } = indicator;
  const words = (quantity: Indicator['target']): string => (quantity ? amount(quantity.value, quantity.unit ?? unit) : '');
  return `${nameOf(indicator)}目標${words(target)}、実績${words(actual)}`;
}

function cellsOf(...entries: readonly ({ readonly at: CellRef } | undefined)[]): readonly CellRef[] {
  return entries.flatMap((entry) => (entry ? [entry.at] : []));
}
