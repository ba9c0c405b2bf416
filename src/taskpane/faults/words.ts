import type { Sentence } from '../../model/finding';

/** What the pane says about the details of a fault. */
export const faultWords = {
  copy: { ja: '詳しい情報をコピー', en: 'Copy the details' },
  details: { ja: '詳しい情報', en: 'Details' },
  copied: {
    ja: 'コピーしました。セルの内容は含みません。管理者へのメールに貼り付けてください。',
    en: 'Copied. Nothing of a cell is in it. Paste it into a mail to the administrator.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
