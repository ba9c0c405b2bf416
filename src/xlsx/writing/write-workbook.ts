import { writeXlsx } from 'hucre/xlsx';
import { fontName } from '../../sheet-plan/looks';
import { refuseClashes } from '../../sheet-plan/plan-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { finishPackage } from './finish-package';
import { namesOf, sheetOf } from './hucre-sheet';

export interface FileInfo {
  /** Title in the properties of the file. No author is written. */
  readonly title: string;
  /** False: no name is written into the file, neither our marks nor repeated rows; true when not given. */
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
    namedRanges: marked ? plans.flatMap(namesOf) : [],
    properties: { title, created: written, modified: written },
    defaultFont: { name: fontName, size: 11 },
  });
  return finishPackage(bytes, { marked });
};
