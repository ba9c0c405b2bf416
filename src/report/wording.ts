import type { Review } from '../model/review';
import { endOfFiscalYear, fiscalYearLabel, japaneseDate } from '../text/fiscal-years';

type Dated = Pick<Review, 'fiscalYear' | 'asOf'>;

/** 令和6年度末 when the figures are of 31 March, else their date. */
export function pointInTime({ fiscalYear, asOf }: Dated): string {
  return asOf === endOfFiscalYear(fiscalYear) ? `${fiscalYearLabel(fiscalYear)}末` : japaneseDate(asOf);
}

/** 「新・市政改革プラン」の進捗状況(令和6年度末時点), as the press release is headed. */
export function reportTitle(review: Dated & Pick<Review, 'settings'>): string {
  const plan = review.settings.plan.trim();
  return `${plan === '' ? '' : `「${plan}」の`}進捗状況(${pointInTime(review)}時点)`;
}

/** Stands at the foot of every printed page: 評価結果 「新・市政改革プラン」の進捗状況(令和6年度末時点). */
export function sheetFooter(sheet: string, review: Dated & Pick<Review, 'settings'>): string {
  return `${sheet} ${reportTitle(review)}`;
}
