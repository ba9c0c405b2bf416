import type { FiscalYear } from './fiscal-year';
import type { Settings } from './settings';

/** What holds in a fiscal year: the settings with everything laid over them that holds from that year or an earlier one on. */
export function settingsIn(settings: Settings, fiscalYear: FiscalYear): Settings {
  const holding = settings.later.filter(({ from }) => from <= fiscalYear).sort((a, b) => a.from - b.from);
  return holding.reduce<Settings>((sofar, { from: _from, ...changes }) => ({ ...sofar, ...changes }), settings);
}
