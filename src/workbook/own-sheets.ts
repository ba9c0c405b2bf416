import type { Workbook } from './workbook';

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
