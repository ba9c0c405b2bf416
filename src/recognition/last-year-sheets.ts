import type { FiscalYear } from '../model/fiscal-year';
import type { Item } from '../model/item';
import type { Recognition } from '../model/recognition';
import type { Workbook } from '../workbook/workbook';

/**
 * The items of the sheets that hold last year's tables and nothing that counts, read as of last year; what is compared with last year
 * needs no other workbook then. Empty: the workbook has no such sheet.
 * @param read reads some of its sheets for a year
 */
export function lastYearSheets(
  workbook: Workbook,
  { leftAside, tables, evaluatedYear }: Recognition,
  read: (sheets: Workbook, year: FiscalYear) => Recognition,
): readonly Item[] {
  const counting = new Set(tables.map(({ sheet }) => sheet));
  const names = new Set(leftAside.flatMap(({ sheet, why }) => (why === 'lastYear' && !counting.has(sheet) ? [sheet] : [])));
  if (names.size === 0) return [];
  const year = evaluatedYear - 1;
  const before = read({ ...workbook, sheets: workbook.sheets.filter(({ name }) => names.has(name)) }, year);
  return before.evaluatedYear === year ? before.items : [];
}
