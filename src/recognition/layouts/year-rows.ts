import type { FiscalYear } from '../../model/fiscal-year';
import type { ItemField } from '../../model/item';
import { readFiscalYears } from '../../text/fiscal-years';
import type { Position } from '../../workbook/workbook';
import type { ChosenColumns } from '../headings/chosen-columns';
import { indicatorPlaces, itemPlaces, placeIn } from '../headings/field-places';
import type { HeadingColumn } from '../headings/heading-block';
import type { IndicatorPlaces, YearPlaces } from '../items/places';
import type { SheetView } from '../sheet-view';

/** Year rows: a column 年度 says the year of each row; an item has a row a year. */
export interface YearRow {
  readonly row: number;
  readonly fiscalYear: FiscalYear;
}

/** The years of an item's rows; null when the table has no such column or it does not name years. */
export function yearRowsOf(view: SheetView, heading: HeadingColumn | undefined, rows: readonly number[]): readonly YearRow[] | null {
  if (!heading) return null;
  const years = rows.flatMap((row) => {
    const place = placeIn(heading, row);
    const [mention] = readFiscalYears(view.text(place.row, place.column));
    return mention ? [{ row, fiscalYear: mention.fiscalYear }] : [];
  });
  return years.length === 0 ? null : years;
}

/** The rows of an item, each of a year. */
export interface YearsOfItem {
  readonly rows: readonly YearRow[];
  /** The evaluated year. */
  readonly year: FiscalYear;
  /** Each row of the table has its own rating. */
  readonly isRated: boolean;
  /** The rows stand apart: what one leaves blank is blank. */
  readonly isApart: boolean;
}

const yearly = ['rating', 'selfRating', 'midRating', 'activity'] as const;
/** What says which item it is, in every year. */
const lasting: readonly ItemField[] = ['itemNo', 'itemName', 'policy', 'middle', 'department', 'section'];

/** Some item is rated in a further row: its ratings are those of years. */
export function rowsAreRated(view: SheetView, columns: ChosenColumns, items: readonly { readonly records: readonly number[] }[]): boolean {
  if (!columns.yearOfRow) return false;
  return items.some(({ records: [, ...further] }) =>
    further.some((row) => yearly.some((field) => textAt(view, itemPlaces(columns, row)[field]) !== '')),
  );
}

/** Item fields stand in the first row, or in the row of the year where the first one is blank or belongs to another year. */
export function yearItemPlaces(
  view: SheetView,
  columns: ChosenColumns,
  { rows, year, isRated, isApart }: YearsOfItem,
): Partial<Record<ItemField, Position>> {
  const first = itemPlaces(columns, rows[0]?.row ?? 0);
  const ofYear = rows.find(({ fiscalYear }) => fiscalYear === year);
  if (!ofYear) return isApart ? Object.fromEntries(lasting.flatMap((field) => (first[field] ? [[field, first[field]]] : []))) : first;
  const own = itemPlaces(columns, ofYear.row);
  if (isApart) return own;
  const filled = Object.entries(own).filter(([, { row, column }]) => view.text(row, column).trim() !== '');
  const ownYearly = isRated ? Object.fromEntries(yearly.flatMap((field) => (own[field] ? [[field, own[field]]] : []))) : {};
  const blank = (field: string): boolean => textAt(view, first[field as ItemField]) === '';
  return { ...first, ...Object.fromEntries(filled.filter(([field]) => blank(field))), ...ownYearly };
}

/** One indicator for each name: its target and actual stand in the row of the year. */
export function yearIndicators(view: SheetView, columns: ChosenColumns, { rows, year, isApart }: YearsOfItem): readonly IndicatorPlaces[] {
  return indicatorRuns(view, columns, rows).map((run) => {
    const first = run[0]?.row ?? 0;
    const ofYear = run.find(({ fiscalYear }) => fiscalYear === year);
    const current = ofYear ?? (isApart ? undefined : run[0]);
    const before = run.find(({ fiscalYear }) => fiscalYear === year - 1);
    const { target: _target, actual: _actual, ...named } = indicatorPlaces(columns, first);
    const own = current ? indicatorPlaces(columns, current.row) : {};
    const previous = before && columns.actual ? placeIn(columns.actual, before.row) : undefined;
    return {
      row: current?.row ?? first,
      cells: {
        ...named,
        ...(own.target && { target: own.target }),
        ...(own.actual && { actual: own.actual }),
        ...(own.achievementRate && { achievementRate: own.achievementRate }),
        ...(previous && !columns.previous && { previous }),
      },
      years: run.map(({ row, fiscalYear }): YearPlaces => {
        const { target, actual } = indicatorPlaces(columns, row);
        return { fiscalYear, ...(target && { target }), ...(actual && { actual }) };
      }),
      headingUnit: columns.target?.unit ?? null,
      headingComparator: columns.target?.comparator ?? null,
    };
  });
}

/** A new indicator begins where a name stands that is not the one above, or where the years begin again. */
function indicatorRuns(view: SheetView, columns: ChosenColumns, years: readonly YearRow[]): readonly (readonly YearRow[])[] {
  const runs: YearRow[][] = [];
  let name = '';
  for (const entry of years) {
    const written = textAt(view, indicatorPlaces(columns, entry.row).indicator);
    const again = runs.at(-1)?.some(({ fiscalYear }) => fiscalYear === entry.fiscalYear) ?? true;
    if (again || (written !== '' && written !== name)) runs.push([]);
    if (written !== '') name = written;
    runs.at(-1)?.push(entry);
  }
  return runs;
}

function textAt(view: SheetView, place: Position | undefined): string {
  return place ? view.text(place.row, place.column).trim() : '';
}
