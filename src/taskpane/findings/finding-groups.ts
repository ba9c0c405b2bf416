import type { Finding, Severity } from '../../model/finding';
import { cellName } from '../../workbook/reference';

/** The findings of one rule. */
export interface FindingGroup {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  /** As they are met. */
  readonly findings: readonly Finding[];
}

export type SeverityCounts = readonly { readonly severity: Severity; readonly count: number }[];

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** @param severity null: all */
export function narrowed(findings: readonly Finding[], severity: Severity | null): readonly Finding[] {
  return findings.filter((finding) => severity === null || finding.severity === severity);
}

/** One group for each rule: 要修正 before 要確認 before お知らせ, otherwise in the order in which the rules are met. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { rule: string; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const { rule, severity } = finding;
    const key = `${severity} ${rule}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { rule, severity, findings: [finding] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => gravity(a) - gravity(b));
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

function gravity({ severity }: FindingGroup): number {
  return severities.indexOf(severity);
}
