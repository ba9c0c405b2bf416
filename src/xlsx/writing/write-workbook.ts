import { writeXlsx } from 'hucre/xlsx';
import { markName } from '../../workbook/own-sheets';
import { fontName } from '../../sheet-plan/looks';
import { refuseClashes } from '../../sheet-plan/plan-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { finishPackage } from './finish-package';
import { namesOf, sheetOf } from './hucre-sheet';

export interface FileInfo {
  /** Title in the properties of the file. No author is written. */
  readonly title: string;
  /** False: our marks are left out, and with them every name but that of the rows that are printed on every page; true when not given. */
  readonly marked?: boolean;
  /** When the file is made; now when not given. Equal plans, titles and times make equal bytes. */
  readonly written?: Date;
}

/** Makes a workbook file of plans. The one place that knows the library behind it. */
export type WorkbookWriter = (plans: readonly SheetPlan[], info: FileInfo) => Promise<Uint8Array>;

/**
 * A new .xlsx file: the sheets in the given order, formulas with their computed results, the first sheet shown.
 * @throws Error when two sheets or tables share a name
 */
export const writeWorkbook: WorkbookWriter = async (plans, { title, marked = true, written = new Date() }) => {
  refuseClashes(plans);
  const bytes = await writeXlsx({
    sheets: plans.map(sheetOf),
    namedRanges: plans.flatMap(namesOf).filter(({ name }) => marked || name !== markName),
    properties: { title, created: written, modified: written },
    defaultFont: { name: fontName, size: 11 },
  });
  return finishPackage(bytes, { marked });
};
