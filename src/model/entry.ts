import type { CellRef } from '../workbook/reference';
import type { CellValue } from '../workbook/workbook';

/**
 * 記入: what stands in one cell, kept as written and with its place.
 * A blank cell of a mapped column is an entry too (value null, text ""), so that a finding can point at it.
 */
export interface Entry {
  readonly value: CellValue;
  /** The text as shown in the cell: number format applied, nothing folded. */
  readonly text: string;
  readonly format: string;
  readonly at: CellRef;
  /** True when the value was taken over from a merged cell, a ditto mark or the row above. */
  readonly inherited?: true;
  /** What the cell itself holds when its text was taken over from above: 〃, 同上. */
  readonly mark?: string;
  /** One of two texts that stand in the cell: nothing is ever written over it. */
  readonly part?: true;
  /** The cell's formula, without the leading "="; absent when there is none. */
  readonly formula?: string;
}
