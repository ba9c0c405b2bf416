import { lastIndicatorOf } from '../../evaluation/last-year';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import type { ApprovedTarget, Settings } from '../../model/settings';
import { fold } from '../../text/fold';
import { quantityText } from '../../text/quantity-text';
import { convert } from '../../text/units';
import { numberFor, quantityOf } from './cell-reading';
import { isWritten, textOf } from './entry-text';
import { registeredAs } from './register';

/** The target of the indicator that the register (項目台帳) holds as approved; null when it holds none. */
export function approvedTargetOf(item: EvaluatedItem, indicator: Indicator, settings: Settings): ApprovedTarget | null {
  const approved = registeredAs(item, settings)?.approvedTargets ?? [];
  const [only] = approved;
  if (only && approved.length === 1 && item.indicators.length === 1) return only;
  return approved.find((target) => fold(target.indicator) === fold(indicator.name)) ?? null;
}

/** What last year's workbook planned for this year; null when it is not at hand or says nothing. */
export function plannedLastYear(item: EvaluatedItem, indicator: Indicator, fiscalYear: FiscalYear): ApprovedTarget | null {
  const last = lastIndicatorOf(indicator, item);
  const planned = last?.years.find((year) => year.fiscalYear === fiscalYear)?.target;
  if (!last || !isWritten(planned)) return null;
  const quantity = quantityOf(planned, last);
  if (!quantity) return { indicator: last.name, text: textOf(planned) };
  const comparator = quantity.comparator ?? (last.comparatorInferred ? null : last.comparator);
  const unit = quantity.unit ?? last.unit;
  return { indicator: last.name, value: quantity.value, ...(unit !== null && { unit }), ...(comparator !== null && { comparator }) };
}

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
