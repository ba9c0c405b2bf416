import type { CellRef } from '../workbook/reference';
import type { Sentence } from './finding';

export type QuestionKind = 'column' | 'table' | 'sheet' | 'year' | 'ratingWord' | 'legend' | 'department' | 'sharedItem';

/** A reading that a person should confirm or change. The result is not final as long as its answer could change a figure. */
export interface Question {
  readonly kind: QuestionKind;
  /** null: the question is about the round, not about one file. */
  readonly file: string | null;
  readonly at: CellRef | null;
  readonly message: Sentence;
  /** What was taken until somebody answers. */
  readonly taken: string;
  /** What could be chosen instead. */
  readonly alternatives: readonly string[];
  /** Under this key the answer stands in 点検設定 and in a file of answers. */
  readonly key: string;
}
