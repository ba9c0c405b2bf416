import type { Item } from '../../model/item';
import type { MasterItem, Settings } from '../../model/settings';
import { fold } from '../../text/fold';
import { plainNumber } from '../../text/item-numbers';

/** What the item register (項目台帳) says of an item on a sheet. */
export interface RegisterMatch {
  readonly byNumber: MasterItem | null;
  readonly byName: MasterItem | null;
}

interface Register {
  readonly numbers: ReadonlyMap<string, MasterItem>;
  readonly names: ReadonlyMap<string, MasterItem>;
}

const unknown: RegisterMatch = { byNumber: null, byName: null };
const registers = new WeakMap<Settings, Register>();

/** The entries of the register with the item's number and with its name. Both null when no register is given. */
export function registered({ id, name }: Pick<Item, 'id' | 'name'>, settings: Settings): RegisterMatch {
  if (settings.items.length === 0) return unknown;
  const { numbers, names } = registerOf(settings);
  return { byNumber: numbers.get(plainNumber(id)) ?? null, byName: names.get(fold(name)) ?? null };
}

/** The one entry that number and name agree on, or that the only one of them known to the register gives; else null. */
export function registeredAs(item: Pick<Item, 'id' | 'name'>, settings: Settings): MasterItem | null {
  const { byNumber, byName } = registered(item, settings);
  return byNumber && byName && byNumber !== byName ? null : (byNumber ?? byName);
}

/** Built once for the settings: it is asked for every item. */
function registerOf(settings: Settings): Register {
  const known = registers.get(settings);
  if (known) return known;
  const register = {
    numbers: new Map(settings.items.map((item) => [plainNumber(item.id), item])),
    names: new Map(settings.items.map((item) => [fold(item.name), item])),
  };
  registers.set(settings, register);
  return register;
}
