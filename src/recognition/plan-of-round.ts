import { presetOf } from '../model/presets';
import type { Item } from '../model/item';
import type { Recognition } from '../model/recognition';
import type { Policy, Settings } from '../model/settings';
import { fold } from '../text/fold';
import { matchPolicy } from './items/policies';

/**
 * The settings with the plan of the round and its policies: what the office decided, else what most workbooks name, with the policies
 * of the plan's preset, else those that stand in the workbooks.
 */
export function withPlan(settings: Settings, recognitions: readonly Recognition[]): Settings {
  const plan = settings.plan.trim() !== '' ? settings.plan : mostNamed(recognitions);
  if (settings.policiesGiven) return { ...settings, plan };
  return { ...settings, plan, policies: presetOf(plan)?.policies ?? policiesIn(recognitions) };
}

/** The plan that most workbooks name, "" when none does; of two, the one whose name comes first, whatever order the files have. */
function mostNamed(recognitions: readonly Recognition[]): string {
  const counts = new Map<string, number>();
  for (const { plan } of recognitions) if (plan !== null) counts.set(plan, (counts.get(plan) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** The policies in the order in which they are met. */
function policiesIn(recognitions: readonly Recognition[]): readonly Policy[] {
  const names = new Map<string, string>();
  for (const { items } of recognitions) {
    for (const { policy, counted } of items) if (counted && policy !== '' && !names.has(fold(policy))) names.set(fold(policy), policy);
  }
  return [...names.values()].map((name, index) => ({ no: index + 1, name, tracked: true, aliases: [] }));
}

/**
 * The workbook under the policies of the round's preset: one that names no plan was read without knowing them. As it is when it names a
 * plan, or when the office gave the policies, which it was read with.
 */
export function underPlan(recognition: Recognition, { plan, policies, policiesGiven }: Settings): Recognition {
  if (policiesGiven || recognition.plan !== null || presetOf(plan) === null) return recognition;
  return { ...recognition, items: recognition.items.map((item) => underPolicies(item, policies)) };
}

function underPolicies(item: Item, policies: readonly Policy[]): Item {
  const match = item.policyMatch === 'unknown' ? matchPolicy(item.entries.policy?.text ?? item.policy, policies) : null;
  if (!match) return item;
  const known: Item = { ...item, policy: match.policy.name, policyMatch: match.how };
  return match.policy.tracked || !item.counted ? known : { ...known, counted: false, notCountedBecause: 'untrackedPolicy' };
}
