import { amount, indicatorMark } from '../../evaluation/working';
import { outReasonLabels, ratingLabels, targetKindLabels } from '../../evaluation/labels';
import type { Indicator, Item } from '../../model/item';
import type { Comparator, Quantity } from '../../model/quantity';
import type { Settings } from '../../model/settings';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { readRating } from '../../text/rating-words';
import { nameOrNameless } from './item-table';

/** How 一覧データ writes an item's values, one line for each indicator. */

export function indicatorNames({ indicators }: Item): string {
  return perIndicator(indicators, ({ name }) => name);
}

export function targets({ indicators }: Item): string {
  return perIndicator(indicators, ({ target, comparator, unit, entries }) =>
    target === null ? (entries.target?.text.trim() ?? '') : figure(target, unit, target.comparator ?? comparator),
  );
}

export function actuals({ indicators }: Item): string {
  return perIndicator(indicators, ({ actual, unit, entries }) =>
    actual === null ? (entries.actual?.text.trim() ?? '') : figure(actual, unit, null),
  );
}

/** 目標の種類 of an item, in a word; 複数の種類 when its indicators differ. */
export function targetKind({ indicators }: Pick<Item, 'indicators'>): string {
  const kinds = [...new Set(indicators.map(({ kind }) => kind))];
  if (kinds.length > 1) return severalKinds;
  return targetKindLabels[kinds[0] ?? 'none'].ja;
}

const severalKinds = '複数の種類';

/** Every kind of target, in the order of the summary. */
export const targetKinds: readonly string[] = [...Object.values(targetKindLabels).map(({ ja }) => ja), severalKinds];

/** 評価区分: the office's own word for a rating where the settings have words, else the rating's; 未評価 when there is none. */
export function statusOf({ rating, entries, office }: Pick<Item, 'rating' | 'entries' | 'office'>, statuses: Settings['statuses']): string {
  const written = office?.text ?? entries.rating?.text ?? '';
  const label = statuses === null || rating === 'undetermined' ? null : readRating(written, statuses).label;
  return label ?? ratingLabels[rating].ja;
}

/** 毎年度, or the years of evaluation. */
export function yearsOfEvaluation({ evaluateIn }: Item): string {
  return evaluateIn === 'everyYear' ? '毎年度' : evaluateIn.map(fiscalYearLabel).join('、');
}

/** The reason as the sheet words it, else its label. */
export function reasonOutOfScope({ outReason, entries, office }: Item): string {
  const written = office?.reason ?? entries.outReason?.text.trim() ?? '';
  return outReason === null || outReason === 'other' ? written : outReasonLabels[outReason].ja;
}

export const reasonsNotCounted: Readonly<Record<NonNullable<Item['notCountedBecause']>, string>> = {
  relisted: '再掲',
  untrackedPolicy: '他の計画で進捗管理',
  superseded: '差し替え前のファイル',
  inOtherWorkbook: '他のファイルで集計',
};

function perIndicator(indicators: readonly Indicator[], wordsOf: (indicator: Indicator) => string): string {
  const words = indicators.map(wordsOf);
  if (words.length < 2 || words.every((each) => each === '')) return words[0] ?? '';
  return words.map((each, index) => `${indicatorMark(indicators[index] ?? { no: null }, index)} ${nameOrNameless(each)}`).join('\n');
}

function figure({ value, upper, unit, approximate }: Quantity, indicatorUnit: string | null, comparator: Comparator | null): string {
  const words = amount(value, unit ?? indicatorUnit);
  const range = upper === undefined ? words : `${amount(value, null)}～${amount(upper, unit ?? indicatorUnit)}`;
  return `${approximate ? '約' : ''}${range}${comparator === null ? '' : comparatorSuffixes[comparator]}`;
}

const comparatorSuffixes: Readonly<Record<Comparator, string>> = {
  '>=': '以上',
  '>': '超',
  '<=': '以下',
  '<': '未満',
  '=': '',
  keep: 'を維持',
  range: '',
};
