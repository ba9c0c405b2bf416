import type { Entry } from '../model/entry';
import type { FiscalYear } from '../model/fiscal-year';
import type { Indicator } from '../model/item';
import type { ItemIdentity } from '../model/item-ref';
import type { Quantity } from '../model/quantity';
import type { EvaluatedItem } from '../model/review';
import type { ApprovedTarget, MasterItem, Settings } from '../model/settings';
import { fold } from '../text/fold';
import { isNoneMark } from '../text/marks';
import { readNumberCell, readQuantity } from '../text/quantities';
import { lookUp } from '../text/register-lookup';
import { lastIndicatorOf } from './last-year';

/** The target of the indicator that the register (項目台帳) holds as approved; null when it holds none. */
export function approvedTargetOf(item: ItemIdentity & Pick<EvaluatedItem, 'indicators'>, indicator: Indicator, { items }: Settings) {
  const approved = registeredAs(item, items)?.approvedTargets ?? [];
  const [only] = approved;
  if (only && approved.length === 1 && item.indicators.length === 1) return only;
  return approved.find((target) => fold(target.indicator) === fold(indicator.name)) ?? null;
}

/** The one entry that number and name agree on, or that the only one of them known to the register gives; else null. */
export function registeredAs(item: ItemIdentity, items: readonly MasterItem[]): MasterItem | null {
  const { byNumber, byName } = lookUp(item, items);
  return byNumber && byName && byNumber !== byName ? null : (byNumber ?? byName);
}

/** What last year's workbook planned for this year; null when it is not at hand or says nothing. */
export function plannedLastYear(item: EvaluatedItem, indicator: Indicator, fiscalYear: FiscalYear): ApprovedTarget | null {
  const last = lastIndicatorOf(indicator, item);
  const planned = last?.years.find((year) => year.fiscalYear === fiscalYear)?.target;
  const words = planned?.text.trim() ?? '';
  if (!last || !planned || words === '' || isNoneMark(words)) return null;
  const quantity = amountIn(planned, last);
  if (!quantity) return { indicator: last.name, text: words };
  const comparator = quantity.comparator ?? (last.comparatorInferred ? null : last.comparator);
  const unit = quantity.unit ?? last.unit;
  return { indicator: last.name, value: quantity.value, ...(unit !== null && { unit }), ...(comparator !== null && { comparator }) };
}

function amountIn({ value, text, format }: Entry, { unit }: Indicator): Quantity | null {
  if (typeof value === 'number') return readNumberCell(value, format, unit);
  const reading = typeof value === 'string' ? readQuantity(text, { unit, format }) : null;
  return reading?.kind === 'quantity' ? reading.quantity : null;
}
