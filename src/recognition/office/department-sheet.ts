import type { Sentence } from '../../model/finding';
import { departmentSheet, type DepartmentHeading } from '../../model/office-sheets';
import type { DepartmentDuty, MasterItem, Settings } from '../../model/settings';
import { fold } from '../../text/fold';
import type { Workbook } from '../../workbook/workbook';
import { readOfficeTable, type OfficeRow, type RowProblem } from './office-table';

export interface DepartmentReading extends Pick<Settings, 'departments' | 'organisation' | 'oldNames'> {
  /** Rows that are not used. */
  readonly problems: readonly RowProblem[];
}

/**
 * Reads 所属一覧. A department whose items are not written here is asked for those that the register names for it.
 * Null when the workbook has no such sheet.
 */
export function readDepartments(workbook: Workbook, items: readonly MasterItem[]): DepartmentReading | null {
  const table = readOfficeTable(workbook, departmentSheet);
  if (!table) return null;
  if ('problem' in table) return { departments: [], organisation: [], oldNames: {}, problems: [table.problem] };
  const problems: RowProblem[] = [];
  const rows = table.rows.filter((row, index) => {
    const name = row.text('所属');
    const isTwice = table.rows.slice(0, index).some((other) => fold(other.text('所属')) === fold(name));
    if (name !== '' && !isTwice) return true;
    problems.push({ at: row.entry('所属').at, message: name === '' ? nameless : twice(name) });
    return false;
  });
  return {
    departments: rows.map((row) => dutyOf(row, items)),
    organisation: rows.map((row) => row.text('所属')),
    oldNames: Object.fromEntries(rows.flatMap((row) => words(row.text('旧名称')).map((old) => [old, row.text('所属')] as const))),
    problems,
  };
}

function dutyOf(row: OfficeRow<DepartmentHeading>, items: readonly MasterItem[]): DepartmentDuty {
  const [name, file, written] = [row.text('所属'), row.text('使うファイル'), words(row.text('担当する項目'))];
  const registered = items.filter(({ department }) => fold(department) === fold(name)).map(({ id }) => id);
  return { name, items: written.length > 0 ? written : registered, ...(file !== '' && { file }) };
}

function words(text: string): readonly string[] {
  return text
    .split(/[、,，\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const nameless: Sentence = {
  ja: '所属一覧のこの行には所属がないため、使えません。所属を記入するか、行を消してください。',
  en: 'This row of the list names no department. Enter the department or delete the row.',
};
const twice = (name: string): Sentence => ({
  ja: `所属一覧に「${name}」が2つあります。1つの行にまとめてください。`,
  en: `The list has "${name}" twice. Put it into one row.`,
});
