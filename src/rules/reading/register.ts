import { registeredAs as registeredIn } from '../../evaluation/approved-target';
import type { ItemIdentity } from '../../model/item-ref';
import type { MasterItem, Settings } from '../../model/settings';
import { lookUp, type RegisterMatch } from '../../text/register-lookup';

/** The entries of the register with the item's number and with its name. Both null when no register is given. */
export function registered(item: ItemIdentity, settings: Settings): RegisterMatch {
  return lookUp(item, settings.items);
}

/** The one entry that number and name agree on, or that the only one of them known to the register gives; else null. */
export function registeredAs(item: ItemIdentity, settings: Settings): MasterItem | null {
  return registeredIn(item, settings.items);
}
