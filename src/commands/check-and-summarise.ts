import type { Written } from '../host';
import type { CellRef } from '../workbook/reference';
import { readyToWrite, type CheckingPage } from './ready-to-write';
import { isStop, type Stop } from './stop';

export interface Page extends CheckingPage {
  readonly session: CheckingPage['session'] & {
    write(): Promise<Stop | Written>;
    reveal(at: CellRef): Promise<Stop | null>;
  };
}

/** 点検して集計: checks the open workbook, writes the sheets and shows 評価結果. Nothing is written while anything essential is open. */
export async function checkAndSummarise(page: Page): Promise<void> {
  if (!(await readyToWrite(page))) return;
  const written = await page.session.write();
  return isStop(written) ? page.showPane() : showFirst(written, page);
}

/** What could not be done of the sheets is told by the pane. */
async function showFirst({ sheets: [sheet], notices = [] }: Written, page: Page): Promise<void> {
  const stop = sheet === undefined ? null : await page.session.reveal({ sheet, row: 0, column: 0 });
  if (stop || notices.length > 0) await page.showPane();
}
