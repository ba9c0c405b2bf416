import type { Sentence } from '../../model/finding';
import { text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

const sheet = '点検結果';

/** 点検結果 when there is nothing to list because the workbook could not be checked: it says why. */
export function planNotice(reason: Sentence): SheetPlan {
  return planSheet({
    name: sheet,
    mark: 'findings',
    purpose: '点検できなかった理由です。',
    columnWidths: [80],
    blocks: [
      { at: { row: 0, column: 0 }, rows: [[text(sheet, 'title')], [text('点検できませんでした', 'subtitle')]] },
      { at: { row: 3, column: 0 }, rows: [[text(reason.ja)]] },
    ],
    freeze: { rows: 0, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: sheet },
  });
}
