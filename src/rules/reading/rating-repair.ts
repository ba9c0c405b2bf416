import { ratingLabels } from '../../evaluation/labels';
import type { Repair } from '../../model/finding';
import type { Rating } from '../../model/rating';
import type { Settings } from '../../model/settings';

/** The office's own word for a rating, else 達成, 未達成, 評価対象外. */
export function labelOf(rating: Rating, { statuses }: Settings): string {
  return statuses?.find(({ countsAs }) => countsAs === rating)?.label ?? ratingLabels[rating].ja;
}

/** The words a rating may be chosen from: 「達成」「未達成」「評価対象外」. */
export function vocabulary({ statuses }: Settings): string {
  const labels =
    statuses?.map(({ label }) => label) ?? (['achieved', 'notAchieved', 'outOfScope'] as const).map((rating) => ratingLabels[rating].ja);
  return labels.map((label) => `「${label}」`).join('');
}

/** Offers to write a rating into its cell; no offer when the figures cannot say. */
export function rateAs(rating: Rating | null, settings: Settings): { readonly repair?: Repair } {
  if (rating === null || rating === 'undetermined') return {};
  const value = labelOf(rating, settings);
  return { repair: { kind: 'confirm', label: { ja: `「${value}」にする`, en: `Change to "${value}"` }, value } };
}
