import type { NotChecked } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { RuleSetting, Settings } from '../model/settings';
import type { Rule } from './rule';

/** The rules as an office wants them in a year, and those that it switched off. */
export interface RulesInForce {
  readonly rules: readonly Rule[];
  readonly notChecked: readonly NotChecked[];
}

/** Lays the settings of a fiscal year over the catalogue. */
export function rulesInForce(rules: readonly Rule[], settings: Settings, fiscalYear: FiscalYear): RulesInForce {
  if (settings.rules.length === 0) return { rules, notChecked: [] };
  const severities = severitiesIn(settings.rules, fiscalYear);
  return {
    rules: rules.flatMap((rule) => {
      const severity = severities.get(rule.id) ?? rule.severity;
      return severity === 'off' ? [] : severity === rule.severity ? rule : { ...rule, severity };
    }),
    notChecked: rules.filter(({ id }) => severities.get(id) === 'off').map(switchedOff),
  };
}

/** Of several settings for one rule the one of the latest year counts. */
function severitiesIn(rules: readonly RuleSetting[], fiscalYear: FiscalYear): ReadonlyMap<string, RuleSetting['severity']> {
  const holding = rules.filter(({ from }) => from === null || from <= fiscalYear);
  const byYear = holding.sort((a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY) || 0);
  return new Map(byYear.map(({ rule, severity }) => [rule, severity]));
}

function switchedOff({ id, title }: Rule): NotChecked {
  return {
    rule: id,
    title,
    because: 'switchedOff',
    reason: { ja: '点検設定で「点検しない」としているため、点検していません。', en: 'Not checked: switched off in the settings.' },
  };
}
