import type { ItemIdentity } from '../../model/item-ref';
import type { MasterItem } from '../../model/settings';
import { lookUp } from '../../text/register-lookup';

/** The item of the register (項目台帳) that a row is: by number, else by name; those of its own department first. */
export function masterOf(items: readonly MasterItem[], item: ItemIdentity): MasterItem | undefined {
  const { byNumber, byName } = lookUp(item, items);
  return byNumber ?? byName ?? undefined;
}
