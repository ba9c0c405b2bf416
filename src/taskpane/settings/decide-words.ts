import type { Stop } from '../../commands/stop';
import { ratingLabels } from '../../evaluation/labels';
import { withWordDecided } from '../../evaluation/words-to-decide';
import type { StatusWord } from '../../model/settings';
import type { Decisions } from './decisions';
import { wordsDecided } from './words';

export type DecidedRating = Exclude<StatusWord['countsAs'], 'undetermined'>;

/** As people are asked to choose among them. */
export const ratings: readonly DecidedRating[] = ['achieved', 'notAchieved', 'outOfScope'];

/** Rating word, as it is written → how it counts. */
export type DecidedWords = Readonly<Record<string, DecidedRating>>;

export interface WordDecisions {
  /** Counts these rating words so from now on. */
  readonly decideWords: (words: DecidedWords) => Promise<Stop | null>;
}

export function decideWords({ decide }: Decisions): WordDecisions {
  return {
    decideWords: (words) =>
      decide({
        about: 'ratings',
        sentence: wordsDecided(Object.entries(words).map(([word, rating]) => ({ word, rating: ratingLabels[rating] }))),
        change: (settings) => Object.entries(words).reduce((sofar, [word, rating]) => withWordDecided(sofar, word, rating), settings),
      }),
  };
}
