import { fieldLabels } from '../../model/field-labels';
import type { Field } from '../../model/item';
import type { PressKind, PressSource, PressText, PressTexts } from '../../model/press';
import type { EvaluatedItem, Review } from '../../model/review';
import { fold } from '../../text/fold';
import { toldItems } from './press-state';
import { sourceCell } from './source-cells';

/** What a box of a policy tells of: the office takes out what its text does not rest on. */
const fieldsOf: Readonly<Partial<Record<PressKind, readonly Field[]>>> = {
  year: ['itemName', 'actual', 'rating', 'activity'],
  next: ['rating', 'issue', 'countermeasure', 'issueAndCountermeasure', 'next'],
};

/**
 * Binds texts that nobody has bound yet: the box of a policy to the cells of all its items that it may tell of, every text to the items
 * that it names in 「」. With what stands there now, for the texts are of this year; those of another year are not bound to this year's cells.
 */
export function boundTexts(texts: readonly PressText[], review: Review): PressTexts {
  const items = toldItems(review);
  const sources = texts.flatMap((text): readonly PressSource[] => {
    if (text.fiscalYear !== review.fiscalYear) return [];
    const fields = fieldsOf[text.kind] ?? [];
    const own = text.policy === '' ? [] : items.filter(({ policy }) => policy === text.policy);
    const named = items.filter(({ name }) => name !== '' && fold(text.text).includes(`「${fold(name)}」`));
    const bound = own.flatMap((item) => fields.flatMap((field) => sourceOf(item, field, text.no)));
    const others = named.filter((item) => !own.includes(item) || !fields.includes('itemName'));
    return [...bound, ...others.flatMap((item) => sourceOf(item, 'itemName', text.no))];
  });
  return { texts, sources };
}

function sourceOf(item: EvaluatedItem, field: Field, no: string): readonly PressSource[] {
  const label = fieldLabels[field].ja;
  const cell = sourceCell(item, label);
  if (!cell || (cell.entries.length === 0 && field !== 'itemName')) return [];
  return [{ no, department: item.department, id: item.id, name: item.name, field: label, confirmed: cell.text }];
}
