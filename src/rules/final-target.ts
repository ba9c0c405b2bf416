import type { FiscalYear } from '../model/fiscal-year';
import type { Indicator } from '../model/item';
import { readFiscalYears } from '../text/fiscal-years';
import { isWritten, textOf } from './entry-text';

/**
 * The later year whose target is the only one there is: the target says 令和9年度までに, or the year's own target is blank
 * and that of one later year is not. Null when the evaluated year has a target of its own.
 * `lastYear` is the plan's, for a column 最終目標 that names no year.
 */
export function yearOfOnlyTarget(indicator: Indicator, evaluated: FiscalYear, lastYear: FiscalYear | null): FiscalYear | null {
  const { target, finalTarget } = indicator.entries;
  if (isWritten(target)) return deadlineIn(textOf(target), evaluated);
  const later = indicator.years.filter((year) => year.fiscalYear > evaluated && isWritten(year.target)).map((year) => year.fiscalYear);
  if (later.length > 1) return null;
  return later[0] ?? (isWritten(finalTarget) && lastYear !== null && lastYear > evaluated ? lastYear : null);
}

/** 令和9年度末までに36施設以上 → 2027; a target that names the evaluated year, or a span of years, is no deadline. */
function deadlineIn(text: string, evaluated: FiscalYear): FiscalYear | null {
  const years = readFiscalYears(text);
  const [first] = years;
  if (!first || years.some(({ kind, fiscalYear }) => kind === 'span' || fiscalYear <= evaluated)) return null;
  return first.asOfEnd || /^\s*(?:末|まで)/.test(text.slice(first.end)) ? first.fiscalYear : null;
}
