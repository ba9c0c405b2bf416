import type { Sentence } from '../../model/finding';

/** What the pane says about last year's workbook, and about what was not checked. */
export const words = {
  title: { ja: '前年度のブック', en: 'Last year’s workbook' },
  hint: {
    ja: '前年度のブックを選ぶと、前年度との比較も点検します。選んだファイルは読み取るだけで、どこにも送信しません。',
    en: 'Choose last year’s workbook to compare with it. The file is only read and is not sent anywhere.',
  },
  choose: { ja: '前年度のブックを選ぶ', en: 'Choose last year’s workbook' },
  chooseOther: { ja: '別のブックを選ぶ', en: 'Choose another workbook' },
  remove: { ja: '使うのをやめる', en: 'Use it no longer' },
  notRead: { ja: '読み取れないため、前年度とは比べていません。', en: 'It could not be read, so nothing was compared with last year.' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** 「R6_進捗.xlsx と比べました。」 */
export function comparedWith(file: string): Sentence {
  return { ja: `「${file}」と比べました。`, en: `Compared with "${file}".` };
}

/** 「前年度のブックがないため、点検していません。（7項目）」 */
export function notCheckedFor(reason: Sentence, count: number): Sentence {
  return { ja: `${reason.ja}（${count}項目）`, en: `${reason.en} (${count} rules)` };
}
