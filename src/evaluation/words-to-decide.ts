import type { EvaluatedItem, Review } from '../model/review';
import { comparableRating } from '../text/rating-words';
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
