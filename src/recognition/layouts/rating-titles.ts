import type { Entry } from '../../model/entry';
import type { RowReading } from '../../model/recognition';
import type { StatusWord } from '../../model/settings';
import { ratingOfTitle } from '../../text/rating-titles';
import type { HeadingBlock } from '../headings/heading-block';
import type { SheetView } from '../sheet-view';

/** Used rows above a heading in which the title of its section stands. */
const rowsAbove = 2;

/**
 * A table without a rating column whose sections say in their titles how their items are rated: 「①達成となった取組(19項目)」. For the first row
 * of an item, the rating of its section as an entry at the title's place; null where no title rates.
 */
export function ratingTitles(
  view: SheetView,
  { top }: Pick<HeadingBlock, 'top'>,
  rows: readonly RowReading[],
  statuses: readonly StatusWord[] | null,
): (row: number) => Entry | null {
  const above = view.usedRows.filter((row) => row < top).slice(-rowsAbove);
  const titles = [
    ...above.flatMap((row) => (view.filled(row).length === 1 ? [view.entry(row, view.filled(row)[0] ?? 0)] : [])),
    ...rows.flatMap(({ kind, label }) => (kind === 'band' && label ? [label] : [])),
  ].flatMap((entry) => {
    const word = ratingOfTitle(entry.text, statuses);
    return word === null ? [] : [{ row: entry.at.row, entry: { ...entry, value: word, text: word, inherited: true as const } }];
  });
  return (row) => titles.findLast((title) => title.row < row)?.entry ?? null;
}
