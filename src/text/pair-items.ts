import { fold } from './fold';
import { itemKey, plainNumber } from './item-numbers';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ItemPairs<Before, Now> {
  readonly pairs: readonly (readonly [Before, Now])[];
  readonly onlyBefore: readonly Before[];
  readonly onlyNow: readonly Now[];
}

/** The same items in two lists: by number and name, then by number, then by name. So an item that was renamed or renumbered is found again. */
export function pairItems<Before extends Named, Now extends Named>(before: readonly Before[], now: readonly Now[]): ItemPairs<Before, Now> {
  const left = new Set(before);
  const open = new Set(now);
  const pairs: (readonly [Before, Now])[] = [];
  for (const keyOf of [itemKey, numberOf, nameOf]) {
    const byKey = new Map<string, Before>();
    for (const item of left) if (keyOf(item) !== '' && !byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
    for (const item of open) {
      const same = byKey.get(keyOf(item));
      if (!same || !left.delete(same)) continue;
      open.delete(item);
      pairs.push([same, item]);
    }
  }
  return { pairs, onlyBefore: [...left], onlyNow: [...open] };
}

function numberOf({ id }: Named): string {
  return plainNumber(id);
}

function nameOf({ name }: Named): string {
  return fold(name);
}
