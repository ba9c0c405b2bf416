import { subjectOf, type Subject } from '../evaluation/finding-subject';
import type { Finding, KeptFinding } from '../model/finding';
import type { EvaluatedItem } from '../model/review';
import type { Override, Settings } from '../model/settings';
import { identityKey } from '../text/item-refs';
import { cellName } from '../workbook/reference';

type Items = readonly EvaluatedItem[];

/** Findings that a reason still answers, apart from those that are open. */
export interface Answered {
  readonly findings: readonly Finding[];
  readonly kept: readonly KeptFinding[];
}

/**
 * 理由を書いて維持: takes out the findings that people answered with a reason. A reason holds as long as the cells say
 * what they said when it was written, and it answers the finding it was written for: one of the same department, item and cell.
 */
export function answered(findings: readonly Finding[], items: Items, overrides: readonly Override[]): Answered {
  if (overrides.length === 0) return { findings, kept: [] };
  const byRule = new Map<string, Override[]>();
  for (const override of overrides) byRule.set(override.rule, [...(byRule.get(override.rule) ?? []), override]);
  const candidates = findings.flatMap((finding) => {
    const given = byRule.get(finding.rule) ?? [];
    if (given.length === 0) return [];
    const subject = subjectOf(finding, items);
    return subject === null ? [] : [{ finding, subject, given: given.filter((override) => isAbout(override, finding, subject)) }];
  });
  const meant = new Map<Override, Set<string>>();
  for (const { subject, given } of candidates) {
    for (const override of given) meant.set(override, (meant.get(override) ?? new Set()).add(placeKey(subject)));
  }
  const kept = new Map<Finding, KeptFinding>();
  for (const { finding, given } of candidates) {
    // A reason that could be about two findings of different items or cells answers neither.
    const override = given.find((other) => meant.get(other)?.size === 1);
    if (override) kept.set(finding, { ...finding, reason: override.reason, answeredBy: override });
  }
  return { findings: findings.filter((finding) => !kept.has(finding)), kept: [...kept.values()] };
}

/**
 * Where the office decided a rating and said why, the department has nothing left to correct in it: what was found in its rating is
 * kept apart with the office's reason.
 */
export function settledByOffice(findings: readonly Finding[], items: Items): Answered {
  const decided = new Map(
    items.flatMap((item) => {
      const at = item.entries.rating?.at;
      return at && item.office && item.office.reason !== '' ? [[`${item.file}\u0000${cellName(at)}`, item.office.reason] as const] : [];
    }),
  );
  if (decided.size === 0) return { findings, kept: [] };
  const reasonOf = ({ file, at, severity }: Finding): string | undefined =>
    at === null || severity === 'info' ? undefined : decided.get(`${file ?? ''}\u0000${cellName(at)}`);
  return {
    findings: findings.filter((finding) => reasonOf(finding) === undefined),
    kept: findings.flatMap((finding): readonly KeptFinding[] => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ ...finding, reason, answeredBy: 'office' }];
    }),
  };
}

function placeKey({ item, field }: Subject): string {
  return `${identityKey(item)}\u0000${field}`;
}

function isAbout(override: Override, { item, file }: Finding, subject: Subject): boolean {
  const { identity, field, basis } = override;
  if (basis !== subject.basis || (override.file !== undefined && override.file !== file)) return false;
  if (field !== undefined && field !== subject.field) return false;
  return identity ? identityKey(identity) === identityKey(subject.item) : override.item === item;
}

/**
 * What a reason for keeping a finding's cell would stand on: the cell's text, with a rating also the targets and actuals.
 * Null where there is nothing to keep: a note, a blank cell, a finding about no single item.
 */
export function basisOf(finding: Finding, items: Items): string | null {
  return subjectOf(finding, items)?.basis ?? null;
}

/** The settings with a reason for keeping what a finding is about; as they are when the reason is blank or nothing can be kept. */
export function withReason(settings: Settings, finding: Finding, items: Items, reason: string): Settings {
  const subject = subjectOf(finding, items);
  const { item, rule } = finding;
  const words = reason.trim();
  if (subject === null || item === null || words === '') return settings;
  const { department, id, name } = subject.item;
  const override: Override = { item, identity: { department, id, name }, field: subject.field, rule, basis: subject.basis, reason: words };
  return { ...settings, overrides: [...settings.overrides.filter((other) => !isSameReason(other, override)), override] };
}

/** The settings without the reason that keeps a finding: it is open again. */
export function withoutReason(settings: Settings, { answeredBy }: Pick<KeptFinding, 'answeredBy'>): Settings {
  if (answeredBy === 'office' || 'slip' in answeredBy) return settings;
  return { ...settings, overrides: settings.overrides.filter((other) => !isSameReason(other, answeredBy)) };
}

function isSameReason(a: Override, b: Override): boolean {
  const identity = ({ identity: known }: Override): string => (known ? identityKey(known) : '');
  return a.rule === b.rule && a.item === b.item && a.basis === b.basis && a.field === b.field && identity(a) === identity(b);
}
