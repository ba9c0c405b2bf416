import type { Item } from '../model/item';
import type { SharedItems } from '../model/round';
import type { Settings, SharedItemsSetting } from '../model/settings';
import { fold } from '../text/fold';
import { refOf } from '../text/item-refs';
import { itemKey } from '../text/item-numbers';
import { ownersOf } from '../text/register-lookup';
import type { HeldItem } from './holders';

type Decisions = Pick<Settings, 'items' | 'departments' | 'organisation' | 'sharedItems'>;

export interface Sharing {
  readonly shared: readonly SharedItems[];
  /** Items that count for another department of those that sent them, with the one that counts. */
  readonly countedElsewhere: ReadonlyMap<Item, Item>;
}

/**
 * 共通項目: finds the items that several departments sent. Where the register names who owns one, it counts for the owner; where the
 * office decided, as it decided. Else it counts once, or for each department where most of their items coincide (one list for all
 * wards), until somebody answers.
 */
export function findShared(held: readonly HeldItem[], settings: Decisions): Sharing {
  const elsewhere = new Map<Item, Item>();
  const open: (readonly HeldItem[])[] = [];
  for (const same of sameItems(held, settings)) {
    const owners = ownersOf(same[0]?.item ?? { id: '', name: '' }, settings.items).map(fold);
    const owned = same.filter(({ holder }) => owners.includes(fold(holder)));
    const [owner] = owned;
    if (owner) for (const other of same) if (!owned.includes(other)) elsewhere.set(other.item, owner.item);
    if (owner === undefined && owners.length === 1) countFor(same[0], same, elsewhere);
    else if (owner === undefined) open.push(same);
  }
  const shared = grouped(open, held).map((group) => decide(group, settings));
  for (const { count, owner, sets } of shared) {
    if (count === 'once') for (const same of sets) countFor(same.find(({ holder }) => holder === owner) ?? same[0], same, elsewhere);
  }
  return { shared: shared.map(asShared), countedElsewhere: elsewhere };
}

function countFor(counting: HeldItem | undefined, same: readonly HeldItem[], elsewhere: Map<Item, Item>): void {
  for (const other of same) if (counting && other !== counting) elsewhere.set(other.item, counting.item);
}

/** Items of several departments that are one item: the same number and name, or the same name where a number would say nothing. */
function sameItems(held: readonly HeldItem[], { items }: Decisions): readonly (readonly HeldItem[])[] {
  const named = new Map<string, HeldItem[]>();
  for (const each of held) {
    if (each.item.name === '') continue;
    const key = fold(each.item.name);
    named.set(key, [...(named.get(key) ?? []), each]);
  }
  return [...named.values()].flatMap((namesakes) => {
    const sets: HeldItem[][] = [];
    for (const each of namesakes) {
      const own = sets.find(
        (same) => same.every((other) => other.holder !== each.holder) && same.some((other) => isSame(other, each, items)),
      );
      if (own) own.push(each);
      else sets.push([each]);
    }
    return sets.filter(({ length }) => length > 1);
  });
}

/** Departments that number their own items give one item different numbers; then its contents have to agree. */
function isSame({ item: a }: HeldItem, { item: b }: HeldItem, register: Settings['items']): boolean {
  if (itemKey(a) === itemKey(b)) return true;
  if (ownersOf(a, register).length > 0 || ownersOf(b, register).length > 0) return false;
  return a.id === '' || b.id === '' || (contentsOf(a) !== '' && contentsOf(a) === contentsOf(b));
}

function contentsOf({ entries, indicators }: Item): string {
  const texts = indicators.flatMap(({ name, entries: { target, actual } }) => [name, target?.text ?? '', actual?.text ?? '']);
  const written = [entries.rating?.text ?? '', ...texts].map(fold);
  return written.every((text) => text === '') ? '' : written.join('\u0000');
}

interface Group {
  /** In the order of the office's list, else of their names: never of the files. */
  readonly departments: readonly string[];
  readonly sets: readonly (readonly HeldItem[])[];
  readonly isOneList: boolean;
}

/** One group for departments with one list, else one for those that share an item. */
function grouped(sets: readonly (readonly HeldItem[])[], held: readonly HeldItem[]): readonly Group[] {
  const clusterOf = oneListClusters(sets, held);
  const groups = new Map<string, { departments: Set<string>; sets: (readonly HeldItem[])[]; isOneList: boolean }>();
  for (const same of sets) {
    const holders = same.map(({ holder }) => holder);
    const clusters = new Set(holders.map((holder) => clusterOf.get(holder) ?? holder));
    const isOneList = clusters.size === 1;
    const key = isOneList ? `list\u0000${[...clusters].join()}` : [...holders].sort().join('\u0000');
    const group = groups.get(key) ?? { departments: new Set<string>(), sets: [], isOneList };
    for (const holder of holders) group.departments.add(holder);
    group.sets.push(same);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ departments, ...group }) => ({ ...group, departments: [...departments] }));
}

/** Department → the first of those that fill in the same list: most of the items of each are the other's too. */
function oneListClusters(sets: readonly (readonly HeldItem[])[], held: readonly HeldItem[]): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>();
  for (const { holder } of held) sizes.set(holder, (sizes.get(holder) ?? 0) + 1);
  const common = new Map<string, Map<string, number>>();
  for (const same of sets) {
    for (const { holder: a } of same) {
      const row = common.get(a) ?? new Map<string, number>();
      common.set(a, row);
      for (const { holder: b } of same) if (a !== b) row.set(b, (row.get(b) ?? 0) + 1);
    }
  }
  const clusters = new Map<string, string>();
  const root = (holder: string): string => {
    const above = clusters.get(holder);
    return above === undefined || above === holder ? holder : root(above);
  };
  for (const [a, row] of common) {
    for (const [b, count] of row) {
      if (count * 2 <= Math.max(sizes.get(a) ?? 0, sizes.get(b) ?? 0)) continue;
      const [first = a, second = b] = [root(a), root(b)].sort();
      clusters.set(first, first);
      clusters.set(second, first);
    }
  }
  return new Map([...clusters.keys()].map((holder) => [holder, root(holder)]));
}

interface Decided extends Group {
  readonly count: SharedItems['count'];
  readonly owner: string;
  readonly settled: boolean;
}

function decide(group: Group, settings: Decisions): Decided {
  const order = [...settings.departments.map(({ name }) => name), ...settings.organisation];
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const departments = [...group.departments].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const [first = ''] = departments;
  const decision = settings.sharedItems.find((each) => isFor(each, departments));
  if (!decision) return { ...group, departments, count: group.isOneList ? 'each' : 'once', owner: first, settled: false };
  const owner = decision.count === 'once' ? (departments.find((name) => fold(name) === fold(decision.owner)) ?? first) : first;
  return { ...group, departments, count: decision.count, owner, settled: true };
}

/** What was decided for some departments holds for all of their common items, and for those that only some of them have. */
function isFor(decision: SharedItemsSetting, departments: readonly string[]): boolean {
  const decided = decision.departments.map(fold);
  return departments.every((name) => decided.includes(fold(name)));
}

function asShared({ departments, sets, count, owner, settled }: Decided): SharedItems {
  const place = ({ holder }: HeldItem): number => departments.indexOf(holder);
  const items = sets.map((same) =>
    [...same].sort((a, b) => place(a) - place(b)).map(({ item, holder }) => ({ ...refOf(item), department: holder })),
  );
  return { departments, items, count, owner, settled };
}
