import type { Review } from '../model/review';
import { openBesideRatings } from '../report/items/published-figures';
import type { Stop } from './stop';

/** What every button of the ribbon needs of the page. The session is the pane's own, so that the pane shows what a button did. */
export interface CheckingPage {
  readonly session: {
    check(): Promise<Stop | null>;
    /** The last check; null: there is none. */
    get(): { readonly checked: { readonly review: Pick<Review, 'results'>; readonly asked: readonly object[] } | null };
  };
  showPane(): Promise<void>;
  /** Brings the pane's first question into view. */
  showFirstQuestion(): void;
}

/**
 * Checks the open workbook. Where anything essential is open (it could not be read, nothing was counted, a question or the year is
 * unanswered) the pane comes up, at the first question if there is one, and nothing may be written. Items that are not rated yet are no
 * reason: what is written says 未確定.
 */
export async function readyToWrite(page: CheckingPage): Promise<boolean> {
  const { session } = page;
  const stop = await session.check();
  const { checked } = session.get();
  if (!stop && checked && openBesideRatings(checked.review.results).length === 0) return true;
  await page.showPane();
  if (checked && checked.asked.length > 0) page.showFirstQuestion();
  return false;
}
