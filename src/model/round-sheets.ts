import { comparedHeadings, runCounts } from './earlier-round';

/** Sheets of the report that are read again by the next run of the round. The writers and the reader share these words. */
export const itemListWords = {
  name: '一覧データ',
  headings: ['項目番号', ...comparedHeadings, '集計対象'],
  counted: '○',
} as const;

/** Of 一覧データ: what is compared to tell whether the workbook was changed after it was checked. */
export const checkStampWords = {
  name: itemListWords.name,
  headings: ['項目番号', '取組項目', '評価の記載', '目標', '実績', 'シート'],
} as const;

export const ratingReviewWords = {
  name: '評価確認表',
  headings: ['項目番号', '取組項目', '所属', '取りまとめ担当の評価', '評価を変えた理由'],
} as const;

export const changeLogWords = {
  name: '変更履歴',
  headings: ['日付', '所属', '項目番号', '取組項目', '欄', '変更前', '変更後'],
} as const;

export const fileListWords = {
  name: '受領ファイル一覧',
  headings: ['ファイル', '読取日', 'ハッシュ値（SHA-256）'],
} as const;

export const runListWords = {
  name: '実行記録',
  headings: ['実行日', '実行者', ...runCounts, '照合値'],
} as const;
