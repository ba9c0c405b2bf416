import type { CellRef } from '../workbook/reference';
import type { FiscalYear } from './fiscal-year';
import type { Field } from './item';
import type { Comparator } from './quantity';

/** One column of a table. */
export interface Heading {
  readonly column: number;
  /** The deepest heading cell with a text. */
  readonly at: CellRef;
  /** Texts from the top group to the column itself, as written. */
  readonly path: readonly string[];
  /** The cells of `path`; a group's is its first cell. */
  readonly pathAt?: readonly CellRef[];
  readonly field: Field | null;
  readonly fiscalYear: FiscalYear | null;
  /** A direction written in the heading: 目標(以上). */
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  /** 0 to 1; under 1 the field is a proposal. */
  readonly confidence: number;
  /** Other fields it could be. */
  readonly alternatives: readonly Field[];
  readonly hidden: boolean;
}
