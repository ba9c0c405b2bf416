import shinShiseiKaikakuPlan from '../../assets/presets/shin-shisei-kaikaku-plan.json';
import type { Policy } from './settings';

/** What is known of a plan beforehand, so that its workbooks need no settings. Data of `assets/presets/`; no other plan gets it. */
export interface PlanPreset {
  readonly plan: string;
  /** The section that follows the tracked policies. */
  readonly office: string;
  /** How the column of the office's own ratings is headed. */
  readonly officeRating: string;
  readonly policies: readonly Policy[];
}

export const presets: readonly PlanPreset[] = [shinShiseiKaikakuPlan];

/** The preset of a plan by its name; null for every other plan. */
export function presetOf(plan: string): PlanPreset | null {
  const name = plain(plan);
  return presets.find((preset) => plain(preset.plan) === name) ?? null;
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/[\s「」『』]/g, '');
}

/** The section to be named as following the policies: that of the settings, else the preset's for its plan; "" for none. */
export function officeOf({ plan, office }: { readonly plan: string; readonly office: string | null }): string {
  return (office ?? presetOf(plan)?.office ?? '').trim();
}
