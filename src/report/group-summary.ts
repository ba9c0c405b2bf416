import { ratingLabels } from '../evaluation/labels';
import type { Rating } from '../model/rating';
import type { GroupResults, Results, Review } from '../model/review';
import { addressOf, columnLetters } from '../workbook/reference';
import { blank, formula, number, text } from './cells';
import type { GroupColumn } from './item-table';
import { countItems, criterionFor, itemTable, nameOrNameless, rateFormula } from './item-table';
import { reasonsNotCounted } from './item-words';
import { planSheet } from './plan-sheet';
import type { PlanCell, SheetMark, SheetPlan } from './sheet-plan';
import { titleBlocks } from './title-blocks';
import { sheetFooter } from './wording';

export interface GroupSummary {
  readonly sheet: string;
  readonly mark: SheetMark;
  readonly purpose: string;
  readonly column: GroupColumn;
  readonly nameWidth: number;
  readonly groups: readonly GroupResults[];
}

type Figure = 'confirmed' | 'inScope' | Rating;

/** Columns B to G; the rate follows in H. */
const figures: readonly { readonly figure: Figure; readonly heading: string }[] = [
  { figure: 'confirmed', heading: '確認した項目' },
  { figure: 'inScope', heading: '評価対象' },
  { figure: 'achieved', heading: ratingLabels.achieved.ja },
  { figure: 'notAchieved', heading: ratingLabels.notAchieved.ja },
  { figure: 'outOfScope', heading: ratingLabels.outOfScope.ja },
  { figure: 'undetermined', heading: ratingLabels.undetermined.ja },
];
const columnOfFigure = (figure: Figure) => columnLetters(1 + figures.findIndex((each) => each.figure === figure));
const rateFormat = '0.0"％"';
const headingRow = 3;

/** A group in each row, a total, and a row that compares the total with what 一覧データ holds. */
export function planGroupSummary(review: Review, { sheet, mark, purpose, column, nameWidth, groups }: GroupSummary): SheetPlan {
  const totalRow = headingRow + 1 + groups.length;
  return planSheet({
    name: sheet,
    mark,
    purpose,
    columnWidths: [nameWidth, ...figures.map(() => 16), 13],
    blocks: [
      ...titleBlocks(sheet, review, figures.length + 1),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          [itemTable.columns[column], ...figures.map(({ heading }) => heading), '達成率'].map((heading) => text(heading, 'heading')),
          ...groups.map((group, index) => groupRow(group, column, headingRow + 1 + index)),
          totalRowCells(review.results, groups.length, totalRow),
          checkRow(totalRow),
        ],
      },
      {
        at: { row: totalRow + 3, column: 0 },
        rows: [...notesOf(review).map((note) => [text(note, 'remark')]), [draftRemark(review.results, totalRow)]],
      },
    ],
    freeze: { rows: headingRow + 1, columns: 1 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
  });
}

function groupRow({ name, results }: GroupResults, column: GroupColumn, row: number): readonly PlanCell[] {
  const shown = nameOrNameless(name);
  const criterion = criterionFor(shown, `$${addressOf({ row, column: 0 })}`);
  return [
    text(shown),
    ...figures.map(({ figure }) => formula(countFormula(figure, { column, criterion }), results[figure])),
    rateCell(results, row, 'number'),
  ];
}

/** @param group absent: all counted items */
function countFormula(figure: Figure, group?: { readonly column: GroupColumn; readonly criterion: string }): string {
  const of = group ? { group } : {};
  if (figure === 'confirmed') return countItems(of);
  if (figure === 'inScope') return `${countItems(of)}-${countItems({ ...of, rating: 'outOfScope' })}`;
  return countItems({ ...of, rating: figure });
}

function totalRowCells(results: Results, groups: number, row: number): readonly PlanCell[] {
  const sumOf = (letter: string) => `SUM(${letter}${row - groups + 1}:${letter}${row})`;
  return [
    text('合計', 'total'),
    ...figures.map(({ figure }) =>
      groups === 0 ? number(0, 'totalNumber') : formula(sumOf(columnOfFigure(figure)), results[figure], 'totalNumber'),
    ),
    rateCell(results, row, 'totalNumber'),
  ];
}

function rateCell({ rate }: Results, row: number, look: 'number' | 'totalNumber'): PlanCell {
  const expression = rateFormula(columnOfFigure('achieved') + String(row + 1), columnOfFigure('notAchieved') + String(row + 1));
  return formula(expression, rate === null ? '－' : Number(rate.percent), look, rateFormat);
}

/** The total is what 一覧データ holds, and 確認した項目 is the sum of 達成, 未達成, 評価対象外 and 未評価. */
function checkRow(totalRow: number): readonly PlanCell[] {
  const row = totalRow + 1;
  const check = (figure: Figure) => {
    const total = columnOfFigure(figure) + String(row);
    const asCounted = `${total}=${countFormula(figure)}`;
    const asSum = `${total}=SUM(${columnOfFigure('achieved')}${row}:${columnOfFigure('undetermined')}${row})`;
    return formula(`IF(${figure === 'confirmed' ? `AND(${asCounted},${asSum})` : asCounted},"一致","不一致")`, '一致', 'centre');
  };
  return [text('突合（一覧データの件数）'), ...figures.map(({ figure }) => check(figure)), blank()];
}

/** Blank when all is rated; comes back when a rating is cleared in 一覧データ. */
function draftRemark({ final }: Results, totalRow: number): PlanCell {
  const words = '未確定：評価が決まっていない項目があるため、達成率は確定していません。';
  return formula(`IF(${columnOfFigure('undetermined')}${totalRow + 1}>0,"${words}","")`, final ? '' : words, 'remark');
}

function notesOf({ items }: Review): readonly string[] {
  const leftOut = Object.entries(reasonsNotCounted)
    .map(([reason, words]) => ({ words, count: items.filter(({ notCountedBecause }) => notCountedBecause === reason).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words} ${count}項目`);
  return [
    '(注)達成率は、「達成」の項目数を「達成」と「未達成」の項目数の合計で割り、小数第2位を四捨五入した値です。',
    ...(leftOut.length > 0 ? [`(注)次の項目は集計に含めていません。${leftOut.join('、')}`] : []),
  ];
}
