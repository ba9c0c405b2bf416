import { defaultSettings } from '../src/model/default-settings';
import { presets } from '../src/model/presets';
import type { Settings } from '../src/model/settings';

/** What holds for the plan of the published round, as it is recognised in its workbooks. */
const [preset] = presets;
if (!preset) throw new Error('There is no preset.');
export const planSettings: Settings = {
  ...defaultSettings,
  plan: preset.plan,
  policies: preset.policies,
  // What the tests draw is always the whole round.
  answers: { complete: true },
};
