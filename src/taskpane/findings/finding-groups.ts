import type { Finding, Severity } from '../../model/finding';
import type { EvaluatedItem, Review } from '../../model/review';
import { itemFinder } from '../../report/item-of-finding';

/** The findings of one item; of a table or the workbook as a whole when `item` is null. */
export interface FindingGroup {
  readonly key: string;
  readonly item: EvaluatedItem | null;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The groups with the gravest findings first, otherwise in the order of the sheet; findings without an item before their equals. */
export function groupFindings(findings: readonly Finding[], review: Pick<Review, 'items'>): readonly FindingGroup[] {
  const itemOf = itemFinder(review.items);
  const groups = new Map<EvaluatedItem | null, Finding[]>();
  for (const finding of findings) {
    const item = itemOf(finding) ?? null;
    groups.set(item, [...(groups.get(item) ?? []), finding]);
  }
  return [...groups]
    .map(([item, ofItem]) => ({ item, place: item ? review.items.indexOf(item) : -1, findings: [...ofItem].sort(byGravity) }))
    .sort((a, b) => gravity(a.findings[0]) - gravity(b.findings[0]) || a.place - b.place)
    .map(({ item, place, findings: sorted }) => ({ key: String(place), item, findings: sorted }));
}

/** The first findings of the groups; a group that is cut goes on when more are listed. */
export function firstFindings(groups: readonly FindingGroup[], count: number): readonly FindingGroup[] {
  let room = count;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, Math.max(0, room));
    room -= group.findings.length;
    return findings.length > 0 ? [{ ...group, findings }] : [];
  });
}

/** How many findings there are of each severity that occurs. */
export function countBySeverity(findings: readonly Finding[]): readonly { readonly severity: Severity; readonly count: number }[] {
  return severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
}

function byGravity(a: Finding, b: Finding): number {
  return gravity(a) - gravity(b);
}

function gravity(finding: Finding | undefined): number {
  return finding ? severities.indexOf(finding.severity) : severities.length;
}
