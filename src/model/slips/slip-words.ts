/** 差し戻し票: what a department is sent and hands back. The writer and the reader share these words. */
export const slipWords = {
  name: '差し戻し票',
  headings: ['番号', '重要度', '取組項目', 'ファイル', 'セル', '今の内容', '指摘の内容', '回答', 'このままで正しい理由', '照合番号'],
} as const;

export type SlipHeading = (typeof slipWords.headings)[number];

/** 回答: what is chosen on a slip. */
export const slipChoices = { corrected: '修正した', asIs: 'このままで正しい' } as const;

/** Labels above the list, with what is filled in to their right. */
export const slipLabels = { due: '期限', by: '回答した係・職', on: '回答日' } as const;

/** 回答一覧 of the office's report: the answers so far, read by the next run of the round. */
export const answerListWords = {
  name: '回答一覧',
  headings: ['所属', '取組項目', '指摘の内容', '回答', '理由', '回答者', '回答日', '状態', '照合番号'],
} as const;

export type AnswerHeading = (typeof answerListWords.headings)[number];

/** Sixteen letters, as `findingKeys` makes them. */
export const slipKeyPattern = /^[A-HJ-NP-R]{16}$/;
