import type { Finding } from '../../model/finding';
import type { ItemRef } from '../../model/item-ref';
import type { EvaluatedItem, Review } from '../../model/review';
import { refOf } from '../../text/item-refs';

/** The item that a finding is about; a finding without a place is about the one of its file that it names. */
export function itemFinder(items: readonly EvaluatedItem[]): (finding: Finding) => EvaluatedItem | undefined {
  const byPlace = new Map(items.map((item) => [placeOf(refOf(item)), item]));
  const byName = new Map<string, EvaluatedItem[]>();
  for (const item of items) {
    const name = item.id === '' ? item.name : item.id;
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(item);
    else byName.set(name, [item]);
  }
  return ({ item, ref, file }) => {
    if (ref) return byPlace.get(placeOf(ref));
    const namesakes = item === null ? [] : (byName.get(item) ?? []);
    return namesakes.find((each) => each.file === file) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
  };
}

function placeOf({ file, table, row }: ItemRef): string {
  return `${file}\u0000${table}\u0000${row}`;
}

/** The item of one finding; for many findings `itemFinder` is faster. */
export function itemOf(finding: Finding, { items }: Pick<Review, 'items'>): EvaluatedItem | undefined {
  return itemFinder(items)(finding);
}

/** The department that answers for a finding: that the rule names, that of its item or of its file; "" when it is the office's. */
export function departmentFinder({ items, workbooks }: Pick<Review, 'items' | 'workbooks'>): (finding: Finding) => string {
  const itemOf = itemFinder(items);
  const byFile = new Map(workbooks.map(({ file, department }) => [file, department]));
  return (finding) => finding.department ?? itemOf(finding)?.department ?? byFile.get(finding.file ?? '') ?? '';
}
