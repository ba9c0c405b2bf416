import type { FiscalYear } from './fiscal-year';
import type { MasterItem, Settings } from './settings';

/** What holds in a fiscal year: the settings with everything laid over them that holds from that year or an earlier one on. */
export function settingsIn(settings: Settings, fiscalYear: FiscalYear): Settings {
  const holding = settings.later.filter(({ from }) => from <= fiscalYear).sort((a, b) => a.from - b.from);
  return holding.reduce<Settings>((sofar, { from: _from, ...changes }) => ({ ...sofar, ...changes }), settings);
}

/** The same with the targets of the register that were approved for the year, or for no year in particular. */
export function approvedIn(settings: Settings, fiscalYear: FiscalYear): Settings {
  const items = settings.items.map((item) => ({
    ...item,
    approvedTargets: item.approvedTargets.filter((target) => target.fiscalYear === undefined || target.fiscalYear === fiscalYear),
  }));
  return { ...settings, items };
}

/** Targets of the register without a year of their own were approved for the year that the settings evaluate; null: for every year. */
export function withTargetYears(items: readonly MasterItem[], fiscalYear: FiscalYear | null): readonly MasterItem[] {
  if (fiscalYear === null) return items;
  return items.map((item) => ({ ...item, approvedTargets: item.approvedTargets.map((target) => ({ fiscalYear, ...target })) }));
}
