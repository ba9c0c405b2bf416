import type { Finding } from '../model/finding';
import type { EvaluatedItem, Review } from '../model/review';

/** A finding names its item by number, or by name when it has none. */
export function itemOf({ item, file }: Finding, { items }: Pick<Review, 'items'>): EvaluatedItem | undefined {
  if (item === null) return undefined;
  const named = items.filter(({ id, name }) => (id === '' ? name : id) === item);
  return named.find((each) => each.file === file) ?? named[0];
}
