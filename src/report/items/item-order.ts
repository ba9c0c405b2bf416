import type { EvaluatedItem, Review } from '../../model/review';

/** Items by policy in the order of the plan, then by number (2-2 before 2-10), else as read; for lists that people look things up in. */
export function inPlanOrder({ items, settings: { policies } }: Pick<Review, 'items' | 'settings'>): readonly EvaluatedItem[] {
  const place = new Map(policies.map(({ name }, index) => [name, index]));
  const placeOf = ({ policy }: EvaluatedItem) => place.get(policy) ?? policies.length;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b) || byNumber(a.id, b.id));
}

function byNumber(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return a.localeCompare(b, 'ja', { numeric: true });
}
