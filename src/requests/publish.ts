import type { Review } from '../model/review';
import { resultPage } from '../report/publication/page';
import { besideReport, planPublication } from '../report/publication/plan-publication';
import { pressText } from '../report/publication/press-text';
import type { Publishable } from '../report/publication/publishable';
import type { SheetPlan } from '../sheet-plan/sheet-plan';

/** What leaves the office. */
export interface Publication {
  /** 報道発表文. */
  readonly press: string;
  /** The page for the city's site, HTML. */
  readonly page: string;
  /** 公表用ブック, the bytes of an .xlsx file. */
  readonly workbook: Uint8Array;
  /** Its sheets for the open workbook, where the host opens no new one. */
  readonly sheets: readonly SheetPlan[];
}

/** Everything that is published of a review, or the one reason why it must not be. */
export async function publish(review: Review): Promise<Publishable<Publication>> {
  const press = pressText(review);
  if ('refused' in press) return press;
  const page = resultPage(review);
  if ('refused' in page) return page;
  const plans = planPublication(review);
  if ('refused' in plans) return plans;
  // Its writer is large, and most checks publish nothing.
  const { writeWorkbook } = await import('../xlsx/writing/write-workbook');
  const workbook = await writeWorkbook(plans.published, { title: `${review.settings.plan} 評価結果`, marked: false });
  return { published: { press: press.published, page: page.published, workbook, sheets: besideReport(plans.published) } };
}
