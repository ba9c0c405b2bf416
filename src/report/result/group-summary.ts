import { ratingLabels } from '../../evaluation/labels';
import { rateOf } from '../../evaluation/results';
import type { Rating } from '../../model/rating';
import type { GroupResults, Results, Review } from '../../model/review';
import { addressOf, columnLetters } from '../../workbook/reference';
import { blank, formula, number, text } from '../../sheet-plan/cells';
import type { Counting, GroupColumn } from '../items/item-table';
import { countItems, criterionFor, itemTable, nameOrNameless, rateFormula } from '../items/item-table';
import { reasonsNotCounted } from '../items/item-words';
import { openBesideRatings } from '../items/published-figures';
import { planSheet } from '../../sheet-plan/plan-sheet';
import { ratingChart } from './rating-chart';
import type { PlanCell, SheetMark, SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { provisionalMark, rateNote, sheetFooter } from '../wording';

export interface GroupSummary {
  readonly sheet: string;
  readonly mark: SheetMark;
  readonly purpose: string;
  readonly column: GroupColumn;
  readonly nameWidth: number;
  readonly groups: readonly GroupResults[];
  /** The sheet has a chart of this title. */
  readonly chartTitle?: string;
}

type Figure = 'confirmed' | 'inScope' | Rating;

/** What is counted of every group; columns B to G, and the rate in H. */
export const summaryFigures: readonly { readonly figure: Figure; readonly heading: string }[] = [
  { figure: 'confirmed', heading: '確認した項目' },
  { figure: 'inScope', heading: '評価対象' },
  { figure: 'achieved', heading: ratingLabels.achieved.ja },
  { figure: 'notAchieved', heading: ratingLabels.notAchieved.ja },
  { figure: 'outOfScope', heading: ratingLabels.outOfScope.ja },
  { figure: 'undetermined', heading: ratingLabels.undetermined.ja },
];
export const columnOf = (figure: Figure) => 1 + summaryFigures.findIndex((each) => each.figure === figure);
const columnOfFigure = (figure: Figure) => columnLetters(columnOf(figure));
/** The column behind the figures. */
export const rateColumn = 1 + summaryFigures.length;
const rateFormat = '0.0"％"';
const headingRow = 3;

/** A group in each row, a total, and a row that compares the total with what 一覧データ holds. */
export function planGroupSummary(review: Review, summary: GroupSummary): SheetPlan {
  const { sheet, mark, purpose, column, nameWidth, groups, chartTitle } = summary;
  const totalRow = headingRow + 1 + groups.length;
  const notes = [
    ...notesOf(review).map((note) => [text(note, 'remark')]),
    [draftRemark(review.results, totalRow)],
    ...openBesideRatings(review.results).map(({ ja }) => [text(ja, 'remark')]),
  ];
  return planSheet({
    name: sheet,
    mark,
    purpose,
    columnWidths: [nameWidth, ...summaryFigures.map(() => 16), 13],
    blocks: [
      ...titleBlocks(sheet, review, summaryFigures.length + 1),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          [itemTable.columns[column], ...summaryFigures.map(({ heading }) => heading), '達成率'].map((heading) => text(heading, 'heading')),
          ...groups.map((group, index) => groupRow(group, column, headingRow + 1 + index)),
          totalRowCells(groups, review.results, totalRow),
        ],
      },
      { at: { row: totalRow + 1, column: 0 }, rowHeight: 24, rows: [checkRow(groups, review.results, totalRow)], working: true },
      { at: { row: totalRow + 3, column: 0 }, rows: notes },
    ],
    charts:
      chartTitle === undefined || groups.length === 0
        ? []
        : [ratingChart({ title: chartTitle, groups, results: review.results, headingRow, top: totalRow + 3 + notes.length + 1, columnOf })],
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
  return [
    text(shown),
    ...countedCells(results, row, { group: { column, criterion: criterionFor(shown, `$${addressOf({ row, column: 0 })}`) } }),
  ];
}

/** The figures and the rate of counted items, by formulas over 一覧データ. */
export function countedCells(results: Results, row: number, counting: Counting = {}): readonly PlanCell[] {
  return figureCells(results, row, (figure) =>
    formula(countItems({ ...counting, ...(figure !== 'confirmed' && { rating: figure }) }), results[figure]),
  );
}

/** Some figures as given; those that follow from them, and the rate, by formulas in the row. */
export function figureCells(
  results: Results,
  row: number,
  given: (figure: 'confirmed' | 'achieved' | 'notAchieved' | 'outOfScope') => PlanCell,
): readonly PlanCell[] {
  const cell = (figure: Figure) => columnOfFigure(figure) + String(row + 1);
  const figureCell = (figure: Figure) => {
    if (figure === 'inScope') return formula(`${cell('confirmed')}-${cell('outOfScope')}`, results.inScope);
    // What has no other rating, so that a rating that was cleared or misspelt afterwards is not lost.
    if (figure === 'undetermined') return formula(`${cell('inScope')}-${cell('achieved')}-${cell('notAchieved')}`, results.undetermined);
    return given(figure);
  };
  return [...summaryFigures.map(({ figure }) => figureCell(figure)), rateCell(results, row, 'number')];
}

const sumOf = (groups: readonly GroupResults[], figure: Figure) => groups.reduce((sum, { results }) => sum + results[figure], 0);

function totalRowCells(groups: readonly GroupResults[], { final }: Results, row: number): readonly PlanCell[] {
  const total = (figure: Figure) => {
    const letter = columnOfFigure(figure);
    const sum = `SUM(${letter}${headingRow + 2}:${letter}${row})`;
    return groups.length === 0 ? number(0, 'totalNumber') : formula(sum, sumOf(groups, figure), 'totalNumber');
  };
  return [
    text('合計', 'total'),
    ...summaryFigures.map(({ figure }) => total(figure)),
    rateCell({ rate: rateOf(sumOf(groups, 'achieved'), sumOf(groups, 'notAchieved')), final }, row, 'totalNumber'),
  ];
}

/** Of a group with an item that nobody has rated, and of the whole while anything is open, the rate reads 暫定. */
function rateCell({ rate, final }: Pick<Results, 'rate' | 'final'>, row: number, look: 'number' | 'totalNumber'): PlanCell {
  const expression = rateFormula(columnOfFigure('achieved') + String(row + 1), columnOfFigure('notAchieved') + String(row + 1));
  return formula(
    expression,
    rate === null ? '－' : Number(rate.percent),
    look,
    final ? rateFormat : `0.0"％${provisionalMark({ final })}"`,
  );
}

/** Compares the total of the groups with all that 一覧データ holds. */
function checkRow(groups: readonly GroupResults[], results: Results, totalRow: number): readonly PlanCell[] {
  const check = (figure: Figure) =>
    formula(
      `IF(${columnOfFigure(figure)}${totalRow + 1}=${countOfAll(figure)},"一致","不一致")`,
      sumOf(groups, figure) === results[figure] ? '一致' : '不一致',
      'centre',
    );
  return [text('突合（一覧データの件数）'), ...summaryFigures.map(({ figure }) => check(figure)), blank()];
}

function countOfAll(figure: Figure): string {
  const without = (...ratings: readonly Rating[]) => [countItems(), ...ratings.map((rating) => countItems({ rating }))].join('-');
  if (figure === 'confirmed') return countItems();
  if (figure === 'inScope') return without('outOfScope');
  if (figure === 'undetermined') return without('achieved', 'notAchieved', 'outOfScope');
  return countItems({ rating: figure });
}

/** Blank when all is rated; comes back when a rating is cleared in 一覧データ. */
function draftRemark({ undetermined }: Results, totalRow: number): PlanCell {
  const words = '未確定：評価が決まっていない項目があるため、達成率は確定していません。';
  return formula(`IF(${columnOfFigure('undetermined')}${totalRow + 1}>0,"${words}","")`, undetermined === 0 ? '' : words, 'remark');
}

function notesOf({ items }: Review): readonly string[] {
  const leftOut = Object.entries(reasonsNotCounted)
    .map(([reason, words]) => ({ words, count: items.filter(({ notCountedBecause }) => notCountedBecause === reason).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words} ${count}項目`);
  return [rateNote, ...(leftOut.length > 0 ? [`(注)次の項目は集計に含めていません。${leftOut.join('、')}`] : [])];
}
