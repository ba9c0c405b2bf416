import { meaningLabels } from '../../evaluation/labels';
import type { Sentence } from '../../model/finding';
import type { LabelMeaning } from '../../model/question';
import type { Asked } from '../../requests/asked';

/** Texts of the questions about how a workbook was read. */
export const questionWords = {
  hint: {
    ja: '答えは、シート「点検設定」に保存し、同じ様式のブックでは次から聞きません。',
    en: 'The answers are kept on the settings sheet; workbooks of the same form are not asked about again.',
  },
  samples: { ja: '値の例', en: 'Values' },
  proposal: { ja: '提案', en: 'Proposed' },
  choices: { ja: '読み方', en: 'How to read it' },
  accept: { ja: 'この読み方でよい', en: 'This is right' },
  acceptScale: { ja: 'この数え方でよい', en: 'Count it so' },
  decideScale: { ja: 'この数え方に決める', en: 'Count it so' },
  elsewhere: {
    ja: 'どれでもないときは、下の「列の読み取り方」で、それぞれの列を選んでください。',
    en: 'If none of these is right, choose the columns below, under "How the columns were read".',
  },
  readSheet: {
    ja: '読ませるには、Excelで見出しの行（1～5行）を選んでから、次のボタンを押してください。',
    en: 'To have it read, select its heading rows (1 to 5 rows) in Excel, then press the button.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const kindLabels: Readonly<Record<Asked['kind'], Sentence>> = {
  column: { ja: '列の意味', en: 'What a column means' },
  table: { ja: '表の扱い', en: 'Which table to read' },
  sheet: { ja: '読み取れないシート', en: 'A sheet that was not read' },
  year: { ja: '評価する年度', en: 'Fiscal year' },
  ratingWord: { ja: '評価の言葉の数え方', en: 'What rating words count as' },
  legend: { ja: '評価の記号の数え方', en: 'What rating marks count as' },
  department: { ja: '所属', en: 'Department' },
  sharedItem: { ja: '共通の取組項目', en: 'Shared items' },
  complete: { ja: 'これで全部ですか', en: 'Is this all?' },
};

/** 「読み取りの確認（2件）」 */
export function questionsTitle(count: number): Sentence {
  return { ja: `読み取りの確認（${count}件）`, en: `Questions about the reading (${count})` };
}

export function acceptAll(count: number): Sentence {
  return { ja: `${count}件とも提案どおりに決める`, en: `Accept all ${count} proposals` };
}

export function takeInstead(choice: Sentence): Sentence {
  return { ja: `「${choice.ja}」に決める`, en: `Decide: ${choice.en}` };
}

/** 「3件のブック」 or the only one's name. */
export function inFiles(files: readonly string[]): Sentence {
  const [first = ''] = files;
  return files.length === 1
    ? { ja: first, en: first }
    : { ja: `${first}など${files.length}件のブック`, en: `${first} and ${files.length - 1} more` };
}

/** 「このとおり数えると、達成4件、未達成2件です。」 */
export function asCounted(counts: readonly { readonly meaning: LabelMeaning; readonly count: number }[]): Sentence {
  return {
    ja: `このとおり数えると、${counts.map(({ meaning, count }) => `${meaningLabels[meaning].ja}${count}件`).join('、')}です。`,
    en: `That gives ${counts.map(({ meaning, count }) => `${count} ${meaningLabels[meaning].en}`).join(', ')}.`,
  };
}

export function columnAnswered(heading: string, choice: Sentence, used: boolean): Sentence {
  if (!used) return { ja: `「${heading}」の列は使わないことにしました。`, en: `The column "${heading}" is not used.` };
  return { ja: `「${heading}」の列を「${choice.ja}」に決めました。`, en: `The column "${heading}" is read as ${choice.en}.` };
}

export function placeAnswered(name: string): Sentence {
  return { ja: `シート「${name}」の扱いを決めました。`, en: `It is decided how the sheet "${name}" is treated.` };
}

export function otherAnswered(kind: Sentence, choice: Sentence): Sentence {
  return { ja: `${kind.ja}：「${choice.ja}」に決めました。`, en: `${kind.en}: ${choice.en}.` };
}

export const completeAnswered: Sentence = { ja: 'これで全部であることを確認しました。', en: 'It is confirmed that this is all.' };

export function severalAnswered(count: number): Sentence {
  return { ja: `${count}件の確認に答えました。`, en: `${count} questions were answered.` };
}
