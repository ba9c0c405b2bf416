import type { FiscalYear } from '../../model/fiscal-year';
import type { Field } from '../../model/item';
import type { Heading, RowReading } from '../../model/recognition';
import type { Settings } from '../../model/settings';
import type { Area, Position } from '../../workbook/workbook';
import type { ChosenColumns } from '../headings/chosen-columns';
import type { FieldColumn, TableFields } from '../table-fields';
import { indicatorPlaces, itemPlaces, placeIn } from '../headings/field-places';
import type { HeadingBlock, HeadingColumn } from '../headings/heading-block';
import { isColumnField } from '../headings/heading-words';
import { senderParts } from './band-rows';
import { readItemRows } from './item-rows';
import { remember } from '../headings/layout-memory';
import { ratingTitles } from './rating-titles';
import { findPairRows, pairIndicators, type PairRows } from './pair-rows';
import type { IndicatorPlaces, ItemPlaces, YearPlaces } from '../items/places';
import { withoutRankColumn } from '../headings/rank-column';
import type { SheetView } from '../sheet-view';
import { rowsAreRated, yearIndicators, yearItemPlaces, yearRowsOf, type YearsOfItem } from './year-rows';
import { withYearsTogether, type YearItem } from './years-apart';

/** A list (一覧表): one item a row or a few rows, fields by column. */
export interface ListReading {
  readonly area: Area;
  readonly headingRows: readonly number[];
  readonly headings: readonly Heading[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly items: readonly ItemPlaces[];
  readonly rows: readonly RowReading[];
}

/** Reads the table under a heading block, up to the row `end`, for one evaluated year. */
export function readList(
  view: SheetView,
  { block, fields }: { readonly block: HeadingBlock; readonly fields: TableFields },
  end: number,
  year: FiscalYear,
  settings: Settings,
): ListReading {
  const pairs = findPairRows(view, block, end);
  const read = withoutRankColumn(view, block, end, withoutColumn(fields.chosen, pairs?.column ?? undefined));
  const remembered = remember(block, read, settings.layouts);
  const columns = hasBands(view, block, remembered, end, settings) ? without(remembered, 'policy') : remembered;
  const figures = [columns.target, columns.actual, columns.rating, ...(pairs?.years ?? [])].filter((column) => column !== undefined);
  const rows = readItemRows({ view, block, columns, figures, end, policies: settings.policies, statuses: settings.statuses });
  const yearly = yearlyColumns(fields.columns);
  const titled = columns.rating === undefined ? ratingTitles(view, block, rows.rows, settings.statuses) : null;
  const together = withYearsTogether(view, columns, rows.items, year);
  const isRated = rowsAreRated(view, columns, together);
  const items = together.map((item): ItemPlaces => {
    const rating = titled?.(item.records[0] ?? 0);
    return { ...placesOf(view, yearly, columns, pairs, item, { year, isRated }), ...(rating && { inheritedRating: rating }) };
  });
  const last = items.at(-1)?.rows.to ?? block.bottom;
  return {
    area: { top: block.top, left: block.left, bottom: last, right: block.right },
    headingRows: Array.from({ length: block.bottom - block.top + 1 }, (_, index) => block.top + index),
    headings: block.columns.map(plainHeading),
    columns: Object.fromEntries(Object.entries(columns).flatMap(([field, { column }]) => (field === 'yearOfRow' ? [] : [[field, column]]))),
    items,
    rows: rows.rows.filter((row) => row.row <= last || row.kind === 'note' || row.kind === 'total' || row.kind === 'unread'),
  };
}

/** Bands that name the policies outweigh a column that was taken for it without its word: it is a level below, or none. */
function hasBands(view: SheetView, block: HeadingBlock, columns: ChosenColumns, end: number, settings: Settings): boolean {
  if (columns.policy === undefined || columns.policy.confidence === 1) return false;
  const { policies, statuses } = settings;
  const frame = { view, block, columns: without(columns, 'policy'), figures: [], end, policies, statuses };
  const { items } = readItemRows(frame);
  return items.length > 0 && items.every(({ band }) => band !== null);
}

function without(columns: ChosenColumns, field: Field): ChosenColumns {
  return Object.fromEntries(Object.entries(columns).filter(([other]) => other !== field));
}

function plainHeading(heading: HeadingColumn): Heading {
  const { column, at, path, pathAt, field, fiscalYear, comparator, unit, confidence, alternatives, hidden } = heading;
  return {
    ...{ column, at, path, ...(pathAt && { pathAt }), fiscalYear, comparator, unit, confidence, hidden },
    field: isColumnField(field) ? field : null,
    alternatives: alternatives.filter(isColumnField),
  };
}

function withoutColumn(columns: ChosenColumns, taken: number | undefined): ChosenColumns {
  return taken === undefined ? columns : Object.fromEntries(Object.entries(columns).filter(([, { column }]) => column !== taken));
}

function placesOf(
  view: SheetView,
  yearly: readonly HeadingColumn[],
  columns: ChosenColumns,
  pairs: PairRows | null,
  item: YearItem,
  { year, isRated }: Pick<YearsOfItem, 'year' | 'isRated'>,
): ItemPlaces {
  const [first = 0] = item.records;
  const rows = yearRowsOf(view, columns.yearOfRow, item.records);
  const years = rows && { rows, year, isRated, isApart: item.isApart === true };
  return {
    cells: years ? yearItemPlaces(view, columns, years) : { ...itemPlaces(columns, first), ...ratingPlace(view, columns, item.records) },
    inheritedPolicy: item.band,
    ...(item.sender && { inheritedDepartment: senderParts(item.sender.text)[0] ?? '' }),
    rows: { from: first, to: item.lastRow },
    indicators: pairs
      ? pairIndicators(view, pairs, columns, item.records, year)
      : years
        ? yearIndicators(view, columns, years)
        : item.records.map((row) => indicatorIn(yearly, columns, row)),
  };
}

/** A rating that stands in a further row of the item, its first one blank: at the end of its indicators. */
function ratingPlace(view: SheetView, { rating }: ChosenColumns, records: readonly number[]): Pick<ItemPlaces['cells'], 'rating'> {
  if (!rating) return {};
  const places = records.map((row) => placeIn(rating, row));
  const place = places.find(({ row, column }) => view.text(row, column).trim() !== '') ?? places[0];
  return place ? { rating: place } : {};
}

function indicatorIn(yearly: readonly HeadingColumn[], columns: ChosenColumns, row: number): IndicatorPlaces {
  return {
    row,
    cells: indicatorPlaces(columns, row),
    years: yearsInRow(yearly, row),
    headingUnit: columns.target?.unit ?? columns.actual?.unit ?? null,
    headingComparator: columns.target?.comparator ?? null,
  };
}

/** The columns that hold a target or an actual of a year that their headings name. */
function yearlyColumns(columns: readonly FieldColumn[]): readonly HeadingColumn[] {
  return columns.filter(
    ({ field, role, fiscalYear }) => fiscalYear !== null && role !== 'rank' && (field === 'target' || field === 'actual'),
  );
}

function yearsInRow(yearly: readonly HeadingColumn[], row: number): readonly YearPlaces[] {
  const years = new Map<FiscalYear, { target?: Position; actual?: Position }>();
  for (const heading of yearly) {
    const { field, fiscalYear } = heading;
    if (fiscalYear === null || (field !== 'target' && field !== 'actual')) continue;
    const places = years.get(fiscalYear) ?? {};
    places[field] ??= placeIn(heading, row);
    years.set(fiscalYear, places);
  }
  return [...years].map(([fiscalYear, places]) => ({ fiscalYear, ...places }));
}
