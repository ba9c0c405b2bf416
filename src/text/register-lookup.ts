import type { ItemIdentity } from '../model/item-ref';
import type { MasterItem } from '../model/settings';
import { fold } from './fold';
import { nameKey, numberKey, uniquely } from './item-refs';
import { itemKey, plainNumber } from './item-numbers';

/** What the item register (項目台帳) says of an item on a sheet. */
export interface RegisterMatch {
  readonly byNumber: MasterItem | null;
  readonly byName: MasterItem | null;
}

interface Register {
  readonly numbers: ReadonlyMap<string, MasterItem>;
  readonly names: ReadonlyMap<string, MasterItem>;
  /** Number alone and name alone, where the register has it once. */
  readonly onlyNumbers: ReadonlyMap<string, MasterItem>;
  readonly onlyNames: ReadonlyMap<string, MasterItem>;
  /** True when departments number their own items: the register has a number for two of them. */
  readonly numbersRepeat: boolean;
  readonly owners: ReadonlyMap<string, readonly string[]>;
}

const unknown: RegisterMatch = { byNumber: null, byName: null };
const registers = new WeakMap<readonly MasterItem[], Register>();

/**
 * The entries of the register with the item's number and with its name: those of its own department first; another's only where
 * number or name stands in the register once. Where departments number their own items, another's number says nothing.
 */
export function lookUp(item: ItemIdentity, items: readonly MasterItem[]): RegisterMatch {
  if (items.length === 0) return unknown;
  const register = registerOf(items);
  const own = item.id === '' ? undefined : register.numbers.get(numberKey(item));
  // Two items of one name: the one that the number names.
  if (own && fold(own.name) === fold(item.name)) return { byNumber: own, byName: own };
  const byName = item.name === '' ? null : (register.names.get(nameKey(item)) ?? register.onlyNames.get(fold(item.name)) ?? null);
  if (item.id === '') return { byNumber: null, byName };
  const elsewhere = register.onlyNumbers.get(plainNumber(item.id));
  const isMeant = !register.numbersRepeat || elsewhere === byName || elsewhere?.department === '' || item.department === '';
  return { byNumber: own ?? (elsewhere && isMeant ? elsewhere : null), byName };
}

/** The departments for which the register has an item of this number and name; empty when it knows none. */
export function ownersOf(item: Pick<ItemIdentity, 'id' | 'name'>, items: readonly MasterItem[]): readonly string[] {
  return items.length === 0 ? [] : (registerOf(items).owners.get(itemKey(item)) ?? []);
}

function registerOf(items: readonly MasterItem[]): Register {
  const known = registers.get(items);
  if (known) return known;
  const numbered = items.filter(({ id }) => id !== '');
  const named = items.filter(({ name }) => name !== '');
  const onlyNumbers = uniquely(numbered, ({ id }) => plainNumber(id));
  const owners = new Map<string, string[]>();
  for (const item of items) owners.set(itemKey(item), [...(owners.get(itemKey(item)) ?? []), item.department]);
  const register: Register = {
    numbers: new Map(numbered.map((item) => [numberKey(item), item])),
    names: new Map(named.map((item) => [nameKey(item), item])),
    onlyNumbers,
    onlyNames: uniquely(named, ({ name }) => fold(name)),
    numbersRepeat: onlyNumbers.size < new Set(numbered.map(({ id }) => plainNumber(id))).size,
    owners,
  };
  registers.set(items, register);
  return register;
}
