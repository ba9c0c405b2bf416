import type { CellRef } from '../workbook/reference';
import type { Sentence } from './finding';
import type { Rating } from './rating';

export type QuestionKind = 'column' | 'table' | 'sheet' | 'year' | 'ratingWord' | 'legend' | 'department' | 'sharedItem';

/**
 * 確認: a reading that a person should confirm before the result is final. It is a value of the review: the command line prints it,
 * the pane shows it, the answer stands under its key in the settings and serves every workbook of the same layout.
 */
export interface Question {
  readonly kind: QuestionKind;
  /** The workbook in which it arose; null: it is about several. */
  readonly file: string | null;
  readonly at: CellRef | null;
  /** What was read and from what, with sample values. */
  readonly message: Sentence;
  /** What holds until it is answered: a field, a sheet's name, a year, "leaveOut"; of words and marks what each counts as, "A=achieved". */
  readonly taken: string;
  readonly alternatives: readonly string[];
  /** The answer stands under this key. */
  readonly key: string;
  /** Of words and marks: each label and what it is taken for until a person has said so. */
  readonly labels?: Readonly<Record<string, LabelMeaning>>;
  /** Of a column: some different values as they are shown, and what most of them are. */
  readonly samples?: readonly string[];
  readonly values?: ColumnValues;
}

/** ratings: words or marks of a rating; figures: numbers, with or without a unit; sentences: long texts; texts: anything else. */
export type ColumnValues = 'ratings' | 'figures' | 'sentences' | 'texts';

/** What a rating word or mark may count as. */
export type LabelMeaning = Rating | 'notARating';

/**
 * An answer as it is kept: a field, a name, a year or "leaveOut"; for words and marks a map from each to its meaning;
 * for `oneItem` a map from each field to its cell; for `complete` true.
 */
export type Answer = string | number | boolean | Readonly<Record<string, string>>;

export const leaveOut = 'leaveOut';
/** Of a table: its items count as they were read. */
export const countAsRead = 'counted';
