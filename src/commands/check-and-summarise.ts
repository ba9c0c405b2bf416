import type { Host, Written } from '../host';
import type { Sentence } from '../model/finding';
import { planNotice } from '../report/result/notice';
import type { CellRef } from '../workbook/reference';
import { isStop, type Stop } from './stop';

/** What the ribbon needs of the page. The session is the pane's own, so that the pane shows what the button did. */
export interface Page {
  readonly session: {
    check(): Promise<Stop | null>;
    write(): Promise<Stop | Written>;
    reveal(at: CellRef): Promise<Stop | null>;
  };
  readonly host: Pick<Host, 'write'>;
  showPane(): Promise<void>;
}

/**
 * 点検して集計: checks the open workbook, writes the sheets and shows 評価結果. When there is nothing to evaluate, 点検結果 says why;
 * when nothing can be written, the pane does.
 */
export async function checkAndSummarise(page: Page): Promise<void> {
  const stop = await page.session.check();
  if (stop) return stop.because === 'fault' || stop.because === 'noTable' ? explain(stop.reason, page) : page.showPane();
  const written = await page.session.write();
  return isStop(written) ? page.showPane() : showFirst(written, page);
}

async function explain(reason: Sentence, page: Page): Promise<void> {
  let written: Written;
  try {
    written = await page.host.write([planNotice(reason)]);
  } catch {
    // The pane shows the reason; that the sheet could not be written either would only hide it.
    return page.showPane();
  }
  await showFirst(written, page);
}

/** What could not be done of the sheets is told by the pane. */
async function showFirst({ sheets: [sheet], notices = [] }: Written, page: Page): Promise<void> {
  const stop = sheet === undefined ? null : await page.session.reveal({ sheet, row: 0, column: 0 });
  if (stop || notices.length > 0) await page.showPane();
}
