import { ratingKey } from '../../model/answer-keys';
import { fingerprint } from '../../text/fingerprint';
import { fold } from '../../text/fold';

/** Of the question what these rating words count as: the same for the same words. */
export function wordsKey(words: readonly string[]): string {
  return ratingKey('ratingWord', fingerprint(words.map(fold).sort().join('|')));
}
