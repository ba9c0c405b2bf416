import type { Entry } from '../model/entry';

/** A cell with 〃 or 同上 takes value and text from the one above; what it holds itself stays as its mark. */
export function takenOver(entry: Entry, source: Entry): Entry {
  return { ...entry, value: source.value, text: source.text, format: source.format, inherited: true, mark: entry.text.trim() };
}
