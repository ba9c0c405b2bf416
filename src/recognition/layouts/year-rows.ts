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

/** Item fields stand in the first row, or in the row of the year where the first one is blank or belongs to another year. */
export function yearItemPlaces(
  view: SheetView,
  columns: ChosenColumns,
  years: readonly YearRow[],
  year: FiscalYear,
): Partial<Record<ItemField, Position>> {
  const first = itemPlaces(columns, years[0]?.row ?? 0);
  const ofYear = years.find(({ fiscalYear }) => fiscalYear === year);
  if (!ofYear) return first;
  const filled = Object.entries(itemPlaces(columns, ofYear.row)).filter(([, { row, column }]) => view.text(row, column).trim() !== '');
  const yearly = ['rating', 'selfRating', 'midRating', 'activity'] as const;
  const own = itemPlaces(columns, ofYear.row);
  const rated = yearly.some((field) =>
    years.some(({ row }) => row !== years[0]?.row && textAt(view, itemPlaces(columns, row)[field]) !== ''),
  );
  const ownYearly = rated ? Object.fromEntries(yearly.flatMap((field) => (own[field] ? [[field, own[field]]] : []))) : {};
  const blank = (field: string): boolean => textAt(view, first[field as ItemField]) === '';
  return { ...first, ...Object.fromEntries(filled.filter(([field]) => blank(field))), ...ownYearly };
}

/** One indicator for each name: its target and actual stand in the row of the year. */
export function yearIndicators(
  view: SheetView,
  columns: ChosenColumns,
  years: readonly YearRow[],
  year: FiscalYear,
): readonly IndicatorPlaces[] {
  return indicatorRuns(view, columns, years).map((run) => {
    const first = run[0]?.row ?? 0;
    const current = run.find(({ fiscalYear }) => fiscalYear === year) ?? run[0];
    const before = run.find(({ fiscalYear }) => fiscalYear === year - 1);
    const named = indicatorPlaces(columns, first);
    const own = indicatorPlaces(columns, current?.row ?? first);
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
