import type { FiscalYear } from '../model/fiscal-year';
import type { SheetHead } from '../model/recognition';
import { readFiscalYears } from '../text/fiscal-years';
import { yearsOf } from './headings/chosen-columns';
import type { HeadingBlock } from './headings/heading-block';
import type { SheetView } from './sheet-view';

/** A year in a title counts for more than one in a heading: plans list later years beside the evaluated one. */
const weightOfTitle = 3;
const weightOfAsOf = 4;
const weightOfActual = 2;

export interface YearSource {
  readonly view: SheetView;
  readonly head: SheetHead;
  readonly block: HeadingBlock | null;
}

/** The year that a workbook is about: what its titles, as-of lines and filled actual columns name most. Null when nothing names one. */
export function fiscalYearOfWorkbook(sources: readonly YearSource[]): FiscalYear | null {
  const votes = new Map<FiscalYear, number>();
  const vote = (year: FiscalYear, weight: number): void => {
    votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  for (const { view, head, block } of sources) {
    for (const entry of head.texts) {
      for (const mention of readFiscalYears(entry.text)) {
        if (mention.kind === 'span') continue;
        vote(mention.fiscalYear, mention.asOfEnd || mention.kind === 'date' ? weightOfAsOf : weightOfTitle);
      }
    }
    if (block) for (const year of yearsWithResults(view, block)) vote(year, weightOfActual);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

/** Years with an actual or a rating in the first rows below the headings; without any, the years of the headings. */
export function yearsWithResults(view: SheetView, block: HeadingBlock): readonly FiscalYear[] {
  const rows = view.usedRows.filter((row) => row > block.bottom).slice(0, 10);
  const filled = block.columns.flatMap(({ field, fiscalYear, column }) =>
    fiscalYear !== null && (field === 'actual' || field === 'rating') && rows.some((row) => view.text(row, column).trim() !== '')
      ? [fiscalYear]
      : [],
  );
  return filled.length > 0 ? filled : yearsOf(block);
}
