import type { Sentence } from '../finding';
import type { CellRef } from '../../workbook/reference';
import type { SlipAnswer } from './slip-answer';

/** The slips of one workbook. */
export interface SlipReading {
  readonly answers: readonly SlipAnswer[];
  /** Rows that hold an answer which can't be put to any finding. */
  readonly problems: readonly { readonly at: CellRef; readonly message: Sentence }[];
  /** The workbook holds nothing but slips: it is no department's table. */
  readonly alone: boolean;
}

/** A slip that came back with the workbooks of a round. */
export interface ReadSlip extends SlipReading {
  readonly file: string;
  readonly sha256: string;
}

/**
 * What became of an answer. kept: the finding is closed with the reason; done: the finding is no more. The others remain open:
 * unchanged: said to be corrected, but nothing changed; notAllowed: no reason can close it; reasonMissing; unclear.
 */
export type AnswerState = 'kept' | 'done' | 'unchanged' | 'notAllowed' | 'reasonMissing' | 'unclear';

export interface ReviewedAnswer extends SlipAnswer {
  readonly state: AnswerState;
}

export const answerStates: Readonly<Record<AnswerState, Sentence>> = {
  kept: { ja: '済（理由により維持）', en: 'closed with the reason' },
  done: { ja: '済（指摘は解消）', en: 'closed: the finding is no more' },
  unchanged: { ja: '残る（内容が変わっていません）', en: 'open: nothing has changed' },
  notAllowed: { ja: '残る（修正が必要です）', en: 'open: it has to be corrected' },
  reasonMissing: { ja: '残る（理由がありません）', en: 'open: no reason is given' },
  unclear: { ja: '残る（回答が選ばれていません）', en: 'open: no answer was chosen' },
};

/** Whether the department has still something to do. */
export function isOpenAnswer({ state }: Pick<ReviewedAnswer, 'state'>): boolean {
  return state !== 'kept' && state !== 'done';
}
