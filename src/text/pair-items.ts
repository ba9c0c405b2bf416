import type { ItemIdentity } from '../model/item-ref';
import { fold } from './fold';
import { itemKey, plainNumber } from './item-numbers';
import { identityKey, nameKey, numberKey } from './item-refs';

export interface ItemPairs<Before, Now> {
  readonly pairs: readonly (readonly [Before, Now])[];
  readonly onlyBefore: readonly Before[];
  readonly onlyNow: readonly Now[];
}

/**
 * The same items in two lists: within a department by number and name, then by name, then by number; so an item that was renumbered
 * or renamed is found again. What is left is looked for in other departments, where number or name stand once in each list.
 */
export function pairItems<Before extends ItemIdentity, Now extends ItemIdentity>(
  before: readonly Before[],
  now: readonly Now[],
): ItemPairs<Before, Now> {
  const left = new Set(before);
  const open = new Set(now);
  const pairs: (readonly [Before, Now])[] = [];
  const pair = (keyOf: (item: ItemIdentity) => string, isKey: (key: string) => boolean): void => {
    const byKey = new Map<string, Before>();
    for (const item of left) if (isKey(keyOf(item)) && !byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
    for (const item of open) {
      const same = byKey.get(keyOf(item));
      if (!same || !left.delete(same)) continue;
      open.delete(item);
      pairs.push([same, item]);
    }
  };
  pair(identityKey, () => true);
  for (const keyOf of [nameKey, numberKey]) pair(keyOf, (key) => !key.endsWith('\u0000'));
  for (const keyOf of [itemKey, nameOf, numberOf]) {
    const [once, onceNow] = [keysOnce(before, keyOf), keysOnce(now, keyOf)];
    pair(keyOf, (key) => key !== '' && once.has(key) && onceNow.has(key));
  }
  return { pairs, onlyBefore: [...left], onlyNow: [...open] };
}

function keysOnce(items: readonly ItemIdentity[], keyOf: (item: ItemIdentity) => string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count === 1 ? [key] : [])));
}

function numberOf({ id }: ItemIdentity): string {
  return plainNumber(id);
}

function nameOf({ name }: ItemIdentity): string {
  return fold(name);
}
