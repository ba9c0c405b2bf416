import { directionWords, everyYearWord, itemMasterSheet } from '../../model/office-sheets';
import type { ApprovedTarget, MasterItem, Settings } from '../../model/settings';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { blank, number, text } from '../../sheet-plan/cells';
import { planOfficeList } from './office-list';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';

/** 項目台帳: the office's list of items, to be kept by hand; blank rows where there is none yet. */
export function planItemMaster({ items }: Pick<Settings, 'items'>): SheetPlan {
  return planOfficeList({
    sheet: itemMasterSheet.name,
    mark: 'item-master',
    purpose: '取組項目の台帳です。書き換えると、次の点検から使われます。',
    table: 'shinchoku_item_master',
    headings: itemMasterSheet.headings,
    columnWidths: [12, 36, 28, 18, 20, 34, 18, 10, 12, 36, 14],
    remark:
      '取組項目を1行に1つ記入します。指標が複数ある項目は、次の行に指標と目標だけを記入します。目標の年度が空欄の目標は、どの年度にも使います。行は足したり消したりできます。',
    rows: items.flatMap(rowsOf),
  });
}

function rowsOf({ id, name, policy, department, evaluateIn, approvedTargets }: MasterItem): readonly (readonly PlanCell[])[] {
  const years = evaluateIn === 'everyYear' ? everyYearWord : evaluateIn.map(fiscalYearLabel).join('、');
  const item = [text(id, 'centre'), text(name), text(policy), text(department), text(years, 'centre')];
  const [first, ...others] = approvedTargets;
  return [[...item, ...targetCells(first)], ...others.map((target) => [...item.map(() => blank()), ...targetCells(target)])];
}

function targetCells(target: ApprovedTarget | undefined): readonly PlanCell[] {
  const { indicator = '', value, unit = '', comparator, text: words = '', fiscalYear } = target ?? {};
  return [
    text(indicator),
    value === undefined ? blank() : number(value),
    text(unit, 'centre'),
    text(comparator === undefined ? '' : directionWords[comparator], 'centre'),
    text(words),
    text(fiscalYear === undefined ? '' : fiscalYearLabel(fiscalYear), 'centre'),
  ];
}
