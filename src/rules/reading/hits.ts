import type { Repair, Sentence } from '../../model/finding';
import { tidy } from '../../text/fold';
import { cellName } from '../../workbook/reference';
import type { Hits } from '../rule';

/** Offers to write a text into the cell that the finding points at. */
export function writing(value: string | number, kind: 'auto' | 'confirm' = 'confirm'): { readonly repair: Repair } {
  const shown = typeof value === 'string' ? tidy(value) : value;
  return { repair: { kind, label: { ja: `「${shown}」に直す`, en: `Change to "${shown}"` }, value } };
}

/** 「2-1、2-2」 in Japanese, "2-1, 2-2" in English. */
export function listed(words: readonly (string | number)[]): Sentence {
  return { ja: words.join('、'), en: words.join(', ') };
}

/** A cell that several items share is told once, at its first hit. */
export function oncePerCell(hits: Hits): Hits {
  const seen = new Set<string>();
  return hits.filter(({ at }) => {
    if (!at) return true;
    const name = cellName(at);
    const first = !seen.has(name);
    seen.add(name);
    return first;
  });
}

/** Groups in the order in which their key is first met. */
export function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}
