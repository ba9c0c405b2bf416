import type { Sentence } from '../../model/finding';

/** Texts of the list of findings. */
export const findingWords = {
  rule: { ja: '点検項目', en: 'Rule' },
  everyRule: { ja: 'すべての点検項目', en: 'All rules' },
  crashed: { ja: '点検できませんでした', en: 'Check not carried out' },
  previous: { ja: '前の指摘', en: 'Previous finding' },
  next: { ja: '次の指摘', en: 'Next finding' },
  steps: { ja: '指摘を順に見る', en: 'Go through the findings' },
} as const;

/** 「評価の空欄（12件）」 */
export function ruleChoice(title: Sentence, count: number): Sentence {
  return { ja: `${title.ja}（${count}件）`, en: `${title.en} (${count})` };
}

/** 「全128件」 or 「128件中3件目」 */
export function placeInList(place: number | null, count: number): Sentence {
  if (place === null) return { ja: `全${count}件`, en: `${count} in all` };
  return { ja: `${count}件中${place}件目`, en: `${place} of ${count}` };
}
