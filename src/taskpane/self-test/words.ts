import type { Trial } from '../../host';
import type { Sentence } from '../../model/finding';

/** What the pane says about trying the environment. */
export const words = {
  open: { ja: '環境の確認（問い合わせ担当者用）', en: 'Try this environment (for the help desk)' },
  hint: {
    ja: 'このExcelの動きを、新しいブックで確かめます。1、2分かかります。試しに足したシートは取り除きます。結果は送信しません。',
    en: 'Tries how this Excel behaves, in a new workbook, in a minute or two. The sheets that are added are taken away. Nothing is sent.',
  },
  start: { ja: '新しいブックで確かめる', en: 'Try it in a new workbook' },
  result: { ja: '確認の結果（JSON）', en: 'The results (JSON)' },
  expected: { ja: '想定', en: 'expected' },
  seen: { ja: '実際', en: 'seen' },
} as const satisfies Readonly<Record<string, Sentence>>;

export const outcomes: Readonly<Record<Trial['outcome'], Sentence>> = {
  same: { ja: '済', en: 'Same' },
  different: { ja: '違い', en: 'Different' },
  impossible: { ja: 'できない', en: 'Refused' },
};

export const counted = (same: number, all: number): Sentence => ({
  ja: `${all}件のうち${same}件が、想定どおりでした。`,
  en: `${same} of ${all} are as expected.`,
});

export const left = (sheets: readonly string[]): Sentence => ({
  ja: `Excelが応じないため、シート${sheets.map((sheet) => `「${sheet}」`).join('')}を取り除けませんでした。このブックは、保存せずに閉じてください。`,
  en: `Excel did not let the sheets ${sheets.join(', ')} be removed. Close this workbook without saving it.`,
});
