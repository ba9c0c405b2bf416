import type { Entry } from '../../model/entry';
import type { Policy, StatusWord } from '../../model/settings';
import type { ChosenColumns } from '../headings/chosen-columns';
import type { HeadingBlock, HeadingColumn } from '../headings/heading-block';
import type { SheetView } from '../sheet-view';

/** The rows of one item: the record with its name and the records of further indicators below it. */
export interface ItemRows {
  /** First rows of its records; a record is one row, or the rows that the headings stand over. */
  readonly records: readonly number[];
  readonly lastRow: number;
  readonly band: Entry | null;
  /** The title of a section that names who its items are of. */
  readonly sender: Entry | null;
}

/** What the reading of the rows needs to know of the table. */
export interface TableFrame {
  readonly view: SheetView;
  readonly block: HeadingBlock;
  readonly columns: ChosenColumns;
  /** Columns whose cells are figures of an item: target, actual, rating, and the years of pair rows. */
  readonly figures: readonly HeadingColumn[];
  /** First row that belongs to the next table. */
  readonly end: number;
  readonly policies: readonly Policy[];
  /** The plan's own rating words; null: it has none. */
  readonly statuses: readonly StatusWord[] | null;
}

/** What a field's cell of a record shows, without blanks around it; "" without such a column. */
export function textOf({ view, columns }: TableFrame, row: number, field: keyof ChosenColumns): string {
  const heading = columns[field];
  return heading ? view.text(row + heading.offset, heading.column).trim() : '';
}

/** How many of the item's figures and ratings a record holds. */
export function figuresIn({ view, figures }: TableFrame, row: number): number {
  return figures.filter(({ column, offset }) => view.text(row + offset, column).trim() !== '').length;
}
