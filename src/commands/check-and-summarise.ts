import type { Written } from '../host';
import type { Review } from '../model/review';
import { openBesideRatings } from '../report/items/published-figures';
import type { CellRef } from '../workbook/reference';
import { isStop, type Stop } from './stop';

/** What the ribbon needs of the page. The session is the pane's own, so that the pane shows what the button did. */
export interface Page {
  readonly session: {
    check(): Promise<Stop | null>;
    /** The last check; null: there is none. */
    get(): { readonly checked: { readonly review: Pick<Review, 'results'>; readonly asked: readonly object[] } | null };
    write(): Promise<Stop | Written>;
    reveal(at: CellRef): Promise<Stop | null>;
  };
  showPane(): Promise<void>;
  /** Brings the pane's first question into view. */
  showFirstQuestion(): void;
}

/**
 * 点検して集計: checks the open workbook, writes the sheets and shows 評価結果. Where anything essential is open (it could not be read,
 * nothing was counted, a question or the year is unanswered) nothing is written: the pane comes up at the first question.
 * Items that are not rated yet are no reason: the sheets say 未確定.
 */
export async function checkAndSummarise(page: Page): Promise<void> {
  const { session } = page;
  const stop = await session.check();
  const { checked } = session.get();
  if (stop || !checked || openBesideRatings(checked.review.results).length > 0) {
    await page.showPane();
    if (checked && checked.asked.length > 0) page.showFirstQuestion();
    return;
  }
  const written = await session.write();
  return isStop(written) ? page.showPane() : showFirst(written, page);
}

/** What could not be done of the sheets is told by the pane. */
async function showFirst({ sheets: [sheet], notices = [] }: Written, page: Page): Promise<void> {
  const stop = sheet === undefined ? null : await page.session.reveal({ sheet, row: 0, column: 0 });
  if (stop || notices.length > 0) await page.showPane();
}
