import type { Sentence } from '../../model/finding';

/** Texts around the sheet 点検設定. */
export const settingsWords = {
  title: { ja: '点検設定', en: 'Settings' },
  problems: {
    ja: '次の行は使えないため、既定の設定で点検しました。',
    en: 'These rows cannot be used; the check went on with the default settings.',
  },
  kept: { ja: '指定した内容は、シート「点検設定」に保存しています。', en: 'What you decided is kept on the settings sheet.' },
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

  ratings: { ja: '評価の言葉の確認', en: 'Rating words to decide' },
  ratingsHint: {
    ja: '「評価」に書かれた次の言葉は、数え方が決まっていません。数え方を選ぶと、次からも同じように数えます。',
    en: 'It is not decided how these rating words count. What you choose is also used the next time.',
  },
  countsAs: { ja: '数え方', en: 'Counts as' },
  undecided: { ja: 'まだ決めない', en: 'Not decided yet' },
  decide: { ja: '決めて点検し直す', en: 'Decide and check again' },
} as const satisfies Readonly<Record<string, Sentence>>;

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
