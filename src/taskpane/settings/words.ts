import type { Sentence } from '../../model/finding';

/** Texts around the sheet 点検設定. */
export const settingsWords = {
  title: { ja: '点検設定', en: 'Settings' },
  problems: {
    ja: '次の行は使えないため、既定の設定で点検しました。',
    en: 'These rows cannot be used; the check went on with the default settings.',
  },
  byOffice: { ja: '市の設定で点検しました。', en: 'Checked with the office’s settings.' },
  takeBack: { ja: '元に戻す（指定）', en: 'Take back (the decision)' },
  takenBack: { ja: '指定を元に戻しました。', en: 'The decision was taken back.' },
  changedMeanwhile: {
    ja: 'シート「点検設定」が同時に書き換えられたため、保存していません。もう一度お試しください。',
    en: 'The settings sheet was changed at the same time, so nothing was kept. Try again.',
  },
  nameTaken: {
    ja: 'シート「点検設定」を作れなかったため、保存していません。同じ名前のシートがないか確かめてください。',
    en: 'The settings sheet could not be made, so nothing was kept. Check whether a sheet of that name is there.',
  },

  undecided: { ja: 'まだ決めない', en: 'Not decided yet' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** 「市の設定「R6-2」で点検しました。」 @param version "" without a name */
export function checkedByOffice(version: string): Sentence {
  if (version === '') return settingsWords.byOffice;
  return { ja: `市の設定「${version}」で点検しました。`, en: `Checked with the office’s settings "${version}".` };
}

export function howOften(count: number): Sentence {
  return { ja: `${count}か所`, en: count === 1 ? 'in 1 cell' : `in ${count} cells` };
}

export function furtherWords(count: number): Sentence {
  return { ja: `ほかの${count}種類の言葉`, en: `${count} more words` };
}

/** 「「○」は「達成」、「△」は「未達成」と数えます。」 */
export function wordsDecided(words: readonly { readonly word: string; readonly rating: Sentence }[]): Sentence {
  return {
    ja: `${words.map(({ word, rating }) => `「${word}」は「${rating.ja}」`).join('、')}と数えます。`,
    en: `From now on ${words.map(({ word, rating }) => `"${word}" counts as ${rating.en}`).join(', ')}.`,
  };
}
