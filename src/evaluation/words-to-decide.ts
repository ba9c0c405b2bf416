import type { Rating } from '../model/rating';
import type { EvaluatedItem, Review } from '../model/review';
import type { Settings, StatusWord } from '../model/settings';
import { builtInStatuses, comparableRating } from '../text/rating-words';
import type { CellRef } from '../workbook/reference';

/** A word, mark or letter in the rating cells that means nothing yet: an office has to decide how it counts. */
export interface WordToDecide {
  /** As first written. */
  readonly word: string;
  /** Where it stands. */
  readonly places: readonly { readonly file: string; readonly at: CellRef; readonly item: string }[];
}

/** The rating words of a review that need a decision, the most frequent first. Nothing is guessed: not even ○. */
export function wordsToDecide({ items }: Pick<Review, 'items'>): readonly WordToDecide[] {
  const words = new Map<string, WordToDecide>();
  for (const item of items) {
    const { rating } = item.entries;
    if (item.ratingSpelling !== 'unknown' || !rating) continue;
    const key = comparableRating(rating.text);
    const known = words.get(key) ?? { word: rating.text.trim(), places: [] };
    words.set(key, { ...known, places: [...known.places, { file: item.file, at: rating.at, item: nameOf(item) }] });
  }
  return [...words.values()].sort((a, b) => b.places.length - a.places.length);
}

function nameOf({ id, name }: EvaluatedItem): string {
  return id || name;
}

/**
 * The settings with the decision that a rating word counts as this. The office's words are added to the built-in ones;
 * an earlier decision about the word is given up.
 */
export function withWordDecided(settings: Settings, word: string, countsAs: Exclude<Rating, 'undetermined'>): Settings {
  const label = word.trim();
  if (label === '') return settings;
  const others = (settings.statuses ?? builtInStatuses).flatMap((status) => withoutWord(status, label) ?? []);
  return { ...settings, statuses: [...others, { label, countsAs, aliases: [] }] };
}

/** Null when the word was the label. */
function withoutWord(status: StatusWord, word: string): StatusWord | null {
  const isWord = (other: string): boolean => comparableRating(other) === comparableRating(word);
  if (isWord(status.label)) return null;
  return status.aliases.some(isWord) ? { ...status, aliases: status.aliases.filter((alias) => !isWord(alias)) } : status;
}
