import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '../../src/workbook/workbook';
import { makeList } from '../bench/make-list';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';

export const departments = 60;
export const itemsEach = 12;

/** The workbook of one department, with item numbers of its own. */
function departmentWorkbook(department: number): Workbook {
  const list = makeList(itemsEach, 40);
  return {
    ...list,
    sheets: list.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, column) =>
          cell && column === 0 && row.index > 2 ? { ...cell, value: `${department}-${row.index}` } : cell,
        ),
      })),
    })),
  };
}

/** Returns its path; a browser handed bytes instead would spend the pane's time on them. */
async function departmentFile(folder: string, department: number): Promise<string> {
  const path = join(folder, `第${department}区役所.xlsx`);
  await writeFile(path, await saveWorkbook(fromWorkbook(departmentWorkbook(department), {})));
  return path;
}

/** Sixty departments' workbooks in a temporary folder, for the caller to remove. */
export async function writeReceivedFiles(): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'received-'));
  return { folder, files: await Promise.all(Array.from({ length: departments }, (_, index) => departmentFile(folder, index + 1))) };
}
