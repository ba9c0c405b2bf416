import { checkStampWords } from '../../model/round-sheets';
import type { CheckedItem } from '../../model/recognition';
import { markOf } from '../../workbook/own-sheets';
import type { Workbook } from '../../workbook/workbook';
import { readOfficeTable } from './office-table';

/**
 * The items of a workbook as they were when it was checked and our sheets were written into it. Null: it holds no such list, or one of
 * other workbooks, as the office's does.
 */
export function readCheckStamp(workbook: Workbook): readonly CheckedItem[] | null {
  if (markOf(workbook, checkStampWords.name) === null) return null;
  const table = readOfficeTable(workbook, checkStampWords);
  if (!table || 'problem' in table) return null;
  const own = new Set(workbook.sheets.map(({ name }) => name));
  if (table.rows.length === 0 || table.rows.some((row) => !own.has(row.text('シート')))) return null;
  return table.rows.map((row) => ({
    id: row.text('項目番号'),
    name: row.text('取組項目'),
    rating: row.text('評価の記載'),
    target: row.text('目標'),
    actual: row.text('実績'),
  }));
}
