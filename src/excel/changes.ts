import type { Host } from '../host';
import { markName } from '../workbook/own-sheets';
import type { Context, RunExcel } from './run-excel';

/** Tells of every change of a cell, by this user or another; returns how to stop. */
export async function listenForChanges(run: RunExcel, listener: Parameters<Host['onChanged']>[0]): Promise<() => Promise<void>> {
  const handler = await run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (change) => {
      if (change.triggerSource === 'ThisLocalAddin') return;
      const sheet = await changedSheet(run, change.worksheetId);
      if (sheet !== null) listener({ sheet, address: change.address });
    });
    await context.sync();
    return added;
  });
  return () =>
    run(async () => {
      // A handler goes in the context that it came in.
      handler.remove();
      await handler.context.sync();
    });
}

/** The sheet's name, "" when it cannot be told; null for a sheet of ours, which is no part of what was checked. */
async function changedSheet(run: RunExcel, id: string): Promise<string | null> {
  try {
    return await run((context) => nameUnlessOurs(context, id));
  } catch {
    // That something has changed is what matters.
    return '';
  }
}

async function nameUnlessOurs(context: Context, id: string): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('name');
  const mark = sheet.names.getItemOrNullObject(markName).load('name');
  await context.sync();
  if (sheet.isNullObject) return '';
  return mark.isNullObject ? sheet.name : null;
}
