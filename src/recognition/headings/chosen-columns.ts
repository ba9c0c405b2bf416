import type { FiscalYear } from '../../model/fiscal-year';
import type { Field } from '../../model/item';
import type { HeadingBlock, HeadingColumn } from './heading-block';

/** Field → column, for one evaluated year. */
export type ChosenColumns = Readonly<Partial<Record<Field | 'yearOfRow', HeadingColumn>>>;

/** Columns headed by a year and nothing else: their rows say what they hold (計画 / 実績). */
export function yearColumns(block: HeadingBlock): readonly HeadingColumn[] {
  return block.columns.filter((column) => column.field === null && column.fiscalYear !== null);
}

/** The years that have a column of their own for a target, an actual or a rating. */
export function yearsOf(block: HeadingBlock): readonly FiscalYear[] {
  const years = block.columns.flatMap(({ field, fiscalYear }) =>
    fiscalYear !== null && (field === null || field === 'target' || field === 'actual' || field === 'rating') ? [fiscalYear] : [],
  );
  return [...new Set(years)];
}
