import type { FiscalYear } from '../../model/fiscal-year';
import type { Field } from '../../model/item';
import type { HeadingBlock, HeadingColumn } from './heading-block';
import { isColumnField, type HeadingField } from './heading-words';

/** Field → column, for one evaluated year. */
export type ChosenColumns = Readonly<Partial<Record<Field | 'yearOfRow', HeadingColumn>>>;

const yearly: ReadonlySet<HeadingField> = new Set(['target', 'actual', 'rating', 'selfRating', 'midRating', 'activity', 'achievementRate']);
/** Below this a near match is only shown as a candidate. */
const leastConfidence = 0.5;

/** Takes, for each field, the surest column of the evaluated year, else one without a year; the leftmost of equals. */
export function chooseColumns(block: HeadingBlock, year: FiscalYear): ChosenColumns {
  const chosen: Partial<Record<Field | 'yearOfRow', HeadingColumn>> = {};
  const consider = (field: Field | 'yearOfRow', column: HeadingColumn): void => {
    const before = chosen[field];
    if (!before || rank(column, year) > rank(before, year)) chosen[field] = column;
  };
  for (const column of block.columns) {
    const { field } = column;
    if (column.confidence < leastConfidence || !(isColumnField(field) || field === 'yearOfRow')) continue;
    if (!yearly.has(field) || column.fiscalYear === year || column.fiscalYear === null) consider(field, column);
    else if (column.fiscalYear === year - 1 && field === 'actual') consider('previous', column);
    else if (column.fiscalYear === year - 1 && field === 'activity') consider('previousActivity', column);
  }
  const rating = chosen.rating ?? chosen.selfRating ?? ratingOfOtherYear(block);
  // A starting value of last year is last year's actual: 基準値(令和5年度).
  const previous = chosen.previous ?? (chosen.baseline?.fiscalYear === year - 1 ? chosen.baseline : undefined);
  return { ...chosen, ...(rating && { rating }), ...(previous && { previous }) };
}

/** The only rating column of a sheet is this year's, also under last year's label: the label is what was forgotten. */
function ratingOfOtherYear(block: HeadingBlock): HeadingColumn | undefined {
  const ratings = block.columns.filter(({ field, confidence }) => field === 'rating' && confidence === 1);
  return ratings.length === 1 ? ratings[0] : undefined;
}

function rank(column: HeadingColumn, year: FiscalYear): number {
  return column.confidence * 4 + (column.fiscalYear === year ? 2 : 0) + (column.hidden ? 0 : 1);
}

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
