import type { Sentence } from '../model/finding';
import type { CellRef } from '../workbook/reference';

/** A text of a draft that is not what the office has written or what the items say. */
export interface Slip {
  readonly at: CellRef | null;
  /** The words of the draft around what differs; null: they are not there. */
  readonly written: string | null;
  readonly right: string;
  /** Where the right words stand. */
  readonly where: Sentence;
  /** A figure, a name, a rating or a negation differs, not the wording alone. */
  readonly isFact: boolean;
  /** In a row of a table; else in a text. */
  readonly inRow: boolean;
}
