import type { Settings } from '../../model/settings';
import { withTargetYears } from '../../model/settings-of-year';
import type { Workbook } from '../../workbook/workbook';
import { readDepartments } from './department-sheet';
import { readItemMaster } from './item-master-sheet';
import { readPressSheets } from './press-sheet';
import type { KnownRule } from './settings-rows';
import { readSettingsSheet, type SettingsOfSheet } from './settings-sheet';

/** What the sheets of a workbook say; `ofOffice`: it keeps 項目台帳 or 所属一覧, as the office's own workbook does. */
export interface OfficeSheets extends SettingsOfSheet {
  readonly ofOffice: boolean;
}

/** Lays the office's sheets 点検設定, 項目台帳, 所属一覧 and 公表文 of a workbook over `base`; null when it has none of them. */
export function readOfficeSettings(workbook: Workbook, base: Settings, rules: readonly KnownRule[] = []): OfficeSheets | null {
  const own = readSettingsSheet(workbook, base, rules);
  const master = readItemMaster(workbook);
  const items = master?.items ?? base.items;
  const list = readDepartments(workbook, items);
  const press = readPressSheets(workbook, (own?.settings ?? base).policies);
  if (!own && !master && !list && !press) return null;
  const settings = own?.settings ?? base;
  const { departments, organisation, oldNames } = list ?? base;
  return {
    ...own,
    ofOffice: master !== null || list !== null,
    settings: {
      ...settings,
      items: withTargetYears(items, settings.fiscalYear),
      departments,
      organisation,
      oldNames,
      press: press?.press ?? base.press,
    },
    problems: [...(own?.problems ?? []), ...(master?.problems ?? []), ...(list?.problems ?? []), ...(press?.problems ?? [])],
  };
}
