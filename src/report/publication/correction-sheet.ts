import type { Review } from '../../model/review';
import { number, text } from '../../sheet-plan/cells';
import { correctionOf } from './correction';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { sheetFooter } from '../wording';

const sheet = '訂正表';
const headingRow = 5;

/** 訂正表: what was published before beside what is right; null when there is nothing to correct. */
export function planCorrection(review: Review): SheetPlan | null {
  const correction = correctionOf(review);
  if (correction === null) return null;
  const { sentence, changes } = correction;
  return planSheet({
    name: sheet,
    mark: 'correction',
    purpose: '公表した内容の訂正です。訂正する箇所ごとに、訂正前と訂正後を並べています。',
    columnWidths: [7, 47, 24, 24],
    blocks: [
      ...titleBlocks(sheet, review, 3),
      { at: { row: 3, column: 1 }, rows: [[text(sentence, 'note')]] },
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          ['番号', '訂正箇所', '訂正前', '訂正後'].map((heading) => text(heading, 'heading')),
          ...changes.map(({ place, before, after }, index) => [number(index + 1, 'centre'), text(place), text(before), text(after)]),
        ],
      },
    ],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'portrait',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
  });
}
