import type { Sentence } from '../../model/finding';

/** What the pane says about the table of 評価結果 in a sheet of the user's own. */
export const words = {
  open: { ja: 'この結果を表としてシートに入れる', en: 'Put this result into a sheet as a table' },
  how: {
    ja: '表の左上にしたいセルをExcelで選び、「入れる場所を確かめる」を押してください。まだ何も書き込みません。',
    en: 'Select the cell for the upper left corner in Excel, then press "Look at the place". Nothing is written yet.',
  },
  look: { ja: '入れる場所を確かめる', en: 'Look at the place' },
  insert: { ja: 'ここに入れる', en: 'Insert here' },
  refresh: { ja: '最新の結果に更新', en: 'Update to the last result' },
  remove: { ja: '取り除く', en: 'Remove' },
  looked: { ja: '入れる場所を確かめました。', en: 'The place was looked at.' },
  inserted: { ja: '評価結果の表を入れました。', en: 'The table was inserted.' },
  refreshed: { ja: '評価結果の表を更新しました。', en: 'The table was updated.' },
  removed: { ja: '評価結果の表を取り除きました。', en: 'The table was removed.' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** @param place a sheet and a range, 概要!B3:F12 */
export function willStand(place: string): Sentence {
  return { ja: `${place} に入れます。ほかのセルは変わりません。`, en: `It goes to ${place}. No other cell changes.` };
}

export function stands(place: string): Sentence {
  return { ja: `表は ${place} に入っています。`, en: `The table stands at ${place}.` };
}
