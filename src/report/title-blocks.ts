import type { Review } from '../model/review';
import { japaneseDate } from '../text/fiscal-years';
import { text } from '../sheet-plan/cells';
import type { Block } from '../sheet-plan/sheet-plan';
import { statedTitle } from './wording';

/** The head of a printed sheet: its name and the plan's on the left, the date of the figures in the last column. */
export function titleBlocks(sheet: string, review: Review, lastColumn: number): readonly Block[] {
  return [
    { at: { row: 0, column: 0 }, rows: [[text(sheet, 'title')], [text(statedTitle(review), 'subtitle')]] },
    { at: { row: 1, column: lastColumn }, rows: [[text(`${japaneseDate(review.asOf)}現在`, 'asOf')]] },
  ];
}
