import type { FiscalYear } from '../../model/fiscal-year';
import type { Field, IndicatorField, ItemField } from '../../model/item';
import { contains } from '../../workbook/reference';
import type { Area, Position } from '../../workbook/workbook';
import { readHeading } from '../headings/heading-reader';
import { isColumnField, isIndicatorField, type ColumnField } from '../headings/heading-words';
import type { IndicatorPlaces, ItemPlaces } from '../items/places';
import type { SheetView } from '../sheet-view';

/** A form (個票): one item a sheet or a card, labels beside or above their values, a small table of indicators inside. */
export interface FormReading {
  readonly area: Area;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly item: ItemPlaces;
}

interface Label {
  readonly field: ColumnField;
  readonly fiscalYear: FiscalYear | null;
  readonly unit: string | null;
  readonly at: Position;
}

/** The cards of a sheet; empty when it is no form: a form names the item and a rating, a target or an actual. */
export function readForms(view: SheetView, year: FiscalYear): readonly FormReading[] {
  const rows = view.usedRows;
  const starts = rows.filter((row) => labelsIn(view, row).some(({ field }) => field === 'itemName'));
  const firsts = starts.map((row) => startOfCard(view, row));
  return firsts.flatMap((first, index) => {
    const next = firsts[index + 1] ?? Number.POSITIVE_INFINITY;
    const reading = readCard(
      view,
      rows.filter((row) => row >= first && row < next),
      year,
    );
    return reading ? [reading] : [];
  });
}

/** A card begins with the labels right above its item's name: number, department, policy. */
function startOfCard(view: SheetView, named: number): number {
  let first = named;
  while (labelsIn(view, first - 1).some(({ field }) => field === 'itemNo' || field === 'policy' || field === 'department')) first -= 1;
  return first;
}

function labelsIn(view: SheetView, row: number): readonly Label[] {
  return view.filled(row).flatMap((column) => {
    const { field, confidence, fiscalYear, unit } = readHeading(view.text(row, column));
    return confidence === 1 && isColumnField(field) ? [{ field, fiscalYear, unit, at: { row, column } }] : [];
  });
}

function readCard(view: SheetView, rows: readonly number[], year: FiscalYear): FormReading | null {
  const cells: Partial<Record<ItemField, Position>> = {};
  const indicators: IndicatorPlaces[] = [];
  let last = rows[0] ?? 0;
  for (const row of rows) {
    const labels = labelsIn(view, row);
    if (labels.length === 0) continue;
    const below = labels.length === view.filled(row).length && valuesStandBelow(view, labels, row);
    if (below && labels.some(({ field }) => isIndicatorField(field) && field !== 'unit')) {
      const found = indicatorRows(view, labels, row, year);
      indicators.push(...found);
      last = Math.max(last, found.at(-1)?.row ?? row);
    }
    for (const label of labels) {
      const { field } = label;
      if (isIndicatorField(field)) continue;
      if (!takesYear(label, year) || cells[field]) continue;
      cells[field] = below ? { row: row + 1, column: label.at.column } : valueRight(view, label, labels);
      last = Math.max(last, cells[field].row);
    }
  }
  const judged = cells.rating !== undefined || indicators.some((indicator) => indicator.cells.target ?? indicator.cells.actual);
  const name = cells.itemName;
  if (!judged || !name || view.text(name.row, name.column).trim() === '') return null;
  const first = rows[0] ?? 0;
  const edges = rows.filter((row) => row <= last).map((row) => view.filled(row));
  return {
    area: {
      top: first,
      left: smallest(edges.map((row) => row[0] ?? 0)),
      bottom: last,
      right: largest(edges.map((row) => row.at(-1) ?? 0)),
    },
    columns: columnsOf(cells, indicators[0]),
    item: { cells, indicators, inheritedPolicy: null, rows: { from: first, to: last } },
  };
}

function takesYear(label: Label, year: FiscalYear): boolean {
  return label.fiscalYear === null || label.fiscalYear === year;
}

/** A row of labels only is a heading over the row below, unless that row is made of labels as well. */
function valuesStandBelow(view: SheetView, labels: readonly Label[], row: number): boolean {
  if (labels.length > 1) return true;
  const column = labels[0]?.at.column ?? 0;
  return (
    view.text(row + 1, column).trim() !== '' && labelsIn(view, row + 1).length === 0 && view.filled(row + 1)[0] === column && column > 0
  );
}

/** A remark on how to fill in the field, not its value. */
const hint = /^[※＊*]/;

/** The first filled cell to the right before the next label; of a blank field, the cell beside the label, merged or not. */
function valueRight(view: SheetView, label: Label, labels: readonly Label[]): Position {
  const { row, column } = label.at;
  const end = labels.map(({ at }) => at.column).find((other) => other > column) ?? Number.POSITIVE_INFINITY;
  const filled = view.filled(row).find((other) => other > column && other < end && !hint.test(view.text(row, other).trim()));
  const merged = (view.sheet.merges ?? []).find((area) => contains(area, label.at));
  return { row, column: filled ?? (merged?.right ?? column) + 1 };
}

function indicatorRows(view: SheetView, labels: readonly Label[], heading: number, year: FiscalYear): readonly IndicatorPlaces[] {
  const found: IndicatorPlaces[] = [];
  for (let row = heading + 1; view.filled(row).length > 0 && labelsIn(view, row).length === 0; row += 1) {
    const cells: Partial<Record<IndicatorField, Position>> = {};
    const years = new Map<FiscalYear, { target?: Position; actual?: Position }>();
    for (const { field, fiscalYear, at } of labels) {
      if (!isIndicatorField(field)) continue;
      const place = { row, column: at.column };
      const yearly = field === 'target' || field === 'actual';
      if (yearly && fiscalYear !== null) years.set(fiscalYear, { ...years.get(fiscalYear), [field]: place });
      if (!yearly || fiscalYear === null || fiscalYear === year) cells[field] ??= place;
      else if (field === 'actual' && fiscalYear === year - 1) cells.previous ??= place;
    }
    found.push({
      row,
      cells,
      years: [...years].map(([fiscalYear, places]) => ({ fiscalYear, ...places })),
      headingUnit: labels.find(({ field }) => field === 'target')?.unit ?? null,
      headingComparator: null,
    });
  }
  return found;
}

function columnsOf(cells: Partial<Record<ItemField, Position>>, indicator: IndicatorPlaces | undefined): Partial<Record<Field, number>> {
  const places = { ...cells, ...indicator?.cells };
  return Object.fromEntries(Object.entries(places).map(([field, position]) => [field, position.column]));
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
