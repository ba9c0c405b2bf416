import type { OfficeDecision } from '../model/earlier-round';
import type { Finding } from '../model/finding';
import type { Item } from '../model/item';
import { itemKey } from '../text/item-numbers';
import { readOutReason } from '../text/out-reasons';

/**
 * Lays the office's ratings over those of one workbook: where the office entered one, it counts. An item that stands in several
 * workbooks gets it in each, so that no copy seems to differ.
 */
export function withOfficeRatings(items: readonly Item[], decisions: readonly OfficeDecision[]): readonly Item[] {
  if (decisions.length === 0) return items;
  // Number and name, never one of them alone: departments may count their own items from 1.
  const decided = new Map(decisions.map((decision) => [itemKey(decision), decision]));
  return items.map((item) => {
    const decision = decided.get(itemKey(item));
    return decision ? asDecided(item, decision) : item;
  });
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

/** A rating that differs from the department's own needs a reason; the office answers for it, not the department. */
export function decisionsWithoutReason(items: readonly Item[]): readonly Finding[] {
  return items
    .filter(({ counted, office, rating }) => counted && office && office.self !== rating && office.reason === '')
    .map(({ id, name }) => ({
      rule: 'office-rating-without-reason',
      severity: 'warning',
      message: {
        ja: `「${[id, name].filter(Boolean).join(' ')}」は、改革プロジェクトチームの評価が所管の自己評価と違いますが、理由がありません。評価確認表に理由を記入してください。`,
        en: `The office rates "${name}" otherwise than its department, without a reason. Write the reason into 評価確認表.`,
      },
      file: null,
      at: null,
      item: null,
      repair: null,
    }));
}
