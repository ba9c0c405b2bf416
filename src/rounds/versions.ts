import type { Item } from '../model/item';
import type { Recognition } from '../model/recognition';
import type { Round } from '../model/review';
import { itemKey } from '../text/item-numbers';

export interface Replacement {
  readonly older: Recognition;
  readonly newer: Recognition;
}

/** Workbooks of one department that hold the same items: the last saved one is used, the later name when none says when. */
export function replacements(recognitions: readonly Recognition[]): readonly Replacement[] {
  const byDepartment = new Map<string, Recognition[]>();
  for (const recognition of recognitions) {
    if (recognition.departmentName === '' || recognition.kind !== 'progress') continue;
    byDepartment.set(recognition.departmentName, [...(byDepartment.get(recognition.departmentName) ?? []), recognition]);
  }
  return [...byDepartment.values()].flatMap((versions) => {
    const newestFirst = [...versions].sort(newerFirst);
    return newestFirst.slice(1).flatMap((older, index) => {
      const newer = newestFirst.slice(0, index + 1).find((candidate) => shareItems(candidate, older));
      return newer ? [{ older, newer }] : [];
    });
  });
}

function newerFirst(a: Recognition, b: Recognition): number {
  return (b.savedAt ?? '').localeCompare(a.savedAt ?? '') || b.file.localeCompare(a.file, 'ja');
}

function shareItems(a: Recognition, b: Recognition): boolean {
  const keys = new Set(a.items.map(itemKey));
  return b.items.some((item) => keys.has(itemKey(item)));
}

const comparedFields = ['rating', 'activity', 'issue', 'countermeasure', 'issueAndCountermeasure', 'next', 'note', 'outReason'] as const;

/** What changed by item and field from the older to the newer workbook, in the order of the newer one. */
export function changesBetween({ older, newer }: Replacement): Round['changes'] {
  const before = new Map(older.items.map((item) => [itemKey(item), item]));
  return newer.items.flatMap((item) => {
    const old = before.get(itemKey(item));
    return old ? changesOf(old, item) : [];
  });
}

function changesOf(old: Item, now: Item): Round['changes'] {
  const item = now.id || now.name;
  const texts = [
    ...comparedFields.map((field) => ({
      field: field,
      before: old.entries[field]?.text ?? '',
      after: now.entries[field]?.text ?? '',
    })),
    ...now.indicators.flatMap((indicator, index) =>
      (['target', 'actual'] as const).map((field) => ({
        field: field,
        before: old.indicators[index]?.entries[field]?.text ?? '',
        after: indicator.entries[field]?.text ?? '',
      })),
    ),
  ];
  return texts.filter(({ before, after }) => before !== after).map((change) => ({ item, ...change }));
}
