import type { Item } from '../model/item';
import type { FiscalYear } from '../model/fiscal-year';
import type { Recognition } from '../model/recognition';
import type { Round } from '../model/round';
import type { Settings } from '../model/settings';
import { itemKey, plainNumber } from '../text/item-numbers';
import { numberKey } from '../text/item-refs';
import { heldItems, heldKey, holderOf } from './holders';
import { identicalFiles } from './identical-files';
import { otherYears } from './other-years';
import { findShared } from './shared-items';
import { findVersions } from './versions';

export interface AssembledRound {
  readonly round: Round;
  /** The items of every workbook, in reading order; those that must not be counted again say why. */
  readonly itemsByFile: ReadonlyMap<string, readonly Item[]>;
}

/**
 * Puts the workbooks of a round together so that every item is counted once.
 * @param fiscalYear the round's
 * @param hashes file → hash of its bytes, where known
 */
export function assembleRound(
  recognitions: readonly Recognition[],
  settings: Settings,
  fiscalYear: FiscalYear,
  hashes: ReadonlyMap<string, string> = new Map(),
): AssembledRound {
  const identical = identicalFiles(recognitions.map((recognition) => ({ recognition, sha256: hashes.get(recognition.file) ?? '' })));
  const copies = new Set(identical.map(({ file }) => file));
  const aside = otherYears(recognitions, fiscalYear, settings.departments);
  const ofOtherYear = new Set(aside.map(({ file }) => file));
  const { superseded, versions, changes } = findVersions(
    recognitions.filter(({ file }) => !copies.has(file) && !ofOtherYear.has(file)),
    settings.departments,
    fiscalYear,
  );
  const replaced = new Map([
    ...identical.map(({ file, sameAs }) => [file, sameAs] as const),
    ...superseded.map(({ file, by }) => [file, by] as const),
  ]);
  const inUse = recognitions.filter(({ file }) => !replaced.has(file) && !ofOtherYear.has(file));
  const held = heldItems(inUse);
  const { shared, countedElsewhere } = findShared(held, settings);
  const counting = new Map(held.filter(({ item }) => !countedElsewhere.has(item)).map((each) => [heldKey(each), each.item.file]));
  const itemsByFile = new Map(
    recognitions.map((recognition) => [
      recognition.file,
      recognition.items.map((item) => {
        if (!item.counted) return item;
        if (ofOtherYear.has(recognition.file)) return notCounted(item, 'otherYear');
        if (replaced.has(recognition.file)) return notCounted(item, 'superseded');
        const key = heldKey({ item, holder: holderOf(item, recognition) });
        return counting.get(key) === recognition.file ? item : notCounted(item, 'inOtherWorkbook');
      }),
    ]),
  );
  const received = [...new Set(recognitions.map(({ departmentName }) => departmentName).filter((name) => name !== ''))];
  return {
    itemsByFile,
    round: {
      received,
      missing: missingDepartments(received, recognitions, settings),
      superseded: [...replaced].map(([file, by]) => ({ file, by })),
      conflicts: conflicts(itemsByFile, new Set([...replaced.keys(), ...ofOtherYear]), shared),
      shared,
      changes,
      versions,
      identical,
      ...(aside.length > 0 && { otherYears: aside }),
    },
  };
}

function notCounted(item: Item, because: NonNullable<Item['notCountedBecause']>): Item {
  return { ...item, counted: false, notCountedBecause: because };
}

/** Departments with items to report that sent nothing, and whose items nobody else sent for them. */
function missingDepartments(received: readonly string[], recognitions: readonly Recognition[], settings: Settings): readonly string[] {
  const items = recognitions.flatMap((recognition) => recognition.items);
  const [own, numbers] = [new Set(items.map(numberKey)), new Set(items.map(({ id }) => plainNumber(id)))];
  const asked = settings.departments.flatMap((duty) => duty.items.map(plainNumber));
  const isSent = (department: string, id: string): boolean =>
    own.has(numberKey({ department, id })) ||
    // A number that one department alone is asked for names the item, whoever sends it.
    (numbers.has(plainNumber(id)) && asked.filter((number) => number === plainNumber(id)).length === 1);
  return settings.departments
    .filter(({ name, items: duty }) => !received.includes(name) && duty.length > 0 && !duty.every((id) => isSent(name, id)))
    .map(({ name }) => name);
}

/** The same item in several workbooks; items that only share number and name, and count each for its department, are none. */
function conflicts(itemsByFile: AssembledRound['itemsByFile'], notUsed: ReadonlySet<string>, shared: Round['shared']): Round['conflicts'] {
  const open = new Set(shared.filter(({ settled }) => !settled).flatMap(({ items }) => items.flat().map(itemKey)));
  const found = new Map<string, { item: string; files: Set<string>; isOne: boolean }>();
  for (const [file, items] of itemsByFile) {
    if (notUsed.has(file)) continue;
    for (const item of items) {
      const key = itemKey(item);
      const entry = found.get(key) ?? { item: item.id || item.name, files: new Set<string>(), isOne: open.has(key) };
      entry.files.add(file);
      if (!item.counted) entry.isOne = true;
      found.set(key, entry);
    }
  }
  return [...found.values()].filter(({ files, isOne }) => isOne && files.size > 1).map(({ item, files }) => ({ item, files: [...files] }));
}
