import type { Heading } from '../../model/heading';
import type { HeadingField } from './heading-words';

/** One column as its heading rows say. */
export interface HeadingColumn extends Omit<Heading, 'field' | 'alternatives'> {
  readonly field: HeadingField | null;
  readonly alternatives: readonly HeadingField[];
  /** Row within the record, 0 unless records have several rows. */
  readonly offset: number;
}
