import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import type { Settings } from '../../model/settings';
import { convert, withoutBinaryNoise } from '../../text/units';
import { yearOfOnlyTarget } from './final-target';
import { unclearSpan } from './year-span';

/**
 * True when a rule of its own tells of the indicator's figures: until they are settled, no rating is held against them,
 * so that one fault gives one finding.
 */
export function isInDoubt(indicator: Indicator, evaluated: FiscalYear, settings: Settings): boolean {
  return (
    isDirectionInDoubt(indicator) ||
    isNearApproximateTarget(indicator) ||
    isSignInDoubt(indicator) ||
    unclearSpan(indicator) !== null ||
    scaleJump(indicator) !== null ||
    fractionAmongShares(indicator) !== null ||
    yearOfOnlyTarget(indicator, evaluated, settings.to) !== null
  );
}

/** Nothing written says 以上 or 以下. */
export function isDirectionInDoubt({ kind, target, comparator, comparatorInferred }: Indicator): boolean {
  return kind === 'numeric' && target !== null && (comparator === null || comparatorInferred);
}

/** 約120件: within a tenth nobody can say whether it was met. */
function isNearApproximateTarget({ target, actual }: Indicator): boolean {
  if (!target?.approximate || !actual) return false;
  return Math.abs(actual.value - target.value) <= Math.abs(target.value) / 10;
}

/** ▲5 read as −5 against a target that is not negative: ▲ may have been a mark. */
export function isSignInDoubt({ target, actual, entries }: Indicator): boolean {
  return actual !== null && actual.value < 0 && (target?.value ?? 0) >= 0 && /[▲△]/.test(entries.actual?.text ?? '');
}

export interface ScaleJump {
  /** 10, 100, 1000, 10000 or their inverses. */
  readonly factor: number;
  /** Last year's actual, else the baseline, in the actual's unit. */
  readonly before: number;
  readonly ratio: number;
}

/** How far a true change may lie from a power of ten to look like a slip of the unit. */
const NEAR = 0.3;
/** Below this, counts change tenfold without a slip: 1 → 11. */
const SMALL_COUNT = 100;
/** A target this near to the actual was set at the actual's scale. */
const SAME_SCALE = 3;

/**
 * The actual is about 10, 100, 1000 or 10000 times what it was, or that part of it, and the target is not.
 * From 100 times on it is enough that target and actual lie a power of ten apart, because the figure itself may have grown.
 */
export function scaleJump(indicator: Indicator): ScaleJump | null {
  const { actual, target } = indicator;
  const earlier = indicator.previous ?? indicator.baseline;
  if (!actual || !earlier || actual.value === 0 || earlier.value === 0 || fractionAmongShares(indicator)) return null;
  const inUnit = (value: number, unit: string | null) => (unit && actual.unit ? convert(value, unit, actual.unit) : value);
  const before = inUnit(earlier.value, earlier.unit);
  if (before === null || (Math.abs(actual.value) < SMALL_COUNT && Math.abs(before) < SMALL_COUNT)) return null;
  const ratio = actual.value / before;
  const power = Math.round(Math.log10(Math.abs(ratio)));
  if (ratio < 0 || power === 0 || Math.abs(power) > 4) return null;
  const factor = 10 ** power;
  const isNear = (multiple: number) => Math.abs(multiple / factor - 1) <= NEAR;
  const aim = target && inUnit(target.value, target.unit);
  const beyondAim = aim ? actual.value / aim : null;
  if (!isNear(ratio) && !(Math.abs(power) > 1 && beyondAim !== null && isNear(beyondAim))) return null;
  if (beyondAim !== null && Math.abs(Math.log10(Math.abs(beyondAim))) < Math.log10(SAME_SCALE)) return null;
  return { factor, before, ratio };
}

export interface FractionAmongShares {
  /** The cell with the fraction. */
  readonly entry: Entry;
  readonly value: number;
  /** The share it would be. */
  readonly percent: number;
}

/** A share in ％ with a target and an actual about a hundredfold apart: 0.83 against 83. */
export function fractionAmongShares({ unit, target, actual, entries }: Indicator): FractionAmongShares | null {
  if (!target || !actual || (target.unit ?? actual.unit ?? unit) !== '％') return null;
  const [low, entry] = actual.value < target.value ? [actual, entries.actual] : [target, entries.target];
  const high = Math.max(actual.value, target.value);
  if (!entry || low.value <= 0 || low.value > 1 || high / low.value < 30 || high / low.value > 300) return null;
  return { entry, value: low.value, percent: withoutBinaryNoise(low.value * 100) };
}
