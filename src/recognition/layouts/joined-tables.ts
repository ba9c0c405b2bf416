import type { ItemPlaces } from '../items/places';
import type { SheetView } from '../sheet-view';
import { fold } from '../../text/fold';
import type { TableFields } from '../table-fields';
import type { ListReading } from './list-layout';

/** One table of a sheet, in the parts that its repeated headings make. */
interface Part {
  readonly fields: TableFields;
  readonly list: ListReading;
}

/**
 * Two tables of one sheet about the same items: one rates them, the other holds their targets and actuals. Every item of the second has
 * its name in the first: the two are read as one table, whose items have the cells of both. Other tables stay as they are.
 */
export function joinedTables<P extends Part>(view: SheetView, groups: readonly (readonly P[])[]): readonly (readonly P[])[] {
  const taken = new Set<readonly P[]>();
  const whole = groups.map((group): readonly P[] => {
    if (!rates(group) || measures(group)) return group;
    const other = groups.find((each) => !taken.has(each) && measures(each) && !rates(each));
    const items = other && mergedItems(view, group, other);
    if (!other || !items) return group;
    taken.add(other);
    return withItems([...group, ...other], items);
  });
  return whole.filter((_, index) => !taken.has(groups[index] ?? []));
}

/** The first part has all the items, and all columns are of one table. */
function withItems<P extends Part>(parts: readonly P[], items: readonly ItemPlaces[]): readonly P[] {
  const columns = parts.flatMap(({ fields }) => fields.columns);
  return parts.map((part, index) =>
    index === 0
      ? { ...part, fields: { ...part.fields, columns }, list: { ...part.list, items } }
      : { ...part, list: { ...part.list, items: [] } },
  );
}

function has(group: readonly Part[], ...roles: readonly string[]): boolean {
  return group.some(({ fields }) => fields.columns.some(({ role }) => roles.includes(role)));
}

const rates = (group: readonly Part[]): boolean => has(group, 'rating');
const measures = (group: readonly Part[]): boolean => has(group, 'target', 'actual');

/** The items of the first with the cells and indicators of those of the second; null where one of the second has none in the first. */
function mergedItems(view: SheetView, rated: readonly Part[], measured: readonly Part[]): readonly ItemPlaces[] | null {
  const items = rated.flatMap(({ list }) => list.items);
  const byName = new Map(items.map((item) => [nameOf(view, item), item]));
  const figures = new Map(measured.flatMap(({ list }) => list.items).map((item) => [nameOf(view, item), item]));
  const count = measured.reduce((sum, { list }) => sum + list.items.length, 0);
  if (byName.size !== items.length || figures.size !== count || [...figures.keys()].some((name) => name === '' || !byName.has(name)))
    return null;
  return items.map((item) => {
    const other = figures.get(nameOf(view, item));
    return other ? { ...item, cells: { ...other.cells, ...item.cells }, indicators: other.indicators } : item;
  });
}

function nameOf(view: SheetView, { cells: { itemName } }: ItemPlaces): string {
  return itemName ? fold(view.text(itemName.row, itemName.column)) : '';
}
