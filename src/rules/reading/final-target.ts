import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import { readFiscalYears } from '../../text/fiscal-years';
import { isInScope, isWritten, textOf } from './entry-text';
import type { ItemContext } from '../rule';

/**
 * The later year whose target is the only one there is: the target says 令和9年度までに, or the year's own target is 「－」
 * and that of one later year is not. Null when the evaluated year has a target of its own, or none was entered (a blank cell).
 * `lastYear` is the plan's, for a column 最終目標 that names no year.
 */
export function yearOfOnlyTarget(indicator: Indicator, evaluated: FiscalYear, lastYear: FiscalYear | null): FiscalYear | null {
  const { target, finalTarget } = indicator.entries;
  if (isWritten(target)) return (indicator.target ? null : indicator.finalTarget?.years.at(-1)) ?? deadlineIn(textOf(target), evaluated);
  if (target && textOf(target) === '') return null;
  const later = indicator.years.filter((year) => year.fiscalYear > evaluated && isWritten(year.target)).map((year) => year.fiscalYear);
  if (later.length > 1) return null;
  return later[0] ?? (isWritten(finalTarget) && lastYear !== null && lastYear > evaluated ? lastYear : null);
}

/** 令和9年度末までに手引きを策定 → 2027; a target that names the evaluated year, or a span of years, is no deadline. */
function deadlineIn(text: string, evaluated: FiscalYear): FiscalYear | null {
  if (!/末|まで/.test(text)) return null;
  const years = readFiscalYears(text);
  const [first] = years;
  if (!first || years.some(({ kind, fiscalYear }) => kind === 'span' || fiscalYear <= evaluated)) return null;
  return first.asOfEnd || /^\s*(?:末|まで)/.test(text.slice(first.end)) ? first.fiscalYear : null;
}

export interface BorrowedTarget {
  readonly year: FiscalYear;
  readonly raw: string;
}

/** The final year's target that an item is rated by in an earlier year; null when it is not. */
export function borrowedTarget(item: EvaluatedItem, context: ItemContext): BorrowedTarget | null {
  const { recognition, settings } = context;
  if (!isInScope(item, context) || item.rating === 'undetermined') return null;
  for (const indicator of item.indicators) {
    const year = yearOfOnlyTarget(indicator, recognition.evaluatedYear, settings.to);
    if (year !== null) return { year, raw: textOf(targetOf(indicator, year)) };
  }
  return null;
}

function targetOf({ entries, years }: Indicator, year: FiscalYear): Entry | undefined {
  return isWritten(entries.target) ? entries.target : (years.find(({ fiscalYear }) => fiscalYear === year)?.target ?? entries.finalTarget);
}
