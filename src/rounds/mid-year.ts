import type { FiscalYear } from '../model/fiscal-year';
import type { Recognition } from '../model/recognition';
import { readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';

/** Whose as-of line names a day or a month within the evaluated year; nobody reports on a year in its first two months. */
const firstMonth = 6;
const lastMonth = 2;

/**
 * Workbooks whose heads say that their figures are of a day within the year (9月末現在, 令和6年9月30日時点) and not of its end:
 * what stands there may still change.
 */
export function midYearFiles(recognitions: readonly Pick<Recognition, 'file' | 'items' | 'tables' | 'evaluatedYear'>[]): readonly string[] {
  return recognitions
    .filter(({ items }) => items.length > 0)
    .filter(({ tables, evaluatedYear }) => {
      const asOf = tables.flatMap(({ head }) => head.texts.map(({ text }) => text)).filter((text) => /現在|時点/.test(text));
      return asOf.some((text) => isWithin(text, evaluatedYear)) && !asOf.some(isOfEnd);
    })
    .map(({ file }) => file);
}

function isWithin(text: string, year: FiscalYear): boolean {
  const dated = readFiscalYears(text).filter(({ kind, date }) => kind === 'date' && date !== undefined);
  const months = dated.flatMap(({ date, fiscalYear }) => (date !== undefined && fiscalYear === year ? [Number(date.slice(5, 7))] : []));
  // A month alone is one of the year.
  const bare = dated.length > 0 ? null : /(\d{1,2})月(?:末日?|\d{1,2}日)?(?:現在|時点)/.exec(fold(text));
  return [...months, ...(bare ? [Number(bare[1])] : [])].some((month) => month >= firstMonth || month <= lastMonth);
}

function isOfEnd(text: string): boolean {
  return readFiscalYears(text).some(({ kind, asOfEnd }) => kind === 'fiscalYear' && asOfEnd) || /年度末|3月(?:末|31日)/.test(fold(text));
}
