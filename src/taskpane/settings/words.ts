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
} as const satisfies Readonly<Record<string, Sentence>>;
