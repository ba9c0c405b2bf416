import type { FiscalYear } from '../model/fiscal-year';
import type { Field, IndicatorField, ItemField } from '../model/item';
import type { Heading, RowReading } from '../model/recognition';
import type { Policy } from '../model/settings';
import { fold } from '../text/fold';
import type { Area, Position } from '../workbook/workbook';
import { chooseColumns, yearColumns, type ChosenColumns } from './chosen-columns';
import type { HeadingBlock, HeadingColumn } from './heading-block';
import { indicatorFields, isColumnField, isIndicatorField } from './heading-words';
import { readItemRows, type ItemRows } from './item-rows';
import type { IndicatorPlaces, ItemPlaces, YearPlaces } from './places';
import type { SheetView } from './sheet-view';

/** A list (一覧表): one item a row or a few rows, fields by column. */
export interface ListReading {
  readonly area: Area;
  readonly headingRows: readonly number[];
  readonly headings: readonly Heading[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly items: readonly ItemPlaces[];
  readonly rows: readonly RowReading[];
}

export function readList(view: SheetView, block: HeadingBlock, end: number, year: FiscalYear, policies: readonly Policy[]): ListReading {
  const kinds = rowKinds(view, block, end);
  const columns = withoutRankColumn(view, block, end, withoutKindColumn(chooseColumns(block, year), kinds));
  const figureColumns = [columns.target, columns.actual, columns.rating, ...(kinds?.years ?? [])].flatMap((column) => column?.column ?? []);
  const read = readItemRows({ view, block, columns, figureColumns, end, policies });
  const items = read.items.map((item) => placesOf(view, block, columns, item, kinds, year));
  const last = Math.max(block.bottom, ...items.map((item) => item.rows.to));
  return {
    area: { top: block.top, left: block.left, bottom: last, right: block.right },
    headingRows: Array.from({ length: block.bottom - block.top + 1 }, (_, index) => block.top + index),
    headings: block.columns.map(plainHeading),
    columns: Object.fromEntries(
      Object.entries(columns).flatMap(([field, chosen]) => (field === 'yearOfRow' ? [] : [[field, chosen.column]])),
    ),
    items,
    rows: read.rows.filter((row) => row.row <= last || row.kind === 'note' || row.kind === 'total'),
  };
}

function plainHeading(column: HeadingColumn): Heading {
  const { field, alternatives } = column;
  return { ...column, field: isColumnField(field) ? field : null, alternatives: alternatives.filter(isColumnField) };
}

/** A column whose cells say 計画 and 実績 in turn: it tells which row holds the target and which the actual. */
interface RowKinds {
  readonly column: number;
  readonly years: readonly HeadingColumn[];
}

const planWords = new Set(['計画', '目標', '予定', '計画値', '目標値']);
const actualWords = new Set(['実績', '実施', '実績値', '結果']);

function rowKinds(view: SheetView, block: HeadingBlock, end: number): RowKinds | null {
  const years = yearColumns(block);
  if (years.length === 0) return null;
  const rows = view.usedRows.filter((row) => row > block.bottom && row < end).slice(0, 20);
  const says = (row: number, column: number, words: ReadonlySet<string>): boolean => words.has(fold(view.text(row, column)));
  const found = block.columns.find(
    ({ column }) => rows.some((row) => says(row, column, planWords)) && rows.some((row) => says(row, column, actualWords)),
  );
  return found ? { column: found.column, years } : null;
}

function withoutKindColumn(columns: ChosenColumns, kinds: RowKinds | null): ChosenColumns {
  if (!kinds) return columns;
  return Object.fromEntries(Object.entries(columns).filter(([, chosen]) => chosen.column !== kinds.column));
}

/** So many values that 1, 2, 3 … in some order cannot be chance. */
const fewestRanks = 5;

/**
 * A column headed 実績 that holds 1 to n is a rank. Its neighbour under the same group with figures of its own is the actual
 * (a rank column once taken for the score rejected every candidate of a region).
 */
function withoutRankColumn(view: SheetView, block: HeadingBlock, end: number, columns: ChosenColumns): ChosenColumns {
  const { actual } = columns;
  if (!actual) return columns;
  const figures = (column: number): readonly number[] =>
    view.usedRows
      .filter((row) => row > block.bottom && row < end)
      .flatMap((row) => {
        const value = view.cell(row, column)?.value;
        return typeof value === 'number' ? [value] : [];
      });
  if (!areRanks(figures(actual.column))) return columns;
  const group = actual.path.slice(0, -1).join('/');
  const neighbour = block.columns.find(
    ({ column, field, path }) =>
      field === null && path.slice(0, -1).join('/') === group && group !== '' && figures(column).length >= fewestRanks,
  );
  return neighbour ? { ...columns, actual: neighbour, rank: actual } : columns;
}

function areRanks(values: readonly number[]): boolean {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length >= fewestRanks && sorted.every((value, index) => value === index + 1);
}

function placesOf(
  view: SheetView,
  block: HeadingBlock,
  columns: ChosenColumns,
  item: ItemRows,
  kinds: RowKinds | null,
  year: FiscalYear,
): ItemPlaces {
  const first = item.rows[0] ?? 0;
  const cells = itemPlaces(columns, first);
  return {
    cells,
    inheritedPolicy: item.band,
    rows: { from: first, to: item.rows.at(-1) ?? first },
    indicators: kinds
      ? pairRowIndicators(view, columns, item, kinds, year)
      : item.rows.map((row) => ({
          row,
          cells: indicatorPlaces(columns, row),
          years: yearsInRow(block, row),
          headingUnit: columns.target?.unit ?? columns.actual?.unit ?? null,
          headingComparator: columns.target?.comparator ?? null,
        })),
  };
}

function itemPlaces(columns: ChosenColumns, row: number): Partial<Record<ItemField, Position>> {
  const places: Partial<Record<ItemField, Position>> = {};
  for (const [field, { column }] of Object.entries(columns) as [keyof ChosenColumns, HeadingColumn][]) {
    if (field !== 'yearOfRow' && !isIndicatorField(field)) places[field] = { row, column };
  }
  return places;
}

function indicatorPlaces(columns: ChosenColumns, row: number): Partial<Record<IndicatorField, Position>> {
  const places: Partial<Record<IndicatorField, Position>> = {};
  for (const field of indicatorFields) {
    const column = columns[field]?.column;
    if (column !== undefined) places[field] = { row, column };
  }
  return places;
}

function yearsInRow(block: HeadingBlock, row: number): readonly YearPlaces[] {
  const years = new Map<FiscalYear, { target?: Position; actual?: Position }>();
  for (const { field, fiscalYear, column } of block.columns) {
    if (fiscalYear === null || (field !== 'target' && field !== 'actual')) continue;
    const places = years.get(fiscalYear) ?? {};
    places[field] ??= { row, column };
    years.set(fiscalYear, places);
  }
  return [...years].map(([fiscalYear, places]) => ({ fiscalYear, ...places }));
}

/** Pair rows: 計画 above 実績, years across. Each pair is one indicator. */
function pairRowIndicators(
  view: SheetView,
  columns: ChosenColumns,
  item: ItemRows,
  kinds: RowKinds,
  year: FiscalYear,
): readonly IndicatorPlaces[] {
  const pairs: { plan?: number; actual?: number }[] = [];
  for (const row of item.rows) {
    const word = fold(view.text(row, kinds.column));
    const kind = planWords.has(word) ? 'plan' : actualWords.has(word) ? 'actual' : null;
    if (!kind) continue;
    const open = pairs.at(-1);
    if (open && open[kind] === undefined) open[kind] = row;
    else pairs.push({ [kind]: row });
  }
  return pairs.map(({ plan, actual }) => {
    const row = plan ?? actual ?? item.rows[0] ?? 0;
    const at = (of: number | undefined, fiscalYear: FiscalYear): Position | null => {
      const column = kinds.years.find((heading) => heading.fiscalYear === fiscalYear)?.column;
      return of === undefined || column === undefined ? null : { row: of, column };
    };
    const cells: Partial<Record<IndicatorField, Position>> = indicatorPlaces(columns, row);
    const target = at(plan, year);
    const result = at(actual, year);
    const before = at(actual, year - 1);
    return {
      row,
      cells: { ...cells, ...(target && { target }), ...(result && { actual: result }), ...(before && { previous: before }) },
      years: kinds.years.flatMap(({ fiscalYear }) => {
        if (fiscalYear === null) return [];
        const planned = at(plan, fiscalYear);
        const reached = at(actual, fiscalYear);
        return [{ fiscalYear, ...(planned && { target: planned }), ...(reached && { actual: reached }) }];
      }),
      headingUnit: null,
      headingComparator: null,
    };
  });
}
