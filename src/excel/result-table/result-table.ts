import type { ResultTablePlaces, SheetArea } from '../../host';
import type { ResultTable } from '../../report/result/result-table';
import { isTight, layOutResultTable } from '../../report/result/result-table';
import { addressOf, columnLetters } from '../../workbook/reference';
import { rangeAt } from '../areas';
import { returnCell } from '../repairs/cell-states';
import { valuesOfTable } from './draw-table';
import { isHostFault } from '../../host';
import { hostFault, refusalOf } from '../excel-fault';
import { sentences } from '../fault-sentences';
import type { FormerLooks } from './former-looks';
import { noLooks, withRows } from './former-looks';
import type { Context, RunExcel } from '../run-excel';
import { askForPlace, askForWidths, filledCells, isOnSheet, layoutFor, placeAtSelection } from './table-place';
import type { SettledTable, TableRecord, TableState } from './table-record';
import { askForTable, erase, insertAt, isAsDrawn, lookedForAt, refreshTo, removeFrom, settledTable, standingAt } from './table-record';
import { tableSentences } from './table-sentences';

/** Three round trips; nothing is changed. */
export async function lookForTable(context: Context, table: ResultTable): Promise<ResultTablePlaces> {
  const selected = await placeAtSelection(context, table);
  const state = askForTable(context);
  if (!isOnSheet(selected)) {
    await context.sync();
    return { standing: lookedForAt(state()), selected, refusal: tableSentences.offSheet };
  }
  const place = askForPlace(context, selected);
  await context.sync();
  const standing = lookedForAt(state());
  const found = place();
  const refusal = standing ? tableSentences.alreadyStands(standing) : (found?.refusal ?? null);
  const isSmall = refusal === null && found !== null && isTight(table, found.widths);
  return { standing, selected, refusal, ...(isSmall && { notice: tableSentences.tight(columnLetters(selected.area.right)) }) };
}

/** Three round trips. When the last one fails at any point, the cells are as before or, once it can be finished, the table stands. */
export async function insertTable(run: RunExcel, table: ResultTable, at: SheetArea): Promise<void> {
  await change(run, isFrom, async (context, { state }, id, begin) => {
    const standing = standingAt(state);
    if (standing) throw hostFault(tableSentences.alreadyStands(standing));
    // What a person cleared may still look like a table.
    if (state.record) erase(context, state.record, state.at);
    const asked = askForPlace(context, at);
    await context.sync();
    const place = asked();
    if (!place) throw hostFault(sentences.sheetMissing(at.sheet));
    if (place.refusal) throw hostFault(place.refusal);
    const layout = layoutFor(table, place);
    if (!layout) throw hostFault(tableSentences.placeChanged);
    begin(at);
    await drawOnFreeCells(context, at, { run: id, stage: 'inserting', layout, former: place.looks });
  });
}

/** Looks once more before and after in the same message: cells may have been filled since, and merged cells take no values. */
async function drawOnFreeCells(context: Context, at: SheetArea, record: TableRecord): Promise<void> {
  const range = () => rangeAt(context.workbook.worksheets.getItem(at.sheet), at.area);
  const before = range().load('values,formulas,numberFormat,valueTypes');
  insertAt(context, range(), record);
  const after = range().load('values');
  await context.sync();
  const filled = filledCells(at, before);
  const [first] = filled;
  if (!first && JSON.stringify(after.values) === JSON.stringify(valuesOfTable(record.layout))) return;
  erase(context, record, at);
  for (const { at: cell, content, format } of filled) returnCell(context, cell, content, format);
  await context.sync();
  throw hostFault(first ? tableSentences.cellFilled(at, addressOf(first.at)) : tableSentences.merged(at));
}

/** Three round trips, four when it grows. @returns where the table stands now */
export function refreshTable(run: RunExcel, table: ResultTable): Promise<SheetArea> {
  return change(run, isFrom, async (context, { state }, id, begin) => {
    const { record, at } = untouched(state);
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    const widths = askForWidths(rangeAt(sheet, { ...at.area, bottom: at.area.top }));
    await context.sync();
    const layout = layOutResultTable(table, widths());
    const now = { ...at, area: { ...at.area, bottom: at.area.top + layout.rows.length - 1 } };
    const former = withRows(record.former, await looksBelow(context, at, now));
    begin(now);
    refreshTo(context, { run: id, stage: 'refreshing', layout, former }, at);
    await context.sync();
  });
}

/** Looks of the cells that the table takes more than before. @throws HostFault when they are not free */
async function looksBelow(context: Context, { area: { bottom } }: SheetArea, now: SheetArea): Promise<FormerLooks> {
  if (now.area.bottom <= bottom) return noLooks;
  if (!isOnSheet(now)) throw hostFault(tableSentences.offSheet);
  const asked = askForPlace(context, { ...now, area: { ...now.area, top: bottom + 1 } });
  await context.sync();
  const place = asked();
  if (!place) throw hostFault(sentences.sheetMissing(now.sheet));
  if (place.refusal) throw hostFault(place.refusal);
  return place.looks;
}

/** Two round trips. */
export async function removeTable(run: RunExcel): Promise<void> {
  const isGone = ({ record }: TableState) => record === null;
  await change<SheetArea | null>(run, isGone, async (context, { state, ended }, _, begin) => {
    // What an earlier try had begun is done by now.
    if (ended?.stage === 'removing' && isGone(state)) {
      begin(ended.at);
      return;
    }
    const { record, at } = untouched(state);
    begin(at);
    removeFrom(context, record, at);
    await context.sync();
  });
}

/** The table where it stands, when nobody has written into it and its sheet can be changed. */
function untouched(state: TableState): { readonly record: TableRecord; readonly at: SheetArea } {
  const at = standingAt(state);
  if (!at || !state.record) throw hostFault(tableSentences.nowhere);
  if (state.isProtected) throw hostFault(sentences.sheetProtected(at.sheet));
  if (!isAsDrawn(state)) throw hostFault(tableSentences.changedSince(at));
  return { record: state.record, at };
}

const isFrom = ({ record }: TableState, run: string): boolean => record?.run === run;

/**
 * Runs a change of the table. When it fails after its last message has begun, what was begun is finished or undone at once or, where
 * Excel does not answer any more, before the next change.
 * @param isDone whether the workbook, with nothing at work, is as it was to be
 * @param body calls `begin` before its last message, with the place that the table then has; null: it has none any more
 */
async function change<At extends SheetArea | null = SheetArea>(
  run: RunExcel,
  isDone: (state: TableState, id: string) => boolean,
  body: (context: Context, settled: SettledTable, id: string, begin: (at: At) => void) => Promise<void>,
): Promise<At> {
  const id = crypto.randomUUID();
  const progress: { at?: At } = {};
  const before = await settledTable(run);
  if (before.left) throw hostFault(tableSentences.leftOver(before.left));
  try {
    await run((context) =>
      body(context, before, id, (at) => {
        progress.at = at;
      }),
    );
  } catch (error) {
    const { at } = progress;
    const after = at ? await stateAfterFault(run) : null;
    if (at && after === 'refused') throw withLeft(error, at);
    if (after === null || after === 'refused' || !isDone(after.state, id)) throw error;
  }
  if (progress.at === undefined) throw new Error('A change of the table ended before it began.');
  return progress.at;
}

/** Null when Excel does not answer. In both cases the next change settles what this one has left. */
async function stateAfterFault(run: RunExcel): Promise<SettledTable | 'refused' | null> {
  try {
    return await settledTable(run);
  } catch (error) {
    // The first fault is the one to tell.
    return refusalOf(error) === null ? null : 'refused';
  }
}

function withLeft(error: unknown, left: SheetArea): unknown {
  if (!isHostFault(error)) return error;
  const told = tableSentences.leftOver(left);
  return hostFault({ ja: error.sentence.ja + told.ja, en: `${error.sentence.en} ${told.en}` }, error.cause);
}
