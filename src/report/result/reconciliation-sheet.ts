import { ratingLabels } from '../../evaluation/labels';
import type { Review } from '../../model/review';
import { addressOf } from '../../workbook/reference';
import { formula, number, text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { ReconciledFigure, ReconciledSection } from './reconciliation';
import { isReconciled, publishedRatings, reconciliation } from './reconciliation';
import type { Block, PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { sheetFooter } from '../wording';

const sheet = '突合表';
const firstRow = 5;
const verdictRow = 2;

/** 突合表: what 一覧データ gives by formula beside what the review found, for everything that must add up. */
export function planReconciliation(review: Review): SheetPlan {
  const blocks: Block[] = [];
  let row = firstRow;
  for (const section of reconciliation(review)) {
    blocks.push(sectionBlock(section, row));
    row += section.figures.length + 2;
  }
  return planSheet({
    name: sheet,
    mark: 'reconciliation',
    purpose: '公表する数値が一覧データと合うことを確かめる表です。一覧データの数値は数式で求めています。',
    columnWidths: [58, 22, 18, 14],
    blocks: [
      ...titleBlocks(sheet, review, 3),
      { at: { row: verdictRow, column: 0 }, rows: [[verdict(review, row)], [equation(review)]] },
      ...blocks,
    ],
    freeze: { rows: 0, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: sheetFooter(sheet, review) },
  });
}

function sectionBlock({ title, figures }: ReconciledSection, top: number): Block {
  const cellOf = (column: number) => (figure: number) => addressOf({ row: top + 1 + figure, column });
  const headings = [title, '一覧データ（数式）', '点検の結果', '突合'].map((heading) => text(heading, 'heading'));
  return {
    at: { row: top, column: 0 },
    rowHeight: 22,
    rows: [headings, ...figures.map((figure, index) => figureRow(figure, index, cellOf))],
  };
}

function figureRow(
  { label, formula: expression, counted, reviewed }: ReconciledFigure,
  index: number,
  cellOf: (column: number) => (figure: number) => string,
): readonly PlanCell[] {
  const [labels, fromData, fromReview] = [cellOf(0), cellOf(1), cellOf(2)];
  return [
    text(label),
    formula(expression(fromData, labels), counted),
    number(reviewed),
    formula(`IF(${fromData(index)}=${fromReview(index)},"一致","不一致")`, counted === reviewed ? '一致' : '不一致', 'centre'),
  ];
}

/** Comes up when somebody changes 一覧データ so that it no longer gives the figures of the review. */
function verdict(review: Review, endRow: number): PlanCell {
  const checks = `${addressOf({ row: firstRow, column: 3 })}:${addressOf({ row: endRow, column: 3 })}`;
  const [agree, differ] = ['すべて一致しています。', '一致しない数値があります。一致するまで公表しないでください。'];
  return formula(`IF(COUNTIFS(${checks},"不一致")=0,"${agree}","${differ}")`, isReconciled(review) ? agree : differ, 'remark');
}

/** 24＝19＋4＋1＋0, over the first section. */
function equation({ results }: Review): PlanCell {
  const cells = publishedRatings.map((_, index) => addressOf({ row: firstRow + 2 + index, column: 1 }));
  const words = publishedRatings.map((rating) => ratingLabels[rating].ja).join('＋');
  const expression = `"確認した項目＝${words}："&${addressOf({ row: firstRow + 1, column: 1 })}&"＝"&${cells.join('&"＋"&')}`;
  const figures = publishedRatings.map((rating) => results[rating]).join('＋');
  return formula(expression, `確認した項目＝${words}：${results.confirmed}＝${figures}`, 'remark');
}
