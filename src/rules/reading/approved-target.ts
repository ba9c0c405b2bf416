import type { Indicator } from '../../model/item';
import type { ApprovedTarget } from '../../model/settings';
import { fold } from '../../text/fold';
import { quantityText } from '../../text/quantity-text';
import { convert } from '../../text/units';
import { numberFor } from './cell-reading';
import { textOf } from './entry-text';

/** Same value and same direction, however written; also true when the target on the sheet cannot be compared. */
export function isAsApproved(approved: ApprovedTarget, indicator: Indicator): boolean {
  const { target, unit, comparator, comparatorInferred, entries } = indicator;
  if (approved.value === undefined) return indicator.kind !== 'milestone' || isSameText(approved.text ?? '', textOf(entries.target));
  if (!target) return true;
  const from = target.unit ?? unit;
  const value = from && approved.unit ? convert(target.value, from, approved.unit) : target.value;
  if (value !== null && value !== approved.value) return false;
  return comparatorInferred || comparator === null || approved.comparator === undefined || comparator === approved.comparator;
}

/** One holds the other: 「手引きの策定」 and 「令和6年度中に手引きの策定」. */
function isSameText(approved: string, written: string): boolean {
  const [a, b] = [fold(approved), fold(written)];
  return a.includes(b) || b.includes(a);
}

/** "60億円以上", or the approved words. */
export function approvedText({ value, unit, comparator, text = '' }: ApprovedTarget): string {
  if (value === undefined) return text;
  const certain = { approximate: false, provisional: false, accumulation: null, years: [] };
  return quantityText({ value, unit: unit ?? null, comparator: comparator ?? null, ...certain });
}

/** What to write to restore it: in the manner of the cell, a number into a cell of numbers; null when it cannot be put so. */
export function approvedValue(approved: ApprovedTarget, { entries, unit }: Indicator): string | number | null {
  if (approved.value === undefined || typeof entries.target?.value !== 'number') return approvedText(approved);
  const value = approved.unit === undefined || unit === null ? approved.value : convert(approved.value, approved.unit, unit);
  return value === null ? null : numberFor(entries.target, value);
}
