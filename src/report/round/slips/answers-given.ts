import type { Sentence } from '../../../model/finding';
import type { Review } from '../../../model/review';
import { answerStates, isOpenAnswer } from '../../../model/slips/slip-reading';
import { cellName } from '../../../workbook/reference';

/** What came back on 差し戻し票, in this run and in earlier ones, and what of it is still open. */
export interface AnswersGiven {
  readonly closed: number;
  readonly open: readonly AnswerLeft[];
  /** Rows of slips that can't be put to any finding, and slips that came back without an answer; by the name of the file. */
  readonly unread: readonly { readonly file: string; readonly says: Sentence }[];
}

/** An answer that leaves the department something to do. */
export interface AnswerLeft {
  /** Department and item, as the slip says. */
  readonly about: string;
  readonly state: Sentence;
  readonly message: string;
}

/** Null: no slip came back so far. */
export function answersGiven({ slips, answers }: Pick<Review, 'slips' | 'answers'>): AnswersGiven | null {
  const open = answers.filter(isOpenAnswer);
  const problems = slips.flatMap(({ file, problems: rows }) =>
    rows.map(({ at, message }) => ({
      file,
      says: { ja: `${cellName(at)}: ${message.ja}`, en: `${cellName(at)}: ${message.en}` },
    })),
  );
  const empty = slips
    .filter((slip) => slip.alone && slip.answers.length + slip.problems.length === 0)
    .map(({ file }) => ({ file, says: noAnswer }));
  if (answers.length + problems.length + empty.length === 0) return null;
  return {
    closed: answers.length - open.length,
    open: open.map(({ department, item, state, message }) => ({
      about: [department, item].filter(Boolean).join(' '),
      state: answerStates[state],
      message,
    })),
    unread: [...problems, ...empty],
  };
}

/** 「済3件、残る1件」. */
export function answerCounts({ closed, open }: Pick<AnswersGiven, 'closed' | 'open'>): Sentence {
  return { ja: `済${closed}件、残る${open.length}件`, en: `${closed} closed, ${open.length} open` };
}

const noAnswer: Sentence = { ja: '差し戻し票に、回答が記入されていません。', en: 'The slip came back without an answer.' };
