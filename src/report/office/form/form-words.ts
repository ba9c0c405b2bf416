import { ratingLabels } from '../../../evaluation/labels';
import type { Rating } from '../../../model/rating';
import type { Settings } from '../../../model/settings';

/** The words that a form offers for the rating. */
export interface FormWords {
  readonly all: readonly string[];
  readonly of: Readonly<Record<Exclude<Rating, 'undetermined'>, readonly string[]>>;
}

const counted = ['achieved', 'notAchieved', 'outOfScope'] as const;

/** The office's own words, or those of every office. */
export function formWords({ statuses }: Pick<Settings, 'statuses'>): FormWords {
  const own = statuses ?? [];
  const words = own.length > 0 ? own : counted.map((rating) => ({ label: ratingLabels[rating].ja, countsAs: rating }));
  const meaning = (wanted: Rating): readonly string[] => words.filter(({ countsAs }) => countsAs === wanted).map(({ label }) => label);
  return {
    all: words.map(({ label }) => label),
    of: { achieved: meaning('achieved'), notAchieved: meaning('notAchieved'), outOfScope: meaning('outOfScope') },
  };
}
