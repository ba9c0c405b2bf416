import type { Position } from '../../workbook/workbook';
import { fold } from '../../text/fold';
import type { TableItem } from '../table-period';
import { traitsOf } from '../text-traits';
import type { FoundTable } from './sheet-tables';

/** The items of a table that have a name; a sheet that is named by a department holds its items. */
export function itemsIn({ view, places }: FoundTable): readonly TableItem[] {
  const sender = traitsOf(view.sheet.name).organisation ? fold(view.sheet.name) : '';
  const said = (place: Position | undefined): string => (place ? fold(view.text(place.row, place.column)) : '');
  return places
    .map(({ cells, indicators }): TableItem => ({
      number: said(cells.itemNo),
      name: said(cells.itemName),
      department: said(cells.department) || said(cells.section) || sender,
      said: [said(cells.rating), ...indicators.slice(0, 1).flatMap((each) => [said(each.cells.target), said(each.cells.actual)])],
    }))
    .filter(({ name }) => name !== '');
}

/** The names of a table's items, folded. */
export function namesIn(found: FoundTable): ReadonlySet<string> {
  return new Set(itemsIn(found).map(({ name }) => name));
}

/** The texts of a table's rating cells. */
export function ratingsIn({ view, places }: FoundTable): readonly string[] {
  return places
    .flatMap(({ cells: { rating } }) => (rating ? [view.text(rating.row, rating.column).trim()] : []))
    .filter((text) => text !== '');
}
