import { answerStates, isOpenAnswer } from '../../model/slips/slip-reading';
import { answerListWords } from '../../model/slips/slip-words';
import type { Review } from '../../model/review';
import { japaneseDate } from '../../text/fiscal-years';
import { text } from '../../sheet-plan/cells';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { planListSheet } from '../list-sheet';

const sheet = answerListWords.name;
const headingRow = 4;

/** 回答一覧: what departments answered on their 差し戻し票 and what became of it, what is still open first; read by the next run. */
export function planAnswerList(review: Review): SheetPlan {
  const open = review.answers.filter(isOpenAnswer);
  const closed = review.answers.filter((answer) => !isOpenAnswer(answer));
  const rows = [...open, ...closed].map(({ department, item, message, text: entered, reason, by, on, state, key }) => [
    text(department),
    text(item),
    text(message),
    text(entered, 'centre'),
    text(reason),
    text(by),
    text(on === null ? '不明' : japaneseDate(on), 'centre'),
    text(answerStates[state].ja, isOpenAnswer({ state }) ? 'undetermined' : 'achieved'),
    text(key, 'centre'),
  ]);
  return planListSheet(review, {
    name: sheet,
    mark: 'answers',
    purpose: '差し戻し票への回答と、その扱いの一覧です。次の取りまとめに引き継がれます。',
    columnWidths: [16, 26, 48, 18, 36, 18, 18, 22, 20],
    above: [{ at: { row: 2, column: 0 }, rows: [[text(countWords(open.length, closed.length), 'remark')]] }],
    ...{ table: 'shinchoku_answers', headingRow, headings: answerListWords.headings, rows },
    none: '差し戻し票への回答はまだありません。',
    frozenColumns: 2,
  });
}

function countWords(open: number, closed: number): string {
  return `済${closed}件、残る${open}件です。理由は、書かれたときのセルの内容が変わるまで有効です。`;
}
