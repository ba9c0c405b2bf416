import { completeKey } from './answer-keys';
import type { Settings } from './settings';

/** これで全部ですか: known from the list of departments, or said by a person. Without either nothing is published. */
export function isKnownToBeComplete({ departments, answers }: Pick<Settings, 'departments' | 'answers'>): boolean {
  return departments.length > 0 || answers[completeKey] === true;
}
