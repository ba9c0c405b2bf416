import type { Finding, Severity } from '../../model/finding';
import type { EvaluatedItem, Review } from '../../model/review';
import { itemFinder } from '../../report/items/item-of-finding';
import { cellName } from '../../workbook/reference';

/** The findings of one item; of a table or the workbook as a whole when `item` is null. */
export interface FindingGroup {
  readonly key: string;
  readonly item: EvaluatedItem | null;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** A group of which not all may be listed. */
export interface ListedGroup {
  readonly group: FindingGroup;
  /** Place of its first finding in the list, from 0. */
  readonly from: number;
  readonly findings: readonly Finding[];
}

/** What the list is narrowed to; null: all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly rule: string | null;
}

export type SeverityCounts = readonly { readonly severity: Severity; readonly count: number }[];

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function narrowed(findings: readonly Finding[], { severity, rule }: FindingFilter): readonly Finding[] {
  return findings.filter((finding) => (severity === null || finding.severity === severity) && (rule === null || finding.rule === rule));
}

/** The groups with the gravest findings first, otherwise in the order of the sheet; findings without an item before their equals. */
export function groupFindings(findings: readonly Finding[], { items }: Pick<Review, 'items'>): readonly FindingGroup[] {
  const itemOf = itemFinder(items);
  const groups = new Map<EvaluatedItem | null, Finding[]>();
  for (const finding of findings) {
    const item = itemOf(finding) ?? null;
    const group = groups.get(item);
    if (group) group.push(finding);
    else groups.set(item, [finding]);
  }
  const places = new Map(items.map((item, place) => [item, place]));
  return [...groups]
    .map(([item, ofItem]) => ({ item, place: item ? (places.get(item) ?? -1) : -1, findings: ofItem.sort(byGravity) }))
    .sort((a, b) => gravity(a.findings[0]) - gravity(b.findings[0]) || a.place - b.place)
    .map(({ item, place, findings: sorted }) => ({ key: String(place), item, findings: sorted }));
}

/** The first findings of the groups; a group that is cut goes on when more are listed. */
export function firstFindings(groups: readonly FindingGroup[], count: number): readonly ListedGroup[] {
  const first: ListedGroup[] = [];
  let room = count;
  for (const group of groups) {
    if (room <= 0) break;
    first.push({ group, from: count - room, findings: group.findings.slice(0, room) });
    room -= group.findings.length;
  }
  return first;
}

/** A name for each finding that it keeps from check to check as long as the rule finds the same thing in the same cell. */
export function findingKeys<Each extends Finding>(findings: readonly Each[]): ReadonlyMap<Each, string> {
  const met = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { rule, at, item } = finding;
      const name = `${rule} ${at ? cellName(at) : (item ?? '')}`;
      const namesakes = met.get(name) ?? 0;
      met.set(name, namesakes + 1);
      return [finding, namesakes === 0 ? name : `${name} ${namesakes + 1}`];
    }),
  );
}

/** How many findings there are of each severity that occurs. */
export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  return severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
}

/** How many findings there are of each rule, the gravest first, otherwise as they are met. */
export function countByRule(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity } of findings) counts.set(rule, { rule, severity, count: (counts.get(rule)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function byGravity(a: Finding, b: Finding): number {
  return gravity(a) - gravity(b);
}

function gravity(finding: Finding | undefined): number {
  return finding ? severities.indexOf(finding.severity) : severities.length;
}
