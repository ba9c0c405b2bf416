import { departmentSheet } from '../../model/office-sheets';
import type { Settings } from '../../model/settings';
import { text } from '../../sheet-plan/cells';
import { planOfficeList } from './office-list';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

/** 所属一覧: the departments, what they are asked for, and the file that the office has chosen; to be kept by hand. */
export function planDepartments({
  departments,
  organisation,
  oldNames,
}: Pick<Settings, 'departments' | 'organisation' | 'oldNames'>): SheetPlan {
  const duties = new Map(departments.map((duty) => [duty.name, duty]));
  const names = [...new Set([...duties.keys(), ...organisation, ...Object.values(oldNames)])];
  return planOfficeList({
    sheet: departmentSheet.name,
    mark: 'departments',
    purpose: '所属と担当する項目の一覧です。書き換えると、次の点検から使われます。',
    table: 'shinchoku_departments',
    headings: departmentSheet.headings,
    columnWidths: [26, 44, 32, 44],
    remark:
      '担当する項目は番号を「、」で区切ります。空欄のときは項目台帳によります。版が複数ある所属は、使うファイルの名前を記入できます。',
    rows: names.map((name) => {
      const { items = [], file = '' } = duties.get(name) ?? {};
      const old = Object.entries(oldNames).flatMap(([before, present]) => (present === name ? [before] : []));
      return [name, items.join('、'), old.join('、'), file].map((words) => text(words));
    }),
  });
}
