import { outReasonLabels, ratingLabels, targetKindLabels } from '../../evaluation/labels';
import type { Item } from '../../model/item';
import type { Settings } from '../../model/settings';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { readRating } from '../../text/rating-words';

export { actuals, indicatorNames, targets } from '../../evaluation/item-figures';

/** How 一覧データ writes an item's values, one line for each indicator. */

/** 目標の種類 of an item, in a word; 複数の種類 when its indicators differ. */
export function targetKind({ indicators }: Pick<Item, 'indicators'>): string {
  const kinds = [...new Set(indicators.map(({ kind }) => kind))];
  if (kinds.length > 1) return severalKinds;
  return targetKindLabels[kinds[0] ?? 'none'].ja;
}

const severalKinds = '複数の種類';

/** Every kind of target, in the order of the summary. */
export const targetKinds: readonly string[] = [...Object.values(targetKindLabels).map(({ ja }) => ja), severalKinds];

/** 評価区分: the office's own word for a rating where the settings have words, else the rating's; 未評価 when there is none. */
export function statusOf({ rating, entries, office }: Pick<Item, 'rating' | 'entries' | 'office'>, statuses: Settings['statuses']): string {
  const written = office?.text ?? entries.rating?.text ?? '';
  const label = statuses === null || rating === 'undetermined' ? null : readRating(written, statuses).label;
  return label ?? ratingLabels[rating].ja;
}

/** 毎年度, or the years of evaluation. */
export function yearsOfEvaluation({ evaluateIn }: Item): string {
  return evaluateIn === 'everyYear' ? '毎年度' : evaluateIn.map(fiscalYearLabel).join('、');
}

/** The reason as the sheet words it, else its label. */
export function reasonOutOfScope({ outReason, entries, office }: Item): string {
  const written = office?.reason ?? entries.outReason?.text.trim() ?? '';
  return outReason === null || outReason === 'other' ? written : outReasonLabels[outReason].ja;
}

export const reasonsNotCounted: Readonly<Record<NonNullable<Item['notCountedBecause']>, string>> = {
  relisted: '再掲',
  untrackedPolicy: '他の計画で進捗管理',
  superseded: '差し替え前のファイル',
  otherYear: '別の年度のファイル',
  inOtherWorkbook: '他のファイルで集計',
};
