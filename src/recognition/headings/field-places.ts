import type { IndicatorField, ItemField } from '../../model/item';
import type { Position } from '../../workbook/workbook';
import type { ChosenColumns } from './chosen-columns';
import type { HeadingColumn } from './heading-block';
import { indicatorFields, isIndicatorField } from './heading-words';

/** Places of the item's own fields for the record that begins in `row`. */
export function itemPlaces(columns: ChosenColumns, row: number): Partial<Record<ItemField, Position>> {
  const places: Partial<Record<ItemField, Position>> = {};
  for (const name in columns) {
    const field = name as keyof ChosenColumns;
    const heading = columns[field];
    if (heading && field !== 'yearOfRow' && !isIndicatorField(field)) places[field] = placeIn(heading, row);
  }
  return places;
}

export function indicatorPlaces(columns: ChosenColumns, row: number): Partial<Record<IndicatorField, Position>> {
  const places: Partial<Record<IndicatorField, Position>> = {};
  for (const field of indicatorFields) {
    const heading = columns[field];
    if (heading) places[field] = placeIn(heading, row);
  }
  return places;
}

export function placeIn({ column, offset }: HeadingColumn, row: number): Position {
  return { row: row + offset, column };
}
