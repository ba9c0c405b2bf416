import type { CellChange } from '../../host';
import { isHostFault } from '../../host';
import type { CellRef } from '../../workbook/reference';
import { cellName } from '../../workbook/reference';
import type { Cell, CellValue } from '../../workbook/workbook';
import { shiftedDate } from '../reading/cell-values';
import type { CellState } from './cell-states';
import { askForCell, enterCell, returnCell, sameContent, sameValue, setFormat } from './cell-states';
import { hostFault } from '../excel-fault';
import { sentences } from '../fault-sentences';
import type { Context, RunExcel } from '../run-excel';

/** A cell that we wrote: what it held before, and what it holds because of us. */
export interface ChangedCell {
  readonly at: CellRef;
  readonly before: Pick<CellState, 'cell' | 'format'>;
  readonly after: Cell | null;
}

export interface AppliedChanges {
  readonly changed: readonly ChangedCell[];
  readonly refused: readonly CellRef[];
}

interface Checked {
  readonly change: CellChange;
  readonly state: CellState;
}

/**
 * Writes the changes where the cells still hold what was read. All or nothing, as far as Excel answers: after a fault what was
 * written is put back. Two round trips; another one when somebody writes the same cell in between.
 * @param dateShift days from the workbook's date system to that of 1900, in which dates were read
 */
export async function applyChanges(run: RunExcel, changes: readonly CellChange[], dateShift = 0): Promise<AppliedChanges> {
  const inWorkbook = (value: CellValue): CellValue => shiftedDate(value, -dateShift);
  const writing: { changed: readonly ChangedCell[] } = { changed: [] };
  try {
    return await run(async (context) => {
      const checked = await checkCells(context, changes);
      const wanted = checked.filter(({ change, state }) => sameValue(state.cell?.value ?? null, inWorkbook(change.before)));
      const refused = checked.filter((each) => !wanted.includes(each)).map(({ change }) => change.at);
      writing.changed = wanted.map(({ change, state }) => ({ at: change.at, before: state, after: contentAfter(change, state) }));
      const overtaken = await write(context, writing.changed);
      return {
        changed: writing.changed.filter((each) => !overtaken.includes(each)),
        refused: [...refused, ...overtaken.map(({ at }) => at)],
      };
    });
  } catch (error) {
    throw await faultAfterPuttingBack(run, writing.changed, error);
  }
}

/** @throws HostFault when a sheet is gone or a cell cannot be written: before anything is */
async function checkCells(context: Context, changes: readonly CellChange[]): Promise<readonly Checked[]> {
  const asked = changes.map((change) => ({ change, answer: askForCell(context, change.at) }));
  await context.sync();
  return asked.map(({ change, answer }) => {
    const state = answer();
    if (!state) throw hostFault(sentences.sheetMissing(change.at.sheet));
    if (state.locked) throw hostFault(sentences.sheetProtected(change.at.sheet));
    return { change, state };
  });
}

function contentAfter({ after }: CellChange, { format }: CellState): Cell | null {
  return after === '' ? null : { value: after, formula: null, format: formatAfter(after, format) };
}

/** A number in a cell that is formatted as text would show as before and still be none to whoever computes with it. */
function formatAfter(after: string | number, format: string): string {
  return typeof after === 'number' && format === '@' ? 'General' : format;
}

/** Returns the cells that somebody else wrote since they were checked; these have their content back. */
async function write(context: Context, changes: readonly ChangedCell[]): Promise<readonly ChangedCell[]> {
  if (changes.length === 0) return [];
  const found = changes.map((change) => {
    const found = askForCell(context, change.at);
    enterCell(context, change.at, change.after, change.after?.format ?? change.before.format);
    return { change, found };
  });
  await context.sync();
  const overtaken = found
    .map(({ change, found: answer }) => ({ change, state: answer() }))
    .filter(({ change, state }) => state !== null && !sameContent(state.cell, change.before.cell));
  for (const { change, state } of overtaken) if (state) returnCell(context, change.at, state.cell, state.format);
  if (overtaken.length > 0) await context.sync();
  return overtaken.map(({ change }) => change);
}

/** @returns the fault to tell: the first, with what could not be put back */
async function faultAfterPuttingBack(run: RunExcel, changed: readonly ChangedCell[], error: unknown): Promise<unknown> {
  if (changed.length === 0) return error;
  try {
    await putBack(run, changed);
    return error;
  } catch (later) {
    // The first fault is the one to tell, the later one knows what is left.
    return isHostFault(error) && isHostFault(later) && later.message.startsWith(error.message) ? later : error;
  }
}

/**
 * A cell is written in steps, of which the first sets the format: where Excel refuses the next one, the format has to go back.
 * @returns the cells of which it could not
 */
async function formatsLeft(run: RunExcel, changed: readonly ChangedCell[]): Promise<readonly CellRef[]> {
  const wrong: CellRef[] = [];
  try {
    await run(async (context) => {
      const asked = changed.map((change) => ({ change, answer: askForCell(context, change.at) }));
      await context.sync();
      for (const { change, answer } of asked) {
        const state = answer();
        const format = state === null ? null : formatFor(change, state);
        if (state === null || format === null || format === state.format) continue;
        wrong.push(change.at);
        setFormat(context, change.at, format);
      }
      await context.sync();
    });
    return [];
  } catch (error) {
    if (!isHostFault(error)) throw error;
    return wrong;
  }
}

/** The format that a cell has to have by what it holds; null when somebody else has written it. */
function formatFor({ before, after }: ChangedCell, { cell }: CellState): string | null {
  if (sameContent(cell, before.cell)) return before.format;
  return sameContent(cell, after) ? (after?.format ?? before.format) : null;
}

/**
 * Gives cells the content and the format that they had, where they still hold what we wrote.
 * @returns those that hold something else by now and were left alone
 */
export async function putBack(run: RunExcel, changed: readonly ChangedCell[]): Promise<readonly CellRef[]> {
  try {
    return await returnAll(run, changed);
  } catch (error) {
    const left = await formatsLeft(run, changed);
    if (left.length === 0 || !isHostFault(error)) throw error;
    const told = sentences.formatsLeft(left.map(cellName).join('、'));
    throw hostFault({ ja: error.sentence.ja + told.ja, en: `${error.sentence.en} ${told.en}` }, error.cause);
  }
}

function returnAll(run: RunExcel, changed: readonly ChangedCell[]): Promise<readonly CellRef[]> {
  return run(async (context) => {
    const asked = changed.map((change) => ({ change, answer: askForCell(context, change.at) }));
    await context.sync();
    const states = asked.map(({ change, answer }) => ({ change, state: answer() }));
    const ours = states.filter(({ change, state }) => state !== null && sameContent(state.cell, change.after));
    for (const { change } of ours) returnCell(context, change.at, change.before.cell, change.before.format);
    const sameButFormat = states.filter(
      ({ change, state }) => state !== null && !sameContent(state.cell, change.after) && sameContent(state.cell, change.before.cell),
    );
    for (const { change, state } of sameButFormat)
      if (state?.format !== change.before.format) setFormat(context, change.at, change.before.format);
    if (ours.length + sameButFormat.length > 0) await context.sync();
    const isBack = (change: ChangedCell, state: CellState | null) => state !== null && sameContent(state.cell, change.before.cell);
    return states.filter((each) => !ours.includes(each) && !isBack(each.change, each.state)).map(({ change }) => change.at);
  });
}
