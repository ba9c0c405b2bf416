import type { WriteOptions } from '../../host';
import { refuseClashes } from '../../sheet-plan/plan-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import type { Drawing } from './drawing';
import { drawingOfPlan } from './drawing-of-plan';
import { hostFault } from '../excel-fault';
import { sentences } from '../fault-sentences';
import { readDrawings } from './read-drawings';
import type { Replaced } from './replace-sheets';
import { replaceSheets } from './replace-sheets';
import type { RunExcel } from '../run-excel';
import type { OurSheetState } from './workbook-state';
import { standingSheets } from './workbook-state';

/** A writing, and what stood in its place before. */
export interface WrittenReport extends Replaced {
  /** The old sheets of ours, to be drawn again; null when they were too large to be kept. */
  readonly former: readonly Drawing[] | null;
}

/**
 * Writes the plans as sheets of this workbook, in the place of our sheets of the same kind. Other sheets are not touched; one of
 * the same name keeps it.
 */
export async function writeSheets(run: RunExcel, plans: readonly SheetPlan[], options: WriteOptions = {}): Promise<WrittenReport> {
  refuseClashes(plans);
  const drawings = plans.map(drawingOfPlan);
  let former: readonly Drawing[] | null = [];
  const replaced = await replaceSheets(
    run,
    async (context, state) => {
      const leaving = standingSheets(state, drawings);
      refuseProtected(leaving);
      former = await readDrawings(context, leaving);
      return { drawings, leaving };
    },
    options,
  );
  return { ...replaced, former };
}

/** Who protected a sheet of ours wants to keep it. */
export function refuseProtected(leaving: readonly OurSheetState[]): void {
  const kept = leaving.find((sheet) => sheet.protected);
  if (kept) throw hostFault(sentences.sheetProtected(kept.name));
}
