import type { Indicator, Item } from '../model/item';
import type { Comparator, Quantity } from '../model/quantity';
import { nameOrNameless } from './labels';
import { amount, indicatorMark } from './working';

/** The indicators of an item in one text, one line for each, as 一覧データ holds them. */

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
