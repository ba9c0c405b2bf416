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

/** 「１　受付番号」, 「(2) 目標」, 「ア 実績」: a form may number its labels in any way. */
function withoutEnumerator(text: string): string {
  return text.replace(
    /^\s*(?:[(（]?[0-9０-９]{1,2}[)）．.、]?|[①-⑳]|[(（]?[ア-オ][)）．.、]|[ⅠⅡⅢⅣⅤ][．.、]?)[\s　]*(?=[^0-9０-９\s　年月日])/,
    '',
  );
}

function labelsIn(view: SheetView, row: number): readonly Label[] {
  const filled = view.filled(row);
  return filled.flatMap((column) => {
    const text = view.text(row, column);
    const bare = withoutEnumerator(text);
    // 「１　目標の達成状況」 alone over further labels is the title of a part.
    if (bare !== text && filled.length === 1 && view.filled(row + 1).length !== 1) return [];
    const { field, confidence, fiscalYear, unit } = readHeading(bare);
    return confidence === 1 && isColumnField(field) ? [{ field, fiscalYear, unit, at: { row, column } }] : [];
  });
}

function readCard(view: SheetView, rows: readonly number[], year: FiscalYear): FormReading | null {
  const cells: Partial<Record<ItemField, Position>> = {};
  const indicators: IndicatorPlaces[] = [];
  let last = rows[0] ?? 0;
  const axes = yearAxes(view, rows, year);
  const acrossYears: Partial<Record<IndicatorField, Position>> = {};
  for (const row of rows) {
    const axis = axes.find(({ from, to }) => row > from && row <= to);
    const labels = axis ? labelsBesideAxis(view, row) : labelsIn(view, row);
    if (labels.length === 0) continue;
    const [first] = labels;
    // A label beside an axis of years: its value stands at its crossing with the evaluated year, blank or not.
    if (
      axis &&
      first &&
      first.at.column < axis.first &&
      view.filled(row).some((column) => column >= axis.first) &&
      !onlyRightOf(view, row, first, axis)
    ) {
      const place = { row, column: axis.column };
      if (isIndicatorField(first.field)) acrossYears[first.field] ??= place;
      else cells[first.field] ??= place;
      last = Math.max(last, row);
      continue;
    }
    const below = labels.length === view.filled(row).length && valuesStandBelow(view, labels, row);
    if (below && givesIndicators(view, labels, row)) {
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
  if (acrossYears.target ?? acrossYears.actual) indicators.push(acrossOf(view, rows, acrossYears));
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

/** A row of years across a form: what stands below it is of those years. */
interface YearAxis {
  /** Its row, and the last row that belongs to it. */
  readonly from: number;
  readonly to: number;
  /** The first column of a year, and that of the evaluated one. */
  readonly first: number;
  readonly column: number;
}

const rowsBelowAxis = 12;

function yearAxes(view: SheetView, rows: readonly number[], year: FiscalYear): readonly YearAxis[] {
  return rows.flatMap((row, index): readonly YearAxis[] => {
    const years = view.filled(row).flatMap((column) => {
      const { yearOnly, fiscalYear } = readHeading(view.text(row, column));
      return yearOnly && fiscalYear !== null ? [{ column, fiscalYear }] : [];
    });
    const own = years.find(({ fiscalYear }) => fiscalYear === year);
    const [first] = years;
    if (years.length < 2 || !own || !first) return [];
    const next = rows
      .slice(index + 1)
      .find((other, place) => view.filled(other).length === 0 || other > (rows[index + place] ?? other) + 1);
    return [
      { from: row, to: Math.min(row + rowsBelowAxis, (next ?? Number.POSITIVE_INFINITY) - 1), first: first.column, column: own.column },
    ];
  });
}

/** Beside an axis of years a near word does as a label: 事業目標, 目標値（年度）. */
function labelsBesideAxis(view: SheetView, row: number): readonly Label[] {
  const sure = labelsIn(view, row);
  const column = view.filled(row)[0];
  if (sure.length > 0 || column === undefined) return sure;
  const { nouns, fiscalYear, unit } = readHeading(withoutEnumerator(view.text(row, column)));
  const [field] = nouns;
  return field === 'target' || field === 'actual' || field === 'rating' ? [{ field, fiscalYear, unit, at: { row, column } }] : [];
}

/** One value to the right of a label that spans the years is the item's, not the first year's. */
function onlyRightOf(view: SheetView, row: number, label: Label, axis: YearAxis): boolean {
  const values = view.filled(row).filter((column) => column > label.at.column);
  const [value] = values;
  if (values.length !== 1 || value === undefined) return false;
  const merged = (view.sheet.merges ?? []).some((area) => contains(area, { row, column: value }) && area.right > value);
  return merged || (value === axis.first && value !== axis.column && !isIndicatorField(label.field) && label.field !== 'rating');
}

/** The indicator whose target and actual stand across the years; its name stands beside its label. */
function acrossOf(view: SheetView, rows: readonly number[], cells: Partial<Record<IndicatorField, Position>>): IndicatorPlaces {
  const row = (cells.target ?? cells.actual)?.row ?? rows[0] ?? 0;
  const named = rows.flatMap((each) => labelsIn(view, each)).find(({ field }) => field === 'indicator');
  const indicator = named ? valueRight(view, named, labelsIn(view, named.at.row)) : undefined;
  return { row, cells: { ...(indicator && { indicator }), ...cells }, years: [], headingUnit: null, headingComparator: null };
}

function takesYear(label: Label, year: FiscalYear): boolean {
  return label.fiscalYear === null || label.fiscalYear === year;
}

/** 対象 and コスト stand beside the indicators of a form: only a table with a target and an actual, or one of results, gives indicators. */
function givesIndicators(view: SheetView, labels: readonly Label[], row: number): boolean {
  const has = (field: ColumnField): boolean => labels.some((label) => label.field === field);
  if (!labels.some(({ field }) => isIndicatorField(field) && field !== 'unit')) return false;
  if (has('target')) return true;
  const titles = [row, row - 1].flatMap((each) => view.filled(each).map((column) => view.text(each, column)));
  return !titles.some((text) => /対象|コスト|事業費|人件費|予算|決算/.test(text));
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
