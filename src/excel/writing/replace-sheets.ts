import type { WriteOptions } from '../../host';
import type { SheetMark } from '../../sheet-plan/sheet-plan';
import { changePlaces, settledState } from './change-places';
import type { Contents } from './contents';
import type { DrawingOrder, DrawnSheet } from './draw-sheets';
import { drawSheets } from './draw-sheets';
import type { Drawing } from './drawing';
import { hostFault } from '../excel-fault';
import { sentences } from '../fault-sentences';
import type { Context, RunExcel } from '../run-excel';
import { freeSheetName, freeTableName, workingSheetName } from './sheet-names';
import { temporaryTableName } from './table-names';
import type { OurSheetState, WorkbookState } from './workbook-state';
import { ourSheets } from './workbook-state';

/** What is to come into the workbook and what is to go. */
export interface Replacement {
  readonly drawings: readonly Drawing[];
  readonly leaving: readonly OurSheetState[];
}

/** A writing that is done. */
export interface Replaced {
  readonly run: string;
  /** In the order of the drawings. */
  readonly sheets: readonly ReplacedSheet[];
}

export interface ReplacedSheet {
  readonly mark: SheetMark;
  readonly name: string;
  readonly contents: Contents;
}

/** A writing whose new sheets are complete: from here on it can only go forward. */
interface LastStep {
  readonly arriving: readonly DrawnSheet[];
  readonly leaving: readonly OurSheetState[];
}

/**
 * Puts sheets of ours into the workbook and takes others out. New ones are drawn first, under working names; one last message
 * deletes the old ones and gives the new ones their places. When that goes wrong at any point, what was begun is finished or undone
 * at once or, where Excel does not answer any more, before the next writing.
 *
 * The price: a person's formula that points at an old sheet is #REF! afterwards. To keep it we would have to write over the old cells,
 * of which half could be old and half new after a fault, or to enter the person's formulas again, which would touch their sheets.
 * INDIRECT("評価結果!C5") stays.
 * @param prepare looks at the workbook, in which nothing is at work, and decides; it may refuse by a HostFault
 */
export async function replaceSheets(
  run: RunExcel,
  prepare: (context: Context, state: WorkbookState) => Promise<Replacement>,
  options: WriteOptions = {},
): Promise<Replaced> {
  const id = crypto.randomUUID();
  const progress: { drawing: boolean; last: LastStep | null } = { drawing: false, last: null };
  try {
    await run(async (context) => {
      const state = await settledState(context);
      if (state.structureProtected) throw hostFault(sentences.workbookProtected);
      const { drawings, leaving } = await prepare(context, state);
      progress.drawing = true;
      const arriving = await drawSheets(context, ordersFor(drawings, leaving, state, id), options);
      options.signal?.throwIfAborted();
      progress.last = { arriving, leaving };
      await changePlaces(context, arriving, leaving, state);
    });
  } catch (error) {
    const { drawing, last } = progress;
    const state = drawing ? await stateAfterFault(run) : null;
    if (!state || !last || !isDone(last, state)) throw error;
    return { run: id, sheets: last.arriving.map((sheet) => asItStands(sheet, state)) };
  }
  return { run: id, sheets: (progress.last?.arriving ?? []).map(({ mark, contents }) => ({ mark: mark.mark, name: mark.name, contents })) };
}

/** Null when Excel fails again: then the next writing settles what this one has left. */
async function stateAfterFault(run: RunExcel): Promise<WorkbookState | null> {
  try {
    return await run(settledState);
  } catch {
    // The first fault is the one to tell.
    return null;
  }
}

/** The answer of the last message was lost, or it stopped half way and has been finished. */
function isDone({ arriving, leaving }: LastStep, state: WorkbookState): boolean {
  const ours = ourSheets(state);
  return (
    arriving.every(({ mark }) => ours.filter((sheet) => sheet.mark.run === mark.run).length === arriving.length) &&
    leaving.every(({ id }) => !ours.some((sheet) => sheet.id === id))
  );
}

function asItStands({ mark, contents }: DrawnSheet, state: WorkbookState): ReplacedSheet {
  const ofItsKind = ourSheets(state).filter((sheet) => sheet.mark.run === mark.run && sheet.mark.mark === mark.mark);
  // Another name only when somebody took its own meanwhile.
  const sheet = ofItsKind.find(({ name }) => name === mark.name) ?? ofItsKind[0];
  return { mark: mark.mark, name: sheet?.name ?? mark.name, contents };
}

/** Finds the names: those of the old sheets and tables become free, but only at the end. */
function ordersFor(
  drawings: readonly Drawing[],
  leaving: readonly OurSheetState[],
  state: WorkbookState,
  run: string,
): readonly DrawingOrder[] {
  const sheetNames = state.sheets.map(({ name }) => name);
  const staying = sheetNames.filter((name) => !leaving.some((sheet) => sheet.name === name));
  const tables = tableNamesFor(drawings, leaving, state);
  return drawings.map((drawing) => {
    const name = freeSheetName(drawing.name, staying);
    staying.push(name);
    const workingName = workingSheetName(name, sheetNames);
    sheetNames.push(workingName);
    return { drawing, workingName, tables, mark: { mark: drawing.mark, name, run, stage: 'drawing' } };
  });
}

/** The names that tables are drawn under, by the names in the drawings. */
function tableNamesFor(drawings: readonly Drawing[], leaving: readonly OurSheetState[], { takenNames }: WorkbookState) {
  const leavingNames = leaving.flatMap((sheet) => sheet.tables);
  const staying = takenNames.filter((name) => !leavingNames.includes(name));
  const names = new Map<string, string>();
  for (const { name } of drawings.flatMap((drawing) => drawing.tables)) {
    const lasting = freeTableName(name, staying);
    staying.push(lasting);
    names.set(name, leavingNames.includes(lasting) ? temporaryTableName(lasting) : lasting);
  }
  return names;
}
