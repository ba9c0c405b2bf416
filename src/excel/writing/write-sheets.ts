import type { WriteOptions } from '../../host';
import { refuseClashes } from '../../sheet-plan/plan-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import type { Drawing } from './drawing';
import { drawingOfPlan } from './drawing-of-plan';
import { hostFault, refusalOf } from '../excel-fault';
import { sentences } from '../fault-sentences';
import { readDrawings } from './read-drawings';
import type { Replaced } from './replace-sheets';
import { replaceSheets } from './replace-sheets';
import type { RunExcel } from '../run-excel';
import type { OurSheetState } from './workbook-state';
import { standingSheets } from './workbook-state';
import { writingSentences } from './writing-sentences';

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
  let former = null as readonly Drawing[] | null;
  const replaced = await replaceSheets(
    run,
    async (state) => {
      const leaving = standingSheets(state, drawings);
      refuseProtected(leaving);
      former = await keptDrawings(run, leaving);
      return { drawings, leaving };
    },
    options,
  );
  return { ...replaced, notices: former === null ? [...replaced.notices, writingSentences.notKept] : replaced.notices, former };
}

/** Null also when Excel does not tell what the old sheets look like: a new report is worth more than the way back to the old one. */
async function keptDrawings(run: RunExcel, leaving: readonly OurSheetState[]): Promise<readonly Drawing[] | null> {
  if (leaving.length === 0) return [];
  try {
    return await run((context) => readDrawings(context, leaving));
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}

/** Who protected a sheet of ours wants to keep it. */
export function refuseProtected(leaving: readonly OurSheetState[]): void {
  const kept = leaving.find((sheet) => sheet.protected);
  if (kept) throw hostFault(sentences.sheetProtected(kept.name));
}
