import type { Entry } from '../model/entry';
import type { Field, Indicator, IndicatorField, Item, ItemField } from '../model/item';
import type { Recognition } from '../model/recognition';
import type { RoundChange } from '../model/round';
import { fold } from '../text/fold';
import { pairItems } from '../text/pair-items';

/** What people look for between two versions, in the order of a form. */
const comparedFields = [
  'itemName',
  'policy',
  'department',
  'rating',
  'selfRating',
  'evaluateIn',
  'outReason',
  'activity',
  'evidence',
  'issue',
  'countermeasure',
  'issueAndCountermeasure',
  'next',
  'note',
] as const satisfies readonly ItemField[];
const comparedOfIndicators = [
  'indicator',
  'unit',
  'baseline',
  'target',
  'actual',
  'finalTarget',
] as const satisfies readonly IndicatorField[];

/** What changed from one version to the next, cell by cell, in the order of the newer one; items that are gone come last. */
export function changesBetween(older: Recognition, newer: Recognition): readonly RoundChange[] {
  const { pairs, onlyBefore, onlyNow } = pairItems(older.items, newer.items);
  const before = new Map(pairs.map(([old, now]) => [now, old]));
  const added = new Set(onlyNow);
  const files = { from: older.file, to: newer.file };
  return [
    ...newer.items.flatMap((now) => {
      const old = before.get(now);
      if (old) return changesOf(old, now, files);
      return added.has(now) ? [wholeItem(null, now, files)] : [];
    }),
    ...onlyBefore.map((old) => wholeItem(old, null, files)),
  ];
}

interface Files {
  readonly from: string;
  readonly to: string;
}

function wholeItem(old: Item | null, now: Item | null, files: Files): RoundChange {
  const item = now ?? old;
  return {
    item: item ? item.id || item.name : '',
    name: item?.name ?? '',
    department: item?.department ?? '',
    field: 'itemName',
    before: old?.name ?? '',
    after: now?.name ?? '',
    from: { file: files.from, at: old?.at ?? null },
    to: { file: files.to, at: now?.at ?? null },
  };
}

function changesOf(old: Item, now: Item, files: Files): readonly RoundChange[] {
  const change = (field: Field, before: Entry | undefined, after: Entry | undefined): readonly RoundChange[] => {
    // A merged or repeated cell changes once, at the item that holds it.
    if (before?.inherited && after?.inherited) return [];
    if (fold(before?.text ?? '') === fold(after?.text ?? '')) return [];
    return [
      {
        item: now.id || now.name,
        name: now.name,
        department: now.department,
        field,
        before: before?.text ?? '',
        after: after?.text ?? '',
        from: { file: files.from, at: before?.at ?? null },
        to: { file: files.to, at: after?.at ?? null },
      },
    ];
  };
  return [
    ...comparedFields.flatMap((field) => change(field, old.entries[field], now.entries[field])),
    ...pairIndicators(old.indicators, now.indicators).flatMap(([before, after]) =>
      comparedOfIndicators.flatMap((field) => change(field, before?.entries[field], after?.entries[field])),
    ),
  ];
}

type IndicatorPair = readonly [before: Indicator | undefined, after: Indicator | undefined];

/** By name, else by place: an indicator that was worded anew is still the same one. */
function pairIndicators(before: readonly Indicator[], after: readonly Indicator[]): readonly IndicatorPair[] {
  const left = new Set(before);
  const named = after.map((indicator) => {
    const same = [...left].find(({ name }) => name !== '' && fold(name) === fold(indicator.name));
    if (same) left.delete(same);
    return same;
  });
  const pairs = after.map((indicator, index): IndicatorPair => {
    const inPlace = before[index];
    const partner = named[index] ?? (inPlace && left.has(inPlace) ? inPlace : undefined);
    if (partner) left.delete(partner);
    return [partner, indicator];
  });
  return [...pairs, ...[...left].map((indicator): IndicatorPair => [indicator, undefined])];
}
