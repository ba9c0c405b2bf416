import { rateText } from '../../evaluation/results';
import type { Results, Review } from '../../model/review';
import { japaneseDate } from '../../text/fiscal-years';
import { displayedText } from '../../workbook/displayed-text';
import { blank, number, text } from '../../sheet-plan/cells';
import { openBesideRatings, publishedFigures, undeterminedNote } from '../items/published-figures';
import type { PlanCell } from '../../sheet-plan/sheet-plan';
import { brokenLines, textWidth } from '../../sheet-plan/text-width';
import { provisionalMark, statedTitle } from '../wording';

/**
 * 評価結果 as a table to be put among somebody's own cells: the five rows as published, their notes, the date, 未確定 while anything is
 * undetermined. Values, no formulas: it stands by itself wherever it is put.
 */
export interface ResultTable {
  readonly title: string;
  /** 令和7年3月31日現在. */
  readonly asOf: string;
  readonly isDraft: boolean;
  readonly figures: readonly { readonly label: string; readonly figure: PlanCell }[];
  /** Below the figures, in sentences. */
  readonly notes: readonly string[];
}

/** A table in the columns of a sheet: the first holds the numbers, the last the results, those between them the words. */
export interface ResultTableLayout {
  /** All of one length. Words stand in the first of their cells and run over the blank ones beside it. */
  readonly rows: readonly (readonly PlanCell[])[];
  /** Rows of the headings and the figures, which have a frame. */
  readonly framed: { readonly from: number; readonly to: number };
}

export function planResultTable(review: Review): ResultTable {
  const { results, notes } = review;
  const noteMark = notes.length > 0 ? '(注)' : '';
  const figures: readonly PlanCell[] = [
    itemCount(results.confirmed),
    itemCount(results.inScope, noteMark),
    itemCount(results.achieved),
    itemCount(results.notAchieved),
    rateFigure(results),
  ];
  return {
    title: statedTitle(review),
    asOf: `${japaneseDate(review.asOf)}現在`,
    isDraft: !results.final,
    figures: publishedFigures(review).map(({ label }, index) => ({ label: label.ja, figure: figures[index] ?? blank('figure') })),
    notes: [
      ...notes,
      ...(results.undetermined > 0 ? [undeterminedNote(results.undetermined).ja] : []),
      ...openBesideRatings(results).map(({ ja }) => ja),
    ],
  };
}

/** Reads "24項目" and is the number 24. */
function itemCount(count: number, mark = ''): PlanCell {
  return number(count, 'figure', `0"項目${mark}"`);
}

/** Reads 約82.6パーセント and is the number 82.6; － when nothing is rated; 暫定 behind it while it may change. */
function rateFigure({ rate, final }: Results): PlanCell {
  if (rate === null) return text(rateText(rate), 'figure');
  const decimals = rate.rounded || rate.percent.includes('.') ? '0.0' : '0';
  return number(
    Number(rate.percent),
    'figure',
    `"${rate.rounded ? '約' : ''}"${decimals}"パーセント${provisionalMark({ final })}"`.replace(/^""/, ''),
  );
}

const mostColumns = 16;
const fewestColumns = 3;
/** Columns further to the right may hold something else. */
const fewAhead = 3;
/** Half-width characters that a cell keeps free at its sides. */
const padding = 2;

/** How many of the columns the table takes: so many that its words have room, and its results where a column soon is wide enough. */
export function columnsOfResultTable(table: ResultTable, widths: readonly number[]): number {
  const needed = table.figures.reduce((most, { label }) => Math.max(most, textWidth(label)), 0) + padding;
  const counts = Array.from({ length: mostColumns - fewestColumns }, (_, index) => fewestColumns + index);
  const roomy = counts.filter((columns) => sum(widths.slice(1, columns - 1)) >= needed);
  return roomy.slice(0, fewAhead).find((columns) => !isTight(table, widths.slice(0, columns))) ?? roomy[0] ?? mostColumns;
}

/** True when the last column is too narrow for the results, so that they are shown small. */
export function isTight({ figures }: ResultTable, widths: readonly number[]): boolean {
  const needed = figures.reduce((most, { figure }) => Math.max(most, textWidth(shown(figure))), 0) + padding;
  return (widths.at(-1) ?? 0) < needed;
}

function shown(cell: PlanCell): string {
  if (cell.kind === 'number') return displayedText({ value: cell.value, formula: null, format: cell.format });
  return cell.kind === 'text' ? cell.text : '';
}

/** @param widths of all its columns, in half-width characters: at least three */
export function layOutResultTable({ title, asOf, isDraft, figures, notes }: ResultTable, widths: readonly number[]): ResultTableLayout {
  const row = (first: PlanCell, second: PlanCell, last: PlanCell): readonly PlanCell[] => {
    const between = Array.from({ length: Math.max(0, widths.length - fewestColumns) }, () => blank(second.look));
    return [first, second, ...between, last];
  };
  const line = (words: string): readonly PlanCell[] => row(text(words, 'remark'), blank('remark'), blank('remark'));
  const lines = (words: string) => brokenLines(words, sum(widths) - padding).map(line);
  const head = [
    ...lines(title),
    row(blank('remark'), blank('remark'), text(asOf, 'asOf')),
    ...(isDraft ? [row(blank('remark'), blank('remark'), text('未確定', 'draft'))] : []),
  ];
  const frame = [
    row(text('番号', 'heading'), text('項目', 'heading'), text('結果', 'heading')),
    ...figures.map(({ label, figure }, index) => row(number(index + 1, 'centre'), text(label), figure)),
  ];
  return {
    rows: [...head, ...frame, ...notes.flatMap(lines)],
    framed: { from: head.length, to: head.length + frame.length - 1 },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
