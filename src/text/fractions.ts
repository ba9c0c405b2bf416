import type { Quantity } from '../model/quantity';
import type { Amount } from './amounts';
import { sameKind, withoutBinaryNoise } from './units';

/** 103件/221件(46.6％) */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
  /** In ％, as written. */
  readonly share: number | null;
  /** In ％, computed. */
  readonly computed: number;
  /** False when the share written is not the one computed, rounded to the digits written. */
  readonly agrees: boolean;
}

/** Null when the amount is no part of a whole. */
export function fractionOf({ value: part, whole }: Amount, share: Amount | null): Fraction | null {
  if (whole === null || whole === 0) return null;
  const computed = withoutBinaryNoise((part / whole) * 100);
  // Twelve digits are left of the computed share; the tolerance lies below them.
  const halfDigit = 0.5 * 10 ** -(share?.decimals ?? 0) + 1e-9;
  return { part, whole, share: share?.value ?? null, computed, agrees: share === null || Math.abs(computed - share.value) <= halfDigit };
}

/** Without any unit 12/15 may be a date; a share, written or asked for, makes it a fraction. */
export function isCertainFraction({ unit }: Amount, share: Amount | null, unitAsked: string | null): boolean {
  return unit !== null || share !== null || isShare(unitAsked);
}

/** What a fraction stands for: its share, unless the column counts the parts (103件). */
export function valueOfFraction(part: Quantity, share: Amount | null, { computed }: Fraction, unitAsked: string | null): Quantity {
  const countsParts = unitAsked !== null && part.unit !== null && sameKind(unitAsked, part.unit);
  if (countsParts || (share === null && !isShare(unitAsked))) return part;
  if (share === null) return { ...part, value: computed, unit: '％' };
  return {
    ...part,
    value: share.value,
    unit: share.unit,
    comparator: part.comparator ?? share.comparator,
    approximate: part.approximate || share.approximate,
    provisional: part.provisional || share.provisional,
  };
}

function isShare(unit: string | null): boolean {
  return unit !== null && sameKind(unit, '％');
}
