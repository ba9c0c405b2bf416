import { areaOf, contains } from './reference';
import type { Sheet, Workbook } from './workbook';

/**
 * A sheet that this program wrote carries a hidden name of its own with this text, in a file and in Excel alike:
 * so it is known again after saving, may be replaced, and is never read as a department's table.
 */
export const markName = 'shinchoku_sheet';

/** The mark of a sheet that this program wrote ("items"); null for everybody else's. */
export function markOf(workbook: Workbook, sheet: string): string | null {
  const name = workbook.names.find((candidate) => candidate.name === markName && candidate.sheet === sheet);
  return name ? name.formula.replace(/^"(.*)"$/, '$1') : null;
}

/** The hidden name of the table of results that this program put among somebody's cells. */
export const ownTableName = 'shinchoku_result_table';

/** The sheet without that table, whose rows are no items; the very sheet when it has none. */
export function withoutOwnTable({ names }: Workbook, sheet: Sheet): Sheet {
  const [, quoted, range] = /^(.*)!([^!]+)$/.exec(names.find(({ name }) => name === ownTableName)?.formula ?? '') ?? [];
  const area = areaOf(range ?? '');
  if (!area || quoted?.replace(/^'(.*)'$/, '$1').replace(/''/g, "'") !== sheet.name) return sheet;
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => (contains(area, { row: row.index, column }) ? undefined : cell)),
  }));
  return { ...sheet, rows };
}

/** How the names of the frames begin that this program drew over cells with findings. */
export const ownMarkPrefix = 'shinchoku_mark_';
