import type { Comparator, Quantity } from '../model/quantity';

const words: Readonly<Record<Comparator, string>> = {
  '>=': '以上',
  '>': '超',
  '<=': '以下',
  '<': '未満',
  '=': 'ちょうど',
  keep: 'を維持',
  range: '',
};

/** A quantity as an office writes it: 310億円以下, 約25手続, 80～85％. Read again, it gives the same value. */
export function quantityText({ value, upper, unit, comparator, approximate }: Quantity): string {
  const figure = upper === undefined ? numberText(value) : `${numberText(value)}～${numberText(upper)}`;
  return `${approximate ? '約' : ''}${figure}${unit ?? ''}${comparator === null ? '' : words[comparator]}`;
}

/** 5348 → "5,348"; no exponent. */
function numberText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 12, useGrouping: true });
}
