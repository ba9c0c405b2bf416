import type { Item } from '../model/item';
import type { Recognition } from '../model/recognition';
import type { Round } from '../model/round';
import type { Settings } from '../model/settings';
import { itemKey, plainNumber } from '../text/item-numbers';
import { identicalFiles } from './identical-files';
import { findVersions } from './versions';

export interface AssembledRound {
  readonly round: Round;
  /** The items of every workbook, in reading order; those that must not be counted again say why. */
  readonly itemsByFile: ReadonlyMap<string, readonly Item[]>;
}

/**
 * Puts the workbooks of a round together so that every item is counted once.
 * @param hashes file → hash of its bytes, where known
 */
export function assembleRound(
  recognitions: readonly Recognition[],
  settings: Settings,
  hashes: ReadonlyMap<string, string> = new Map(),
): AssembledRound {
  const identical = identicalFiles(recognitions.map(({ file }) => ({ file, sha256: hashes.get(file) ?? '' })));
  const copies = new Set(identical.map(({ file }) => file));
  const { superseded, versions, changes } = findVersions(
    recognitions.filter(({ file }) => !copies.has(file)),
    settings.departments,
  );
  const replaced = new Map([
    ...identical.map(({ file, sameAs }) => [file, sameAs] as const),
    ...superseded.map(({ file, by }) => [file, by] as const),
  ]);
  const inUse = recognitions.filter(({ file }) => !replaced.has(file));
  const source = countingSources(inUse, settings);
  const itemsByFile = new Map(
    recognitions.map(({ file, items }) => [
      file,
      items.map((item) => {
        if (!item.counted) return item;
        if (replaced.has(file)) return notCounted(item, 'superseded');
        return source.get(itemKey(item)) === file ? item : notCounted(item, 'inOtherWorkbook');
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
      conflicts: conflicts(inUse),
      changes,
      versions,
      identical,
    },
  };
}

function notCounted(item: Item, because: NonNullable<Item['notCountedBecause']>): Item {
  return { ...item, counted: false, notCountedBecause: because };
}

/** Item → the file it is counted from: the workbook of the department that the register or the item itself names, else the first. */
function countingSources(recognitions: readonly Recognition[], settings: Settings): ReadonlyMap<string, string> {
  const leads = new Map(settings.items.map(({ id, department }) => [plainNumber(id), department]));
  const sources = new Map<string, { file: string; own: boolean }>();
  for (const { file, departmentName, kind, items } of recognitions) {
    for (const item of items) {
      if (!item.counted) continue;
      const key = itemKey(item);
      const lead = leads.get(plainNumber(item.id)) ?? item.department;
      const own = kind === 'progress' && lead === departmentName;
      const before = sources.get(key);
      if (!before || (own && !before.own)) sources.set(key, { file, own });
    }
  }
  return new Map([...sources].map(([key, { file }]) => [key, file]));
}

/** Departments with items to report that sent nothing, and whose items nobody else sent. */
function missingDepartments(received: readonly string[], recognitions: readonly Recognition[], settings: Settings): readonly string[] {
  const sent = new Set(recognitions.flatMap(({ items }) => items.map(({ id }) => plainNumber(id))));
  return settings.departments
    .filter(({ name, items }) => !received.includes(name) && items.length > 0 && !items.every((id) => sent.has(plainNumber(id))))
    .map(({ name }) => name);
}

/** The same item in several workbooks. */
function conflicts(recognitions: readonly Recognition[]): Round['conflicts'] {
  const files = new Map<string, { item: string; files: Set<string> }>();
  for (const { file, items } of recognitions) {
    for (const item of items) {
      const key = itemKey(item);
      const found = files.get(key) ?? { item: item.id || item.name, files: new Set<string>() };
      found.files.add(file);
      files.set(key, found);
    }
  }
  return [...files.values()].filter((entry) => entry.files.size > 1).map((entry) => ({ item: entry.item, files: [...entry.files] }));
}
