import { presetOf } from '../../model/presets';
import type { Settings } from '../../model/settings';

/** Whose rating counts. The office's goes before the department's; what the figures propose is never counted. */
export const departmentRating = '所管の自己評価';

/** A plan may have its own word for it. */
export function officeRatingOf({ plan }: Pick<Settings, 'plan'>): string {
  return presetOf(plan)?.officeRating ?? '取りまとめ担当の評価';
}
