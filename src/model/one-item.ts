import type { Field } from './item';
import { fieldLabels } from './field-labels';
import type { Settings } from './settings';

/**
 * 1件を示す: where a person found the parts of one item on a sheet that was not understood. It is an answer, kept under
 * `oneItemKey(sheet)`: from each field to the cell of that one item (`{ "itemName": "B4", "rating": "B9" }`), or to the label or heading
 * that names it (`{ "itemName": "手がけること", "rating": "振り返り" }`; "" for a text without a label, "令和6年度>目標" below a group).
 * Cells say it of their own sheet; labels hold for every list, card and form that has all of them, in every workbook.
 * `labelsPointedAt` makes labels of cells.
 */
export type OneItem = Readonly<Partial<Record<Field, string>>>;

const start = 'oneItem:';

/** @param sheet where the item was pointed out; any name will do for labels */
export function oneItemKey(sheet: string): string {
  return start + sheet;
}

export function isOneItemKey(key: string): boolean {
  return key.startsWith(start);
}

/** A name, and what says how it went. */
export function isOneItem(value: unknown): value is OneItem {
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.keys(value);
  const judged = ['rating', 'target', 'actual'].some((field) => fields.includes(field));
  return (
    fields.includes('itemName') &&
    judged &&
    fields.every((field) => field in fieldLabels) &&
    Object.values(value).every((at) => typeof at === 'string')
  );
}

/** The items that were pointed out, with the sheet of each. */
export function oneItemsIn({ answers }: Pick<Settings, 'answers'>): readonly { readonly sheet: string; readonly item: OneItem }[] {
  return Object.entries(answers).flatMap(([key, item]) =>
    isOneItemKey(key) && isOneItem(item) ? [{ sheet: key.slice(start.length), item }] : [],
  );
}
