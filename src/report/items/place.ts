import type { CellRef } from '../../workbook/reference';
import type { LookName } from '../../sheet-plan/looks';
import { link, text } from '../../sheet-plan/cells';
import type { PlanCell } from '../../sheet-plan/sheet-plan';

/** Where the sheets will stand. */
export interface Place {
  /** File name of the reviewed workbook that receives them, so that its cells can be linked to; null: a workbook of their own. */
  readonly workbook: string | null;
}

/** A link when the cell lies in the workbook that receives the sheets, else its name as text. */
export function cellReference(words: string, file: string | null, at: CellRef, place: Place, look: LookName = 'body'): PlanCell {
  return file !== null && file === place.workbook ? link(words, at) : text(words, look);
}
