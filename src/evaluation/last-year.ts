import type { FiscalYear } from '../model/fiscal-year';
import type { Indicator, Item } from '../model/item';
import type { Recognition } from '../model/recognition';
import type { EvaluatedItem } from '../model/review';
import { fold } from '../text/fold';
import { itemKey } from '../text/item-numbers';
import { identityKey, nameKey, uniquely } from '../text/item-refs';

/** The items of last year's workbooks. */
export interface LastYear {
  /** The item that an item was last year; undefined where nobody can say. */
  readonly itemOf: (item: Item) => Item | undefined;
  /** All of them that stand there for the first time: of last year's workbooks, where there are none of the sheets of last year. */
  readonly items: readonly Item[];
  /** Files that are not about last year, and so are not used. */
  readonly otherYears: readonly string[];
  /** Something is known of last year for the items of this file. */
  readonly isKnownFor: (file: string) => boolean;
}

type Reading = Pick<Recognition, 'file' | 'evaluatedYear' | 'items'>;

/**
 * @param previous what was read in the workbooks that are said to be last year's
 * @param recognitions this year's: an item that those do not know may stand on a sheet of last year in its own workbook
 * @param present the items of this year: what one of them was last year is no other's
 */
export function lastYearFrom(
  previous: readonly Recognition[],
  recognitions: readonly Recognition[],
  fiscalYear: FiscalYear,
  present: readonly Item[],
): LastYear {
  const used = previous.filter(({ evaluatedYear, items }) => evaluatedYear === fiscalYear - 1 && items.length > 0);
  const given = lookUp(used, present);
  const sheetsOfLastYear = recognitions.flatMap(({ evaluatedYear, lastYear = [] }) => (evaluatedYear === fiscalYear ? lastYear : []));
  const own = new Map(
    recognitions.flatMap(({ file, evaluatedYear, lastYear = [] }) =>
      evaluatedYear === fiscalYear && lastYear.length > 0
        ? [
            [
              file,
              lookUp(
                [{ file, evaluatedYear, items: lastYear }],
                present.filter((item) => item.file === file),
              ),
            ] as const,
          ]
        : [],
    ),
  );
  return {
    itemOf: (item) => given(item) ?? own.get(item.file)?.(item),
    items: (used.length > 0 ? used.flatMap(({ items }) => items) : sheetsOfLastYear).filter(isListedFirst),
    otherYears: previous.filter((recognition) => !used.includes(recognition)).map(({ file }) => file),
    isKnownFor: (file) => used.length > 0 || own.has(file),
  };
}

function isListedFirst({ notCountedBecause }: Item): boolean {
  return notCountedBecause !== 'relisted';
}

function lookUp(used: readonly Reading[], present: readonly Item[]): LastYear['itemOf'] {
  const items = used.flatMap((recognition) => recognition.items).filter(isListedFirst);
  const [own, ownName] = [uniquely(items, identityKey), uniquely(items, nameKey)];
  const claimed = new Set(present.flatMap((item) => [identityKey(item), nameKey(item)]));
  const moved = items.filter((item) => !claimed.has(identityKey(item)) && !claimed.has(nameKey(item)));
  const [byKey, byName] = [uniquely(moved, itemKey), uniquely(moved, ({ name }) => fold(name))];
  // Numbers move from year to year; a name that only one item had is enough.
  // Its own department's before another's: a name may be on every department's list.
  return (item) =>
    own.get(identityKey(item)) ??
    (item.name === '' ? undefined : ownName.get(nameKey(item))) ??
    byKey.get(itemKey(item)) ??
    (item.name === '' ? undefined : byName.get(fold(item.name)));
}

/** The item with last year's beside it; actuals of last year that its own sheet does not hold are taken from there. */
export function withLastYear<T extends Item>(item: T, last: Item | undefined): T & Pick<EvaluatedItem, 'lastYear'> {
  if (!last) return item;
  const indicators = item.indicators.map((indicator) => {
    const before = sameIndicator(indicator, item, last);
    const previous = indicator.previous ?? (before?.actual ? { ...before.actual, unit: before.actual.unit ?? before.unit } : null);
    return previous === indicator.previous ? indicator : { ...indicator, previous };
  });
  return { ...item, indicators, lastYear: last };
}

/** Last year's indicator of an item; undefined where nobody can say. */
export function lastIndicatorOf(indicator: Indicator, item: EvaluatedItem): Indicator | undefined {
  return item.lastYear && sameIndicator(indicator, item, item.lastYear);
}

function sameIndicator({ name }: Indicator, item: Item, last: Item): Indicator | undefined {
  const [only] = last.indicators;
  if (item.indicators.length === 1 && last.indicators.length === 1 && (name === '' || only?.name === '')) return only;
  const named = last.indicators.filter((indicator) => fold(indicator.name) === fold(name));
  return named.length === 1 ? named[0] : undefined;
}
