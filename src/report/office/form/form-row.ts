import type { Indicator } from '../../../model/item';
import type { EvaluatedItem } from '../../../model/review';

/** A row of a form: an indicator, and its item where it is the first of it. */
export interface FormRow {
  readonly item: EvaluatedItem;
  readonly indicator: Indicator | null;
  readonly isFirst: boolean;
}

/** The columns that are filled in, by what the checks call them. */
export type FormField = 'target' | 'actual' | 'rating' | 'activity' | 'issue' | 'countermeasure' | 'note';
