import type { SheetArea } from '../../host';
import type { ResultTableLayout } from '../../report/result/result-table';
import { ownTableName as key } from '../../workbook/own-sheets';
import { rangeOf } from '../../workbook/reference';
import { areaOfRange, columnsOf, placeProperties, rowsOf } from '../areas';
import { drawTable, valuesOfTable } from './draw-table';
import type { FormerLooks } from './former-looks';
import { firstRows, returnLooks } from './former-looks';
import type { Context } from '../run-excel';

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

/** False when a person has changed a value in it or put rows or columns into it. */
export function isAsDrawn({ record, values }: TableState): boolean {
  return record !== null && JSON.stringify(values) === JSON.stringify(valuesOfTable(record.layout));
}

/** The workbook with no table at work in it: what an interrupted writing left behind is brought to an end. One round trip, or three. */
export async function settledTable(context: Context): Promise<TableState> {
  const asked = askForTable(context);
  await context.sync();
  const state = asked();
  const { record } = state;
  if (!record || record.stage === 'standing') return state;
  if (record.stage === 'refreshing') finishRefreshing(context, record, state.at);
  else erase(context, record, state.at);
  await context.sync();
  const again = askForTable(context);
  await context.sync();
  return again();
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
