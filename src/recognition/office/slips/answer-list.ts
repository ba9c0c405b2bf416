import { answerListWords, slipChoices, slipKeyPattern } from '../../../model/slips/slip-words';
import type { SlipAnswer } from '../../../model/slips/slip-answer';
import { readDate } from '../../../text/fiscal-years';
import type { Workbook } from '../../../workbook/workbook';
import { readOfficeTable } from '../office-table';
import { readSlips } from './read-slips';

/**
 * What departments answered so far, as a report of the round holds it: 回答一覧, and what the office itself entered on the report's
 * own slips, as after a call.
 */
export function earlierAnswers(workbook: Workbook): readonly SlipAnswer[] {
  const table = readOfficeTable(workbook, answerListWords);
  const rows = table && 'rows' in table ? table.rows : [];
  const listed = rows.flatMap((row): readonly SlipAnswer[] => {
    const [key, text] = [row.text('照合番号'), row.text('回答')];
    if (!slipKeyPattern.test(key)) return [];
    return [
      {
        key,
        department: row.text('所属'),
        item: row.text('取組項目'),
        message: row.text('指摘の内容'),
        choice: text === slipChoices.corrected ? 'corrected' : text === slipChoices.asIs ? 'asIs' : 'unclear',
        text,
        reason: row.text('理由'),
        by: row.text('回答者'),
        on: readDate(row.text('回答日')),
      },
    ];
  });
  return [...listed, ...(readSlips(workbook)?.answers ?? [])];
}
