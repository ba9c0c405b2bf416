import type { Finding } from '../../model/finding';
import type { EvaluatedItem, Review } from '../../model/review';

/** A finding names its item by number, or by name when it has none; of several such items, the one of its file is meant. */
export function itemFinder(items: readonly EvaluatedItem[]): (finding: Finding) => EvaluatedItem | undefined {
  const byName = new Map<string, EvaluatedItem[]>();
  for (const item of items) {
    const name = item.id === '' ? item.name : item.id;
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(item);
    else byName.set(name, [item]);
  }
  return ({ item, file }) => {
    const namesakes = item === null ? [] : (byName.get(item) ?? []);
    return namesakes.find((each) => each.file === file) ?? namesakes[0];
  };
}

/** The item of one finding; for many findings `itemFinder` is faster. */
export function itemOf(finding: Finding, { items }: Pick<Review, 'items'>): EvaluatedItem | undefined {
  return itemFinder(items)(finding);
}

/** The department that answers for a finding: that of its item, of its file, or of the register; "" when it is the office's. */
export function departmentFinder({
  items,
  workbooks,
  settings,
}: Pick<Review, 'items' | 'workbooks' | 'settings'>): (finding: Finding) => string {
  const itemOf = itemFinder(items);
  const byFile = new Map(workbooks.map(({ file, department }) => [file, department]));
  const byNumber = new Map(settings.items.map(({ id, department }) => [id, department]));
  return (finding) => itemOf(finding)?.department ?? byFile.get(finding.file ?? '') ?? byNumber.get(finding.item ?? '') ?? '';
}
