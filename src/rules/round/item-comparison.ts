import { ratingLabels } from '../../evaluation/labels';
import type { Entry } from '../../model/entry';
import type { Sentence } from '../../model/finding';
import type { Indicator } from '../../model/item';
import type { Quantity } from '../../model/quantity';
import type { EvaluatedItem } from '../../model/review';
import { fold } from '../../text/fold';
import { isNoneMark } from '../../text/marks';
import { convert } from '../../text/units';
import type { CellRef } from '../../workbook/reference';

/** One value that two workbooks give differently for the same item. */
export interface Disagreement {
  readonly field: Sentence;
  readonly a: { readonly text: string; readonly at: CellRef };
  readonly b: { readonly text: string; readonly at: CellRef };
}

/** Rating, targets and actuals that differ between two readings of one item; other notation of the same value is no difference. */
export function disagreements(a: EvaluatedItem, b: EvaluatedItem): readonly Disagreement[] {
  return [
    ...ratingDisagreement(a, b),
    ...a.indicators.flatMap((indicator, index) => indicatorDisagreements(indicator, b.indicators[index])),
  ];
}

function ratingDisagreement(a: EvaluatedItem, b: EvaluatedItem): readonly Disagreement[] {
  const [left, right] = [a.entries.rating, b.entries.rating];
  if (!left || !right || ownRating(a) === ownRating(b)) return [];
  const shown = (item: EvaluatedItem, entry: Entry) => ({
    text: (item.office?.selfText ?? entry.text).trim() || ratingLabels[ownRating(item)].ja,
    at: entry.at,
  });
  return [{ field: { ja: '評価', en: 'rating' }, a: shown(a, left), b: shown(b, right) }];
}

/** What the workbook says: the office's decision is about one of the two. */
function ownRating({ office, rating }: EvaluatedItem): EvaluatedItem['rating'] {
  return office?.self ?? rating;
}

const compared = [
  { field: 'target', name: { ja: '目標', en: 'target' } },
  { field: 'actual', name: { ja: '実績', en: 'actual' } },
] as const;

function indicatorDisagreements(a: Indicator, b: Indicator | undefined): readonly Disagreement[] {
  if (!b || (a.name !== '' && b.name !== '' && fold(a.name) !== fold(b.name))) return [];
  return compared.flatMap(({ field, name }): readonly Disagreement[] => {
    const [left, right] = [a.entries[field], b.entries[field]];
    if (!left || !right || sameValue(left, right, a[field], b[field])) return [];
    return [{ field: name, a: { text: shownText(left), at: left.at }, b: { text: shownText(right), at: right.at } }];
  });
}

function shownText({ text }: Entry): string {
  return text.trim() || '空欄';
}

function sameValue(left: Entry, right: Entry, a: Quantity | null, b: Quantity | null): boolean {
  if (a && b) {
    const inUnitOfA = a.unit !== null && b.unit !== null ? convert(b.value, b.unit, a.unit) : b.value;
    return inUnitOfA === a.value && a.upper === b.upper;
  }
  const [x, y] = [plain(left), plain(right)];
  return x === y;
}

/** A blank cell and a mark for "none" say the same. */
function plain({ text }: Entry): string {
  return isNoneMark(text) ? '' : fold(text);
}
