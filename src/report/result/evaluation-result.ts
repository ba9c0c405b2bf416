import { rateText } from '../../evaluation/results';
import type { Review, WholeResults } from '../../model/review';
import { addressOf } from '../../workbook/reference';
import { formula, number, text } from '../../sheet-plan/cells';
import { countItems, rateTextFormula } from '../items/item-table';
import { planSheet } from '../../sheet-plan/plan-sheet';
import { figureLabels, openBesideRatings, rateLabel, undeterminedNote } from '../items/published-figures';
import type { Block, PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { provisionalMark, sheetFooter } from '../wording';

const sheet = '評価結果';
const firstFigure = 4;
const firstNote = firstFigure + 6;

/** The cells of the figures, which the sentences and the rate are computed from. */
const at = (row: number) => addressOf({ row: firstFigure + row, column: 2 });
const cells = { confirmed: at(0), inScope: at(1), achieved: at(2), notAchieved: at(3) } as const;

/** 評価結果: the five rows as published, their notes, and a mark while anything is undetermined. */
export function planEvaluationResult(review: Review): SheetPlan {
  const { results, notes } = review;
  return planSheet({
    name: sheet,
    mark: 'evaluation-result',
    purpose: '公表する形の評価結果です。数値は一覧データから数式で求めています。',
    columnWidths: [7, 58, 25],
    blocks: [
      ...titleBlocks(sheet, review, 2),
      { at: { row: 0, column: 2 }, rows: [[draftMark(results)]] },
      figureBlock(review),
      ...(notes.length > 0 ? [{ at: { row: firstNote, column: 1 }, rows: notes.map((note) => [text(note, 'note')]) }] : []),
      { at: { row: firstNote + notes.length, column: 1 }, rowHeight: 36, rows: draftNotes(results) },
    ],
    freeze: { rows: 0, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: sheetFooter(sheet, review) },
  });
}

function figureBlock(review: Review): Block {
  const { results, notes } = review;
  const { confirmed, inScope, achieved, notAchieved, rate } = results;
  const labels = figureLabels(review);
  const outOfScopeCount = countItems({ rating: 'outOfScope' });
  const rateLabelFormula = `"${rateLabel(`"&${cells.achieved}&"`, `"&(${cells.achieved}+${cells.notAchieved})&"`).ja}"`;
  return {
    at: { row: firstFigure - 1, column: 0 },
    rowHeight: 30,
    rows: [
      [text('番号', 'heading'), text('項目', 'heading'), text('結果', 'heading')],
      figureRow(1, text(labels.confirmed.ja), items(countItems(), confirmed)),
      figureRow(2, text(labels.inScope.ja), items(`${cells.confirmed}-${outOfScopeCount}`, inScope, notes.length > 0 ? '(注)' : '')),
      figureRow(3, text(labels.achieved.ja), items(countItems({ rating: 'achieved' }), achieved)),
      figureRow(4, text(labels.notAchieved.ja), items(countItems({ rating: 'notAchieved' }), notAchieved)),
      figureRow(
        5,
        formula(rateLabelFormula, rateLabel(achieved, achieved + notAchieved).ja, 'body'),
        formula(rateWordsFormula(results), rate === null ? rateText(rate) : rateText(rate) + provisionalMark(results), 'figure'),
      ),
    ],
  };
}

function figureRow(no: number, label: PlanCell, figure: PlanCell): readonly PlanCell[] {
  return [number(no, 'centre'), label, figure];
}

/** A number under the format 0"項目", so that it reads "24項目" and stays a number. */
function items(expression: string, value: number, mark = ''): PlanCell {
  return formula(expression, value, 'figure', `0"項目${mark}"`);
}

const undeterminedCount = `${cells.inScope}-${cells.achieved}-${cells.notAchieved}`;

/** 暫定 stands behind the rate while anything is open, and comes back when a rating is cleared in 一覧データ. */
function rateWordsFormula(results: WholeResults): string {
  const rate = rateTextFormula(cells.achieved, cells.notAchieved);
  const mark = provisionalMark({ final: false });
  const isOpen = openBesideRatings(results).length > 0 ? 'TRUE' : `${undeterminedCount}>0`;
  return `${rate}&IF(AND(${cells.achieved}+${cells.notAchieved}>0,${isOpen}),"${mark}","")`;
}

function draftMark(results: WholeResults): PlanCell {
  if (openBesideRatings(results).length > 0) return text('未確定', 'draft');
  return formula(`IF(${undeterminedCount}>0,"未確定","")`, results.final ? '' : '未確定', 'draft');
}

/** The first stays there, blank, when all is rated: it comes back when a rating is cleared in 一覧データ. */
function draftNotes(results: WholeResults): readonly (readonly PlanCell[])[] {
  const { undetermined } = results;
  const words = undeterminedNote(`"&(${undeterminedCount})&"`).ja;
  return [
    [formula(`IF(${undeterminedCount}>0,"${words}","")`, undetermined === 0 ? '' : undeterminedNote(undetermined).ja, 'note')],
    ...openBesideRatings(results).map(({ ja }) => [text(ja, 'note')]),
  ];
}
