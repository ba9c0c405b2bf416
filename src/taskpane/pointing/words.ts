import type { Sentence } from '../../model/finding';

/** What the pane says about an item that a person points out where nothing was understood. */
export const pointingWords = {
  hint: {
    ja: '1件の取組項目を示すと、同じ形の項目をすべて読みます。Excelでセルを選び、そこに書かれているものを押してください。名称と、ほかに1つあれば読めます。',
    en: 'Point out one item, and all of the same form are read. Select a cell in Excel, then press what stands there: the name and at least one more.',
  },
  group: { ja: '選んだセルに書かれているもの', en: 'What stands in the selected cell' },
  read: { ja: 'この1件を手本に読む', en: 'Read it by this item' },
  again: { ja: '示し直す', en: 'Point out anew' },
  oneSheet: {
    ja: '1件のセルは、同じシートから選んでください。',
    en: 'Choose the cells of the item from one sheet.',
  },
  noLabel: {
    ja: '示したセルの左にも上にも見出しが見つからないため、読み方を覚えられません。値の書かれたセルを選び直してください。',
    en: 'There is no label to the left of a cell or above it, so nothing could be learnt. Choose the cells that hold the values.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** 「名称：B3」 */
export function pointedAt(label: Sentence, address: string): Sentence {
  return { ja: `${label.ja}：${address}`, en: `${label.en}: ${address}` };
}

export function itemDecided(sheet: string): Sentence {
  return {
    ja: `シート「${sheet}」を、示した1件を手本に読むことにしました。`,
    en: `The sheet ${sheet} is now read by the item that was pointed out.`,
  };
}
