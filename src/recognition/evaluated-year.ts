import { yearKey } from '../model/answer-keys';
import type { FiscalYear } from '../model/fiscal-year';
import type { Settings } from '../model/settings';
import { yearsNamed, yearsWithResults } from './fiscal-year-of-workbook';
import type { ReadableSheet } from './layouts/sheet-tables';

/** The year that a person has given where nothing in the workbooks says it. */
export function answeredYear({ answers }: Settings): FiscalYear | null {
  const year = Number(answers[yearKey]);
  return Number.isInteger(year) && year > 1900 ? year : null;
}

/** The round's year when the workbook has results of it or names no years; else the workbook's own year. */
export function evaluated(
  options: { readonly year: FiscalYear | null; readonly assumedYear: FiscalYear },
  own: FiscalYear | null,
  sheets: readonly ReadableSheet[],
): FiscalYear {
  const { year, assumedYear } = options;
  if (year === null) return own ?? assumedYear;
  const lists = sheets.flatMap(({ view, blocks }) =>
    blocks.filter(({ block }) => block.byShape !== true).map(({ block }) => ({ view, block })),
  );
  const years =
    lists.length > 0 ? lists.flatMap(({ view, block }) => yearsWithResults(view, block)) : sheets.flatMap(({ view }) => yearsNamed(view));
  return years.length === 0 || years.includes(year) || own === null ? year : own;
}
