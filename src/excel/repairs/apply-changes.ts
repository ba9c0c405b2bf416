import type { CellChange } from '../../host';
import type { CellRef } from '../../workbook/reference';
import type { Cell, CellValue } from '../../workbook/workbook';
import { shiftedDate } from '../reading/cell-values';
import type { CellState } from './cell-states';
import { askForCell, enterCell, returnCell, sameContent, sameValue } from './cell-states';
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
    await putBackAfterFault(run, writing.changed);
    throw error;
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

async function putBackAfterFault(run: RunExcel, changed: readonly ChangedCell[]): Promise<void> {
  if (changed.length === 0) return;
  try {
    await putBack(run, changed);
  } catch {
    // The first fault is the one to tell.
  }
}

/**
 * Gives cells the content and the format that they had, where they still hold what we wrote.
 * @returns those that hold something else by now and were left alone
 */
export async function putBack(run: RunExcel, changed: readonly ChangedCell[]): Promise<readonly CellRef[]> {
  return run(async (context) => {
    const asked = changed.map((change) => ({ change, answer: askForCell(context, change.at) }));
    await context.sync();
    const states = asked.map(({ change, answer }) => ({ change, state: answer() }));
    const ours = states.filter(({ change, state }) => state !== null && sameContent(state.cell, change.after));
    for (const { change } of ours) returnCell(context, change.at, change.before.cell, change.before.format);
    if (ours.length > 0) await context.sync();
    const isBack = (change: ChangedCell, state: CellState | null) => state !== null && sameContent(state.cell, change.before.cell);
    return states.filter((each) => !ours.includes(each) && !isBack(each.change, each.state)).map(({ change }) => change.at);
  });
}
