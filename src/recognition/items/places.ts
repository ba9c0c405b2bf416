import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { IndicatorField, ItemField } from '../../model/item';
import type { Comparator } from '../../model/quantity';
import type { Position } from '../../workbook/workbook';

/**
 * Where the parts of one item stand on a sheet. Every layout (list, pair rows, form) comes down to this,
 * so that the cells are read in one way only.
 */
export interface ItemPlaces {
  readonly cells: Readonly<Partial<Record<ItemField, Position>>>;
  readonly indicators: readonly IndicatorPlaces[];
  /** The policy of a band row or of the row above, when the item has no cell of its own for it. */
  readonly inheritedPolicy: Entry | null;
  /** The section's title names whose its items are. */
  readonly inheritedDepartment?: string;
  /** The rating of the section, in a table without a rating column. */
  readonly inheritedRating?: Entry;
  readonly rows: { readonly from: number; readonly to: number };
  /** The item's number stands before its name in one cell. */
  readonly numberBeforeName?: true;
}

export interface IndicatorPlaces {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<IndicatorField, Position>>>;
  readonly years: readonly YearPlaces[];
  /** Unit and direction that the headings give. */
  readonly headingUnit: string | null;
  readonly headingComparator: Comparator | null;
}

export interface YearPlaces {
  readonly fiscalYear: FiscalYear;
  readonly target?: Position;
  readonly actual?: Position;
}
