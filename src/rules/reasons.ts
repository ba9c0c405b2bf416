import type { Finding, KeptFinding } from '../model/finding';
import type { EvaluatedItem } from '../model/review';
import type { Override, Settings } from '../model/settings';
import { fingerprint } from '../text/fingerprint';
import { entryAt } from './reading/table-rows';
import { crashedRule } from './validate';

type Items = readonly EvaluatedItem[];

/** Findings that a reason still answers, apart from those that are open. */
export interface Answered {
  readonly findings: readonly Finding[];
  readonly kept: readonly KeptFinding[];
}

/**
 * 理由を書いて維持: takes out the findings that people answered with a reason. A reason holds as long as the cells say
 * what they said when it was written.
 */
export function answered(findings: readonly Finding[], items: Items, overrides: readonly Override[]): Answered {
  if (overrides.length === 0) return { findings, kept: [] };
  const kept = new Map<Finding, KeptFinding>();
  for (const finding of findings) {
    const given = overrides.filter(({ item, rule }) => item === finding.item && rule === finding.rule);
    const basis = given.length === 0 ? null : basisOf(finding, items);
    const override = given.find((other) => other.basis === basis);
    if (override) kept.set(finding, { ...finding, reason: override.reason });
  }
  return { findings: findings.filter((finding) => !kept.has(finding)), kept: [...kept.values()] };
}

/**
 * What a reason for keeping a finding's cell would stand on: the cell's text, with a rating also the targets and actuals.
 * Null where there is nothing to keep: a note, a blank cell, a finding about no single item.
 */
export function basisOf(finding: Finding, items: Items): string | null {
  const { at, item: name, file, severity, rule } = finding;
  if (at === null || name === null || severity === 'info' || rule === crashedRule) return null;
  const item = items.find((other) => (other.id || other.name) === name && other.file === file && entryAt(other, at)?.at.sheet === at.sheet);
  const text = item && entryAt(item, at)?.text.trim();
  if (item === undefined || text === undefined || text === '') return null;
  const rating = item.entries.rating?.at;
  const isRating = rating?.row === at.row && rating.column === at.column;
  return shortened(isRating ? `${text}(${figuresOf(item)})` : text);
}

function figuresOf({ indicators }: EvaluatedItem): string {
  return indicators.map(({ entries: { target, actual } }) => `${target?.text.trim() ?? ''}→${actual?.text.trim() ?? ''}`).join('、');
}

const longestBasis = 60;

/** One line; of a long text the beginning, and what tells it from every other. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= longestBasis ? line : `${line.slice(0, longestBasis - 10)}…${fingerprint(line)}`;
}

/** The settings with a reason for keeping what a finding is about; as they are when the reason is blank or nothing can be kept. */
export function withReason(settings: Settings, finding: Finding, items: Items, reason: string): Settings {
  const basis = basisOf(finding, items);
  const { item, rule } = finding;
  const words = reason.trim();
  if (basis === null || item === null || words === '') return settings;
  const others = settings.overrides.filter((other) => !(other.item === item && other.rule === rule && other.basis === basis));
  return { ...settings, overrides: [...others, { item, rule, basis, reason: words }] };
}

/** The settings without the reasons for a finding: it is open again. */
export function withoutReason(settings: Settings, { item, rule }: Pick<Finding, 'item' | 'rule'>): Settings {
  return { ...settings, overrides: settings.overrides.filter((other) => !(other.item === item && other.rule === rule)) };
}
