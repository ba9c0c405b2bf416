import { fold } from '../../text/fold';
import type { FiscalYear } from '../../model/fiscal-year';
import type { ChosenColumns } from '../headings/chosen-columns';
import { placeIn } from '../headings/field-places';
import type { SheetView } from '../sheet-view';
import type { ItemRows } from './table-frame';
import { yearRowsOf } from './year-rows';

/** An item of a table that is sorted by year: all rows of a year, then all of the next. */
export interface YearItem extends ItemRows {
  /** Its rows stand apart from each other: what a row leaves blank stands in no other row. */
  readonly isApart?: true;
}

/**
 * The rows of one item under different years are one item, wherever they stand: it takes the place of its row of `year`. One that has no
 * such row keeps its place and none of its older values. Tables without a column of years, or without a row of `year`, stay as they are.
 */
export function withYearsTogether(
  view: SheetView,
  columns: ChosenColumns,
  items: readonly ItemRows[],
  year: FiscalYear,
): readonly YearItem[] {
  if (!columns.yearOfRow) return items;
  const groups = new Map<string, Dated[]>();
  for (const item of items) {
    const years = yearRowsOf(view, columns.yearOfRow, item.records) ?? [];
    const dated = { item, years: years.map(({ fiscalYear }) => fiscalYear) };
    const key = identityOf(view, columns, item);
    const group = groups.get(key);
    if (group && dated.years.length > 0) group.push(dated);
    else groups.set(key === '' || dated.years.length === 0 ? `${String(item.records[0])}\u0000row` : key, [dated]);
  }
  const whole = [...groups.values()];
  const areSorted = whole.some((group) => group.length > 1 && areOfDifferentYears(group));
  if (!areSorted || !whole.some((group) => group.some(({ years }) => years.includes(year)))) return items;
  return whole
    .flatMap((group) => (areOfDifferentYears(group) ? [together(group, year)] : group.map(({ item }) => item)))
    .sort((a, b) => (a.records[0] ?? 0) - (b.records[0] ?? 0));
}

interface Dated {
  readonly item: ItemRows;
  readonly years: readonly FiscalYear[];
}

function areOfDifferentYears(group: readonly Dated[]): boolean {
  const years = group.flatMap((dated) => [...new Set(dated.years)]);
  return years.length > 0 && new Set(years).size === years.length;
}

/** Of items with several rows a year only those of `year` are looked at: which of them go on with which is not written. */
function together(group: readonly Dated[], year: FiscalYear): YearItem {
  const [first] = group;
  const own = group.find(({ years }) => years.includes(year)) ?? first;
  if (!own) throw new Error('a group has an item');
  const isOneRowEach = group.every(({ item }) => item.records.length === 1);
  return { ...own.item, records: isOneRowEach ? group.flatMap(({ item }) => item.records) : own.item.records, isApart: true };
}

/** Number, name and department, as they are told apart; "" without a name. */
function identityOf(view: SheetView, columns: ChosenColumns, item: ItemRows): string {
  const [first = 0] = item.records;
  const [name = '', ...others] = (['itemName', 'itemNo', 'department'] as const).map((field) => {
    const heading = columns[field];
    if (!heading) return '';
    const { row, column } = placeIn(heading, first);
    return fold(view.text(row, column));
  });
  return name === '' ? '' : [name, ...others].join('\u0000');
}
