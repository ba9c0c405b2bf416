import type { Item } from '../model/item';
import { fold } from '../text/fold';

/** What makes two readings the same item: number and name, or the one of them that is there. */
export function itemKey(item: Pick<Item, 'id' | 'name'>): string {
  return `${fold(item.id)}\u0000${fold(item.name)}`;
}
