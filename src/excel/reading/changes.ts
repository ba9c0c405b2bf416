import type { Host } from '../../host';
import { settingsSheetName } from '../../model/settings-sheet';
import { markName } from '../../workbook/own-sheets';
import type { Context, RunExcel } from '../run-excel';

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

/** The sheet's name, "" when it cannot be told; null for a sheet that is no part of what was checked: ours, but for 点検設定. */
async function changedSheet(run: RunExcel, id: string): Promise<string | null> {
  try {
    return await run((context) => nameIfChecked(context, id));
  } catch {
    // That something has changed is what matters.
    return '';
  }
}

async function nameIfChecked(context: Context, id: string): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('name');
  const mark = sheet.names.getItemOrNullObject(markName).load('name');
  await context.sync();
  if (sheet.isNullObject) return '';
  return mark.isNullObject || sheet.name === settingsSheetName ? sheet.name : null;
}
