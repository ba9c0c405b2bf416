import type { RowFate } from '../model/account';
import { sheetKey } from '../model/answer-keys';
import { leaveOut } from '../model/question';
import type { Settings } from '../model/settings';
import { fold } from '../text/fold';
import { markOf } from '../workbook/own-sheets';
import type { Workbook } from '../workbook/workbook';
import type { Legend } from './headings/legend';
import { namesIn } from './layouts/items-of-table';
import { findTables, readableSheets, type FoundTable } from './layouts/sheet-tables';
import { viewOf } from './sheet-view';

/**
 * Rows of hidden sheets that look like items and stand on no visible sheet: nobody sees them, and they are not counted. A hidden sheet
 * with mostly the same items is an older copy.
 * @param known folded names of the items that were read
 */
export function hiddenItems(
  workbook: Workbook,
  known: ReadonlySet<string>,
  { year, settings, legends }: { readonly year: number; readonly settings: Settings; readonly legends: readonly Legend[] },
): readonly RowFate[] {
  const hidden = workbook.sheets.filter(
    ({ name, visibility }) => visibility !== 'visible' && markOf(workbook, name) === null && settings.answers[sheetKey(name)] !== leaveOut,
  );
  const { sheets, context } = readableSheets(hidden.map(viewOf), settings, legends);
  return sheets.flatMap((sheet) =>
    findTables(sheet, { ...context, year }, [])
      .filter(({ fields }) => fields?.isItemTable === true)
      .filter((table) => [...namesIn(table)].filter((name) => known.has(name)).length * 2 < namesIn(table).size)
      .flatMap((table) => rowsOf(table, sheet.view.sheet.name, known)),
  );
}

function rowsOf({ view, places }: FoundTable, sheet: string, known: ReadonlySet<string>): readonly RowFate[] {
  return places.flatMap(({ cells: { itemName } }): readonly RowFate[] => {
    const name = itemName ? fold(view.text(itemName.row, itemName.column)) : '';
    if (!itemName || name === '' || known.has(name)) return [];
    return [{ at: { sheet, ...view.place(itemName.row, itemName.column) }, role: 'unexplained' }];
  });
}
