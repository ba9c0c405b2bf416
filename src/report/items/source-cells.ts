import { ratingLabels } from '../../evaluation/labels';
import { fieldLabels } from '../../model/field-labels';
import type { Entry } from '../../model/entry';
import type { Field, IndicatorField, ItemField } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import { fold } from '../../text/fold';

/** What an item says in a 欄 now, and the cells in which it stands. */
export interface SourceCell {
  /** One line for each indicator; "" where nothing is written. */
  readonly text: string;
  readonly entries: readonly Entry[];
}

const indicatorFields: ReadonlySet<Field> = new Set<IndicatorField>([
  ...(['indicatorNo', 'indicator', 'unit', 'direction', 'baseline', 'previous'] as const),
  ...(['target', 'finalTarget', 'actual', 'achievementRate', 'rank'] as const),
]);
const fieldsByLabel = new Map((Object.entries(fieldLabels) as [Field, { ja: string }][]).map(([field, { ja }]) => [fold(ja), field]));

/** The field that people call so; undefined when there is none. */
export function fieldCalled(label: string): Field | undefined {
  return fieldsByLabel.get(fold(label));
}

/** Null: no field is called so. A rating is that which counts, in its usual word. */
export function sourceCell(item: EvaluatedItem, label: string): SourceCell | null {
  const field = fieldCalled(label);
  if (field === undefined) return null;
  if (indicatorFields.has(field)) {
    const entries = item.indicators.flatMap((indicator) => indicator.entries[field as IndicatorField] ?? []);
    return { text: entries.map(wordsOf).join('\n'), entries };
  }
  const entry = item.entries[field as ItemField];
  const entries = entry ? [entry] : [];
  if (field === 'rating') return { text: ratingLabels[item.rating].ja, entries };
  if (field === 'itemName') return { text: item.name, entries };
  return { text: entry ? wordsOf(entry) : '', entries };
}

function wordsOf({ text }: Entry): string {
  return text.trim();
}

/** True when two contents say the same, however they are spaced. Lines stay apart, for each is an indicator's. */
export function isSameContent(a: string, b: string): boolean {
  return a.split('\n').map(fold).filter(Boolean).join('\n') === b.split('\n').map(fold).filter(Boolean).join('\n');
}
