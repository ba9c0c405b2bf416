import type { FiscalYear } from './fiscal-year';
import type { Rating } from './rating';
import type { SlipAnswer } from './slips/slip-answer';

/** What an earlier report workbook of the same round holds: what people entered in it, and what it was made of. */
export interface EarlierRound {
  /** null: the workbook does not say. */
  readonly fiscalYear: FiscalYear | null;
  /** The counted items, in the words of 一覧データ. */
  readonly items: readonly EarlierItem[];
  readonly files: readonly EarlierFile[];
  /** What the office entered in 評価確認表. */
  readonly decisions: readonly OfficeDecision[];
  /** 変更履歴 so far. */
  readonly changes: readonly LoggedChange[];
  /** What departments answered on their 差し戻し票 so far. */
  readonly answers: readonly SlipAnswer[];
  /** The runs so far, the oldest first. */
  readonly runs: readonly RunRecord[];
}

export type ComparedHeading = (typeof comparedHeadings)[number];

/** Columns of 一覧データ whose changes are listed in 変更履歴. */
export const comparedHeadings = ['取組項目', '取組方針', '所属', '評価', '目標', '実績', '評価年度', '対象外の理由'] as const;

export interface EarlierItem {
  readonly id: string;
  readonly name: string;
  readonly words: Readonly<Record<ComparedHeading, string>>;
}

export interface EarlierFile {
  readonly sha256: string;
  /** ISO date; null when unknown. */
  readonly readOn: string | null;
}

/** 取りまとめ担当の評価: counts in the place of the department's own rating. */
export interface OfficeDecision {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly rating: Exclude<Rating, 'undetermined'>;
  /** As entered. */
  readonly text: string;
  /** Why it differs from the department's own; "" when nobody has said. */
  readonly reason: string;
}

export interface LoggedChange {
  /** ISO date; null when unknown. */
  readonly on: string | null;
  readonly department: string;
  readonly id: string;
  readonly name: string;
  /** A heading of 一覧データ. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** One run of the program. Counts only; a name stands there when the person who ran it gave one. */
export interface RunRecord {
  readonly on: string | null;
  readonly by: string;
  readonly counts: Readonly<Record<RunCount, number>>;
  /** The same for the same files, in any order: eight hexadecimal digits. */
  readonly input: string;
}

export type RunCount = (typeof runCounts)[number];

/** What a run counted, as the columns are headed. */
export const runCounts = ['ファイル', '確認した項目', '達成', '未達成', '評価対象外', '未評価', '要修正', '要確認'] as const;
