import type { Item } from '../model/item';
import type { Recognition } from '../model/recognition';
import { fold } from '../text/fold';
import { itemKey } from '../text/item-numbers';

/** An item with the department that answers for it. */
export interface HeldItem {
  readonly item: Item;
  /** The department; a workbook that names none stands for one itself. */
  readonly holder: string;
}

export function holderOf(item: Item, { departmentName, file }: Recognition): string {
  return item.department || departmentName || file;
}

/** The same for two readings of one department's item. */
export function heldKey({ item, holder }: HeldItem): string {
  return `${fold(holder)}\u0000${itemKey(item)}`;
}

/** Every item that could count, once for each department: from the department's own workbook where that has it, else from the first. */
export function heldItems(recognitions: readonly Recognition[]): readonly HeldItem[] {
  const found = new Map<string, { readonly held: HeldItem; readonly own: boolean }>();
  for (const recognition of recognitions) {
    const { file, departmentName, kind, items } = recognition;
    for (const item of items) {
      if (!item.counted) continue;
      const held = { item, holder: holderOf(item, recognition) };
      const own = kind === 'progress' && fold(held.holder) === fold(departmentName || file);
      const before = found.get(heldKey(held));
      if (!before || (own && !before.own)) found.set(heldKey(held), { held, own });
    }
  }
  return [...found.values()].map(({ held }) => held);
}
