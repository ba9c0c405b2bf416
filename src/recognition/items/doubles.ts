import type { Item } from '../../model/item';
import { saysOtherwise } from '../../text/items/doubled-items';
import { fold } from '../../text/fold';

/**
 * The same number and name a second time for the same department is a re-listing: it is shown and not counted twice. Under another
 * policy, with another target, actual or rating, it is an item of its own: numbers start again in each policy.
 */
export function withoutDoubles(items: readonly Item[]): readonly Item[] {
  const seen = new Map<string, Item[]>();
  return items.map((item) => {
    const key = item.id === '' || item.name === '' ? '' : `${fold(item.id)}\u0000${fold(item.name)}\u0000${fold(item.department)}`;
    const before = key === '' || !item.counted ? [] : (seen.get(key) ?? []);
    if (before.some((other) => !isOfItsOwn(item, other))) return { ...item, counted: false, notCountedBecause: 'relisted' };
    if (item.counted && key !== '') seen.set(key, [...before, item]);
    return item;
  });
}

function isOfItsOwn(item: Item, other: Item): boolean {
  const [policy, others] = [item, other].map(({ policy: name }) => fold(name));
  return policy !== '' && others !== '' && policy !== others && saysOtherwise(item, other);
}
