import type { OpenExcel } from '../open-excel';
import { openExcel } from '../open-excel';
import type { WorkbookOptions } from '../model/workbook';
import { WorkbookModel } from '../model/workbook';

export type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;

/** 1 September 2025, so that dates typed without a year are the same every day. */
export const today = () => new Date(2025, 8, 1);

export function openBook(options: WorkbookOptions = {}, sheets?: readonly string[]): OpenExcel {
  return openExcel(new WorkbookModel({ today, ...options }, sheets));
}

/** Runs a batch on the first sheet of a new workbook. */
export function onSheet<T>(batch: Batch<T>, excel = openBook()): Promise<T> {
  return excel.run(async (context) => batch(context.workbook.worksheets.getFirst(), context));
}

export interface Failure {
  readonly code: string;
  readonly location: string | undefined;
}

/** The code and place of the error that the batch ends with, as the add-in sees it. */
export async function failureOf(
  batch: Batch<unknown>,
  excel = openBook(),
): Promise<{ readonly code: string; readonly location: string | undefined }> {
  try {
    await onSheet(batch, excel);
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    if (!code) throw error;
    return { code, location: debugInfo.errorLocation };
  }
  throw new Error('The batch succeeded.');
}

/** Loads properties, syncs, and hands the object back. */
export async function loaded<T extends OfficeExtension.ClientObject & { load(properties: string): unknown }>(
  object: T,
  properties: string,
): Promise<T> {
  object.load(properties);
  await object.context.sync();
  return object;
}
