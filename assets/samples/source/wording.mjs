/** How figures of an indicator are written in a form. */

export const NONE_MARK = '－';

const COMPARATOR_WORDS = { '>=': '以上', '<=': '以下' };

export const comparatorWord = (indicator) => COMPARATOR_WORDS[indicator.comparator] ?? NONE_MARK;

/** Target with its comparator, the unit left to its own column: 2,000以上. Words stay as they are. */
export const targetWithoutUnit = (target, indicator) => written(target, COMPARATOR_WORDS[indicator.comparator] ?? '');

/** Target as a form without a unit column has it: 1,250万枚以下. */
export const targetWithUnit = (target, indicator) => written(target, indicator.unit + (COMPARATOR_WORDS[indicator.comparator] ?? ''));

/** Baseline or actual as a form without a unit column has it: 3.84億円. */
export const valueWithUnit = (value, indicator) => written(value, indicator.unit);

function written(value, ending) {
  if (value === null || value === undefined) return NONE_MARK;
  return typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) + ending : value;
}

/** One number format for all figures of an indicator, with the decimals of the finest. */
export function figureFormat(indicator) {
  const figures = [indicator.baseline, indicator.actual, ...indicator.targets].filter((value) => typeof value === 'number');
  const decimals = Math.max(0, ...figures.map((value) => String(value).split('.')[1]?.length ?? 0));
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
