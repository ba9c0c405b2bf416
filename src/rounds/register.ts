import type { Indicator } from '../model/item';
import type { Review } from '../model/review';
import type { ApprovedTarget, MasterItem, Settings } from '../model/settings';

/** 項目台帳 and 所属一覧 made of a round that has come in, for an office that begins without: a draft to be looked through. */
export function registerOf({
  items,
  settings,
  fiscalYear,
}: Pick<Review, 'items' | 'settings' | 'fiscalYear'>): Pick<Settings, 'items' | 'departments' | 'organisation'> {
  const counted = items.filter((item) => item.counted);
  const departments = [...new Set(counted.map(({ department }) => department).filter((name) => name !== ''))];
  return {
    items: counted.map(({ id, name, policy, department, evaluateIn, indicators }): MasterItem => ({
      id,
      name,
      policy,
      department,
      evaluateIn,
      approvedTargets: indicators.flatMap(targetOf).map((target) => ({ ...target, fiscalYear })),
    })),
    departments: departments.map((name) => ({
      name,
      items: counted.filter(({ department, id }) => department === name && id !== '').map(({ id }) => id),
    })),
    organisation: [...new Set([...departments, ...settings.organisation])],
  };
}

function targetOf({ name, target, comparator, comparatorInferred, unit, entries }: Indicator): readonly ApprovedTarget[] {
  const words = entries.target?.text.trim() ?? '';
  if (target === null) return words === '' ? [] : [{ indicator: name, text: words }];
  const direction = comparatorInferred ? null : (target.comparator ?? comparator);
  const measured = target.unit ?? unit;
  return [
    {
      indicator: name,
      value: target.value,
      ...(direction !== null && { comparator: direction }),
      ...(measured !== null && { unit: measured }),
    },
  ];
}
