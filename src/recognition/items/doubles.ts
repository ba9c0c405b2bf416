import type { Item } from '../../model/item';
import { fold } from '../../text/fold';

/** The same number and name a second time for the same department is a re-listing: it is shown and not counted twice. */
export function withoutDoubles(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const key = item.id === '' || item.name === '' ? '' : `${fold(item.id)}\u0000${fold(item.name)}\u0000${fold(item.department)}`;
    const again = key !== '' && seen.has(key);
    if (item.counted) seen.add(key);
    return again && item.counted ? { ...item, counted: false, notCountedBecause: 'relisted' } : item;
  });
}
