import type { Settings } from '../../model/settings';
import { planDepartments } from './department-sheet';
import { planItemMaster } from './item-master-sheet';
import { planSettings } from './settings-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

/** 点検設定, 項目台帳, 所属一覧: what the office keeps by hand; `readOfficeSettings` reads them back. */
export function planOfficeSheets(settings: Settings): readonly SheetPlan[] {
  return [planSettings(settings), planItemMaster(settings), planDepartments(settings)];
}
