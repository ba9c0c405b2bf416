import type { OfficeDecision } from '../model/earlier-round';
import type { Item } from '../model/item';
import { identityIndex } from '../text/item-refs';
import { readOutReason } from '../text/out-reasons';

/**
 * Lays the office's ratings over those of the workbooks: where the office entered one, it counts. An item that stands in several
 * workbooks of its department gets it in each, so that no copy seems to differ.
 */
export function withOfficeRatings(
  itemsByFile: ReadonlyMap<string, readonly Item[]>,
  decisions: readonly OfficeDecision[],
): ReadonlyMap<string, readonly Item[]> {
  if (decisions.length === 0) return itemsByFile;
  const decisionFor = identityIndex(
    decisions,
    [...itemsByFile.values()].flat().filter(({ counted }) => counted),
  );
  return new Map(
    [...itemsByFile].map(([file, items]) => [
      file,
      items.map((item) => {
        const decision = decisionFor(item);
        return decision ? asDecided(item, decision) : item;
      }),
    ]),
  );
}

function asDecided(item: Item, { rating, text, reason }: OfficeDecision): Item {
  const excludedBecause = readOutReason(reason) ?? item.outReason ?? 'other';
  const written = item.entries.rating;
  return {
    ...item,
    rating,
    // What is said of the rating is then said of the one that counts.
    entries: { ...item.entries, ...(written && { rating: { ...written, value: text, text } }) },
    ratingSpelling: 'exact',
    outReason: rating === 'outOfScope' ? excludedBecause : null,
    office: { self: item.rating, selfText: written?.text ?? '', text, reason },
  };
}
