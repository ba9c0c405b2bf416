import type { Comparator, Quantity } from '../model/quantity';
import { convert } from '../text/units';

/** A target, an actual, and what lies between them, all in the target's unit. */
export interface Comparison {
  readonly met: boolean;
  /** The actual in the target's unit. */
  readonly actual: number;
  /** Distance between actual and target, never negative; null for a range. */
  readonly gap: number | null;
  readonly unit: string | null;
}

/** What an actual is held against: a number, or a range from `value` to `upper`. */
export interface Bar {
  readonly value: number;
  readonly upper?: number;
  readonly comparator: Comparator;
  readonly unit: string | null;
}

/** Null when the two units cannot be converted into each other. */
export function compare(bar: Bar, actual: Quantity): Comparison | null {
  const sameUnit = actual.unit === bar.unit || actual.unit === null || bar.unit === null;
  const converted = sameUnit ? actual.value : convert(actual.value, actual.unit, bar.unit);
  if (converted === null) return null;
  const value = decimal(converted);
  const gap = bar.comparator === 'range' ? null : Math.abs(difference(value, bar.value));
  return { met: meets(value, bar), actual: value, gap, unit: bar.unit };
}

/** 以上, 以下, 維持 and ちょうど are met by the equal value; 超 and 未満 are not. */
export function meets(actual: number, { comparator, value, upper }: Bar): boolean {
  switch (comparator) {
    case '>=':
      return actual >= value;
    case '>':
      return actual > value;
    case '<=':
      return actual <= value;
    case '<':
      return actual < value;
    case '=':
    case 'keep':
      return actual === value;
    case 'range':
      return actual >= value && actual <= (upper ?? value);
  }
}

/** The fifteen digits that Excel keeps and compares; drops the binary noise of 0.1 + 0.2. */
export function decimal(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** a − b with no more decimals than the two have. */
function difference(a: number, b: number): number {
  return Number((a - b).toFixed(Math.min(20, Math.max(decimals(a), decimals(b)))));
}

function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Whether two quantities are one amount, each in its own unit; without a unit the bare numbers are compared. */
export function isSameAmount(a: Quantity, b: Quantity): boolean {
  return a.value === (a.unit && b.unit ? convert(b.value, b.unit, a.unit) : b.value);
}
