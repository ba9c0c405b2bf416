import type { Entry } from '../../model/entry';
import type { Field } from '../../model/item';
import { isDittoMark } from '../../text/marks';
import type { Position } from '../../workbook/workbook';
import type { SheetView } from '../sheet-view';

/** The entries at the given places; one with a ditto mark says what the entry of the same field above it says. */
export function entriesAt<F extends Field>(
  view: SheetView,
  places: Readonly<Partial<Record<F, Position>>>,
  above: Readonly<Partial<Record<F, Entry>>> | undefined,
): Partial<Record<F, Entry>> {
  const entries: Partial<Record<F, Entry>> = {};
  for (const field in places) {
    const place = places[field];
    if (!place) continue;
    const entry = view.entry(place.row, place.column);
    const source = isDittoMark(entry.text) ? above?.[field] : undefined;
    entries[field] = source ? takenOver(entry, source) : entry;
  }
  return entries;
}

/** A cell with 〃 or 同上 takes value and text from the one above; what it holds itself stays as its mark. */
function takenOver(entry: Entry, source: Entry): Entry {
  return { ...entry, value: source.value, text: source.text, format: source.format, inherited: true, mark: entry.text.trim() };
}
