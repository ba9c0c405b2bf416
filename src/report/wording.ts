import { rateText } from '../evaluation/results';
import { officeOf } from '../model/presets';
import { productVersion } from '../model/product';
import type { Results, Review } from '../model/review';
import type { Settings } from '../model/settings';
import { endOfFiscalYear, fiscalYearLabel, japaneseDate } from '../text/fiscal-years';

type Dated = Pick<Review, 'fiscalYear' | 'asOf'>;
type Titled = Dated & Pick<Review, 'settings' | 'results'>;

/** 令和6年度末 when the figures are of 31 March, else their date. */
export function pointInTime({ fiscalYear, asOf }: Dated): string {
  return asOf === endOfFiscalYear(fiscalYear) ? `${fiscalYearLabel(fiscalYear)}末` : japaneseDate(asOf);
}

/** 「○○プラン」の進捗状況(令和6年度末時点), as the press release is headed. */
export function reportTitle(review: Dated & Pick<Review, 'settings'>): string {
  return `${ofPlan(review.settings, 'の')}進捗状況(${pointInTime(review)}時点)`;
}

/** The same over figures: (暫定) behind it while they are not final. */
export function statedTitle(review: Titled): string {
  return `${reportTitle(review)}${provisionalMark(review.results)}`;
}

/** Stands behind every figure that may still change; "" behind a final one. */
export function provisionalMark({ final }: Pick<Results, 'final'>): string {
  return final ? '' : '(暫定)';
}

/** 「○○プラン」に掲げる取組方針の取組状況について, as the narrative part of the press release is headed. */
export function policiesTitle({ settings }: Pick<Review, 'settings'>): string {
  return `${ofPlan(settings, 'に掲げる')}取組方針の取組状況について`;
}

/** 行政改革課が中心となって進捗管理を行う取組方針の目標の達成状況. */
export function resultsTitle({ settings }: Pick<Review, 'settings'>): string {
  return `${followedBy(settings)}取組方針の目標の達成状況`;
}

/** Above what is corrected. */
export const correctionTitle = '公表した内容の訂正について';

/** The sentence above the figures: which policies were followed and how many of their items could be evaluated. */
export function evaluationSentence(review: Pick<Review, 'settings' | 'fiscalYear' | 'asOf' | 'byPolicy' | 'results'>): string {
  const { settings, byPolicy, results } = review;
  const names = byPolicy.filter(({ name }) => name !== '').map(({ name }) => `「${name}」`);
  const among = names.length === 0 ? '' : `${followedBy(settings)}取組方針${names.join('、')}で掲げる`;
  const outcome =
    results.inScope === 0 ? '評価可能な取組項目はありませんでした。' : `評価可能な${results.inScope}件の取組項目の評価を行いました。`;
  return `${among}取組項目のうち、${pointInTime(review)}現在で${outcome}`;
}

/** 評価の結果、「達成」が19項目、「未達成」が4項目となり、達成率は約82.6パーセントでした。 "" when nothing was evaluated. */
export function resultSentence({ achieved, notAchieved, rate, final }: Results): string {
  if (rate === null) return '';
  const counts = `評価の結果、「達成」が${achieved}項目、「未達成」が${notAchieved}項目となり、`;
  return final ? `${counts}達成率は${rateText(rate)}でした。` : `${counts}達成率は暫定で${rateText(rate)}です。`;
}

/** How 達成率 is computed, wherever it stands beside counts. */
export const rateNote = '(注)達成率は、「達成」の項目数を「達成」と「未達成」の項目数の合計で割り、小数第2位を四捨五入した値です。';

function ofPlan({ plan }: Settings, particle: string): string {
  return plan.trim() === '' ? '' : `「${plan.trim()}」${particle}`;
}

function followedBy(settings: Settings): string {
  const office = officeOf(settings);
  return office === '' ? '' : `${office}が中心となって進捗管理を行う`;
}

/** Stands at the foot of every page to be published: 評価結果 「○○プラン」の進捗状況(令和6年度末時点). */
export function publicFooter(sheet: string, review: Titled): string {
  return `${sheet} ${statedTitle(review)}`;
}

/** The same for the office, with what the figures were made with: 様式 R6-1 点検項目 1.2.3. */
export function sheetFooter(sheet: string, review: Titled): string {
  const { formVersion } = review.settings;
  return `${publicFooter(sheet, review)} ${formVersion === null ? '' : `様式 ${formVersion} `}点検項目 ${productVersion}`;
}
