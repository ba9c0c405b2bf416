import type { Item } from '../model/item';
import type { ItemIdentity, ItemRef } from '../model/item-ref';
import { fold } from './fold';
import { itemKey, plainNumber } from './item-numbers';

export function refOf({ file, table, rows, department, id, name }: Item): ItemRef {
  return { file, table, row: rows.from, department, id, name };
}

/** The same for two readings of one item of the city, however number, name and department are spelt. */
export function identityKey(item: ItemIdentity): string {
  return `${fold(item.department)}\u0000${itemKey(item)}`;
}

/**
 * Looks items up by department, number and name. Where an entry names no department, or one that nobody has now, number and name
 * are enough as long as they belong to one entry only.
 */
export function identityIndex<T extends ItemIdentity>(
  entries: readonly T[],
  present: readonly ItemIdentity[],
): (item: ItemIdentity) => T | undefined {
  const own = new Map(entries.map((entry) => [identityKey(entry), entry]));
  const taken = new Set(present.map(identityKey));
  const free = entries.filter((entry) => !taken.has(identityKey(entry)));
  const byKey = uniquely(free, itemKey);
  const wanted = countOf(
    present.filter((item) => !own.has(identityKey(item))),
    itemKey,
  );
  return (item) => {
    const exact = own.get(identityKey(item));
    if (exact) return exact;
    const one = byKey.get(itemKey(item));
    // Two departments that could both be meant: nobody can say which.
    return one && (wanted.get(itemKey(item)) ?? 0) <= 1 ? one : undefined;
  };
}

/** Those that share a key with another are left out: nobody can say which is meant. */
export function uniquely<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T | null>();
  for (const entry of entries) found.set(keyOf(entry), found.has(keyOf(entry)) ? null : entry);
  return new Map([...found].flatMap(([key, entry]) => (entry === null ? [] : [[key, entry] as const])));
}

function countOf<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1);
  return counts;
}

/** Number within a department: what a department's own numbering makes of it. */
export function numberKey({ department, id }: Pick<ItemIdentity, 'department' | 'id'>): string {
  return `${fold(department)}\u0000${plainNumber(id)}`;
}

/** Name within a department. */
export function nameKey({ department, name }: Pick<ItemIdentity, 'department' | 'name'>): string {
  return `${fold(department)}\u0000${fold(name)}`;
}
