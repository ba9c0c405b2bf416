import type { Entry } from '../../model/entry';
import type { Indicator, Item } from '../../model/item';
import { fold, isRelisted } from '../fold';
import { identityKey } from '../item-refs';

/** A re-listing that nobody marked as one, with the item that counts in its place. */
export interface Doubled<T extends Item = Item> {
  readonly item: T;
  readonly counting: T;
  /** It says something else: in its table of target, actual or rating, on another sheet of the rating. */
  readonly differs: boolean;
}

/** The items of a workbook that stand in it a second time without the mark 再掲 and are not counted again. */
export function doubledItems<T extends Item>(items: readonly T[]): readonly Doubled<T>[] {
  const counting = new Map<string, T>();
  return items.flatMap((item) => {
    const key = identityKey(item);
    const other = counting.get(key);
    if (item.counted && !other) counting.set(key, item);
    if (item.notCountedBecause !== 'relisted' || !other || isMarkedAgain(item)) return [];
    const differs = other.table === item.table ? saysOtherwise(item, other) : differ(item.entries.rating, other.entries.rating);
    return [{ item, counting: other, differs }];
  });
}

/** 再掲 stands at the item. */
export function isMarkedAgain({ entries: { itemName, itemNo, note } }: Item): boolean {
  return [itemName, itemNo, note].some((entry) => entry !== undefined && isRelisted(entry.text));
}

/** Another rating, target or actual than the other reading of the item; what is blank says nothing. */
export function saysOtherwise(item: Item, other: Item): boolean {
  if (differ(item.entries.rating, other.entries.rating)) return true;
  return other.indicators.length > 0 && item.indicators.some((indicator) => !other.indicators.some((each) => isSame(indicator, each)));
}

function isSame(a: Indicator, b: Indicator): boolean {
  return (['target', 'actual'] as const).every((field) => {
    const [own, others] = [a[field], b[field]];
    return (own !== null && others !== null && own.value === others.value) || !differ(a.entries[field], b.entries[field]);
  });
}

function differ(a: Entry | undefined, b: Entry | undefined): boolean {
  const [own, others] = [fold(a?.text ?? ''), fold(b?.text ?? '')];
  return own !== '' && others !== '' && own !== others;
}
