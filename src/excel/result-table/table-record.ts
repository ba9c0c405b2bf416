import type { SheetArea } from '../../host';
import type { ResultTableLayout } from '../../report/result/result-table';
import { ownTableName as key } from '../../workbook/own-sheets';
import { rangeOf } from '../../workbook/reference';
import { areaOfRange, columnsOf, placeProperties, rowsOf } from '../areas';
import { drawTable, valuesOfTable } from './draw-table';
import type { FormerLooks } from './former-looks';
import { firstRows, returnLooks } from './former-looks';
import { refusalOf } from '../excel-fault';
import type { Context, RunExcel } from '../run-excel';

/**
 * What is known of the inserted table, kept in the workbook itself: a setting of the add-in says what it holds, a hidden name says where
 * it stands, moves with its rows and survives saving.
 */
export interface TableRecord {
  /** The writing that it came from. */
  readonly run: string;
  /** standing: finished. Other stages last as long as a writing and say how it is brought to an end after an interruption. */
  readonly stage: 'inserting' | 'standing' | 'refreshing' | 'removing';
  readonly layout: ResultTableLayout;
  /** Of the cells under it; while it is refreshed, also of those that it takes no more. */
  readonly former: FormerLooks;
}

export interface TableState {
  readonly record: TableRecord | null;
  /** Where the hidden name is; null when its cells were deleted. */
  readonly at: SheetArea | null;
  readonly isProtected: boolean;
  readonly values: readonly (readonly unknown[])[];
}

/** Asks for the table; the answer can be taken after the next round trip. */
export function askForTable({ workbook }: Context): () => TableState {
  const setting = workbook.settings.getItemOrNullObject(key).load('value');
  const range = workbook.names.getItemOrNullObject(key).getRangeOrNullObject().load(`${placeProperties},values`);
  const sheet = range.worksheet.load('name,protection/protected');
  return () => ({
    record: setting.isNullObject ? null : (JSON.parse(String(setting.value)) as TableRecord),
    at: range.isNullObject ? null : { sheet: sheet.name, area: areaOfRange(range) },
    isProtected: !range.isNullObject && sheet.protection.protected,
    values: range.isNullObject ? [] : (range.values as unknown[][]),
  });
}

/** Where the table stands; null when there is none, or a person has deleted or cleared its cells. */
export function standingAt({ record, at, values }: TableState): SheetArea | null {
  return record?.stage === 'standing' && values.flat().some((value) => value !== '') ? at : null;
}

/** Where the table stands or will stand: one whose refreshing was refused is brought to its end by the next change. */
export function lookedForAt(state: TableState): SheetArea | null {
  return state.record?.stage === 'refreshing' ? state.at : standingAt(state);
}

/** False when a person has changed a value in it or put rows or columns into it. */
export function isAsDrawn({ record, values }: TableState): boolean {
  return record !== null && JSON.stringify(values) === JSON.stringify(valuesOfTable(record.layout));
}

/** The workbook with no table at work in it. */
export interface SettledTable {
  readonly state: TableState;
  /** Where cells are left that Excel did not let be put back; they are the user's to see to. */
  readonly left: SheetArea | null;
  /** The change that an earlier try had begun and that is whole now, and where; null when there was none. */
  readonly ended: { readonly stage: TableRecord['stage']; readonly at: SheetArea | null } | null;
}

/** So often Excel may refuse to bring a table to its end; then nothing waits for it any more. */
const mostTries = 3;
/** How often it has refused that, in the workbook that is open. */
const triesOf = new WeakMap<RunExcel, number>();

/**
 * Brings to an end what an interrupted writing left behind. Where Excel refuses that, it is tried once more now and again before the next
 * changes; in the end its contents alone are cleared or, where not even that is done, its record is forgotten. One round trip, or three.
 * @throws HostFault when Excel refuses, as long as it is to be tried again
 */
export async function settledTable(run: RunExcel): Promise<SettledTable> {
  const state = await run(readTable);
  const { record, at } = state;
  if (!record || record.stage === 'standing') return { state, left: null, ended: null };
  const refused = await finished(run, record, at);
  if (refused === null) {
    triesOf.delete(run);
    return { state: await run(readTable), left: null, ended: { stage: record.stage, at } };
  }
  const tries = (triesOf.get(run) ?? 0) + 1;
  triesOf.set(run, tries);
  if (tries < mostTries) throw refused;
  triesOf.delete(run);
  if (
    !(await isDone(run, (context) => {
      eraseContents(context, record, at);
    }))
  )
    await run(sending(forget));
  return { state: await run(readTable), left: at, ended: null };
}

/** @returns what Excel refused twice; null when it is done */
async function finished(run: RunExcel, record: TableRecord, at: SheetArea | null): Promise<Error | null> {
  const step = sending((context) => {
    if (record.stage === 'refreshing') finishRefreshing(context, record, at);
    else erase(context, record, at);
  });
  try {
    await run(step);
    return null;
  } catch (error) {
    if (refusalOf(error) === null) throw error;
  }
  try {
    await run(step);
    return null;
  } catch (error) {
    if (refusalOf(error) === null || !(error instanceof Error)) throw error;
    return error;
  }
}

async function readTable(context: Context): Promise<TableState> {
  const asked = askForTable(context);
  await context.sync();
  return asked();
}

const sending = (step: (context: Context) => void) => async (context: Context) => {
  step(context);
  await context.sync();
};

/** False: Excel refuses. */
async function isDone(run: RunExcel, step: (context: Context) => void): Promise<boolean> {
  try {
    await run(sending(step));
    return true;
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return false;
  }
}

/** Queues the whole insertion. */
export function insertAt(context: Context, at: Excel.Range, record: TableRecord): void {
  keep(context, { ...record, stage: 'inserting' });
  // One whose cells were deleted may be left.
  context.workbook.names.getItemOrNullObject(key).delete();
  context.workbook.names.add(key, at).visible = false;
  drawTable(originOf(context), record.layout);
  keep(context, { ...record, stage: 'standing' });
}

/** Queues the whole refreshing. @param record with the looks of all cells that the table takes or took */
export function refreshTo(context: Context, record: TableRecord, at: SheetArea): void {
  keep(context, { ...record, stage: 'refreshing' });
  finishRefreshing(context, record, at);
}

function finishRefreshing(context: Context, record: TableRecord, at: SheetArea | null): void {
  if (!at) {
    forget(context);
    return;
  }
  const { layout, former } = record;
  const origin = originOf(context);
  const taken = origin.getAbsoluteResizedRange(former.cells.length, columnsOfLooks(former));
  taken.clear('Contents');
  returnLooks(taken, former);
  drawTable(origin, layout);
  const area = { ...at.area, bottom: at.area.top + layout.rows.length - 1 };
  if (area.bottom !== at.area.bottom) context.workbook.names.getItem(key).formula = `=${absoluteReference({ ...at, area })}`;
  keep(context, { ...record, stage: 'standing', former: firstRows(former, layout.rows.length) });
}

/** Queues the whole removal: the cells are blank and look as before. */
export function removeFrom(context: Context, record: TableRecord, at: SheetArea): void {
  keep(context, { ...record, stage: 'removing' });
  erase(context, record, at);
}

/** @param at null: its cells are gone */
export function erase(context: Context, { former }: TableRecord, at: SheetArea | null): void {
  if (at) {
    const rows = Math.min(former.cells.length, rowsOf(at.area));
    const columns = Math.min(columnsOfLooks(former), columnsOf(at.area));
    const range = originOf(context).getAbsoluteResizedRange(rows, columns);
    range.clear('Contents');
    returnLooks(range, { ...former, cells: former.cells.slice(0, rows).map((line) => line.slice(0, columns)) });
  }
  forget(context);
}

/** As `erase`, and leaves the looks as they are. */
function eraseContents(context: Context, { former }: TableRecord, at: SheetArea | null): void {
  if (at) {
    const rows = Math.min(former.cells.length, rowsOf(at.area));
    const columns = Math.min(columnsOfLooks(former), columnsOf(at.area));
    originOf(context).getAbsoluteResizedRange(rows, columns).clear('Contents');
  }
  forget(context);
}

function keep({ workbook }: Context, record: TableRecord): void {
  workbook.settings.add(key, JSON.stringify(record));
}

function forget({ workbook }: Context): void {
  workbook.names.getItemOrNullObject(key).delete();
  workbook.settings.getItemOrNullObject(key).delete();
}

/** By the name, so that it is the right cell also when rows have moved since it was asked for. */
function originOf({ workbook }: Context): Excel.Range {
  return workbook.names.getItem(key).getRange().getCell(0, 0);
}

function absoluteReference({ sheet, area }: SheetArea): string {
  const cells = rangeOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${sheet.replace(/'/g, "''")}'!${cells}`;
}

const columnsOfLooks = ({ cells }: FormerLooks): number => cells[0]?.length ?? 0;
