import type { MasterItem } from '../../model/settings';
import { fold } from '../../text/fold';

interface Index {
  readonly byId: ReadonlyMap<string, MasterItem>;
  readonly byName: ReadonlyMap<string, MasterItem>;
}

const indexes = new WeakMap<readonly MasterItem[], Index>();

/** The item of the register (項目台帳) with this number, else with this name. */
export function masterOf(items: readonly MasterItem[], id: string, name: string): MasterItem | undefined {
  let index = indexes.get(items);
  if (!index) indexes.set(items, (index = indexOf(items)));
  return (id === '' ? undefined : index.byId.get(fold(id))) ?? (name === '' ? undefined : index.byName.get(fold(name)));
}

function indexOf(items: readonly MasterItem[]): Index {
  return {
    byId: new Map(items.map((item) => [fold(item.id), item])),
    byName: new Map(items.map((item) => [fold(item.name), item])),
  };
}
