import { ratingLabels } from '../../evaluation/labels';
import type { Review } from '../../model/review';
import type { StatusWord } from '../../model/settings';
import { addressOf } from '../../workbook/reference';
import { formula, text } from '../../sheet-plan/cells';
import { countItems, criterionFor, itemTable, nameOrNameless } from '../items/item-table';
import { statusOf } from '../items/item-words';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { sheetFooter } from '../wording';

const sheet = '評価区分別集計';
const headingRow = 3;
const firstRow = headingRow + 1;

/** Counted items by policy (rows) and by the office's own rating words (columns). */
interface Counts {
  readonly names: readonly string[];
  readonly labels: readonly string[];
  /** Of a row, a column, both or neither. */
  readonly count: (name: string | null, label: string | null) => number;
}

/** 評価区分別集計, for an office that rates in words of its own: totals on both sides, and a row that compares with 一覧データ. */
export function planByStatus(review: Review, statuses: readonly StatusWord[]): SheetPlan {
  const counts = countsOf(review, statuses);
  const { names, labels } = counts;
  return planSheet({
    name: sheet,
    mark: 'by-status',
    purpose: '取組方針と評価区分ごとの集計です。数値は一覧データから数式で求めています。',
    columnWidths: [36, ...labels.map(() => 18), 13],
    blocks: [
      ...titleBlocks(sheet, review, labels.length + 1),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          [itemTable.columns.policy, ...labels, '合計'].map((heading) => text(heading, 'heading')),
          ...names.map((_, index) => policyRow(counts, index)),
          totalRow(counts),
        ],
      },
      { at: { row: firstRow + names.length + 1, column: 0 }, rowHeight: 24, rows: [checkRow(counts)], working: true },
      { at: { row: firstRow + names.length + 3, column: 0 }, rows: countingNotes(statuses).map((note) => [text(note, 'remark')]) },
    ],
    freeze: { rows: firstRow, columns: 1 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
  });
}

function countsOf({ items, byPolicy, settings }: Review, statuses: readonly StatusWord[]): Counts {
  const counted = items
    .filter((item) => item.counted)
    .map((item) => ({ name: nameOrNameless(item.policy), label: statusOf(item, settings.statuses) }));
  const words = [...statuses.map(({ label }) => label), ratingLabels.undetermined.ja, ...counted.map(({ label }) => label)];
  return {
    names: byPolicy.map(({ name }) => nameOrNameless(name)),
    labels: [...new Set(words)],
    count: (name, label) =>
      counted.filter((item) => (name === null || item.name === name) && (label === null || item.label === label)).length,
  };
}

function policyRow({ names, labels, count }: Counts, index: number): readonly PlanCell[] {
  const row = firstRow + index;
  const name = names[index] ?? '';
  const group = { column: 'policy', criterion: criterionFor(name, `$${addressOf({ row, column: 0 })}`) } as const;
  return [
    text(name),
    ...labels.map((label, column) => formula(countItems({ group, status: statusCriterion(label, column) }), count(name, label))),
    formula(sumOfRow(row, labels), count(name, null)),
  ];
}

function totalRow({ names, labels, count }: Counts): readonly PlanCell[] {
  const row = firstRow + names.length;
  const sumAbove = (column: number) =>
    names.length === 0 ? '0' : `SUM(${addressOf({ row: firstRow, column })}:${addressOf({ row: row - 1, column })})`;
  return [
    text('合計', 'total'),
    ...labels.map((label, column) => formula(sumAbove(column + 1), count(null, label), 'totalNumber')),
    formula(sumOfRow(row, labels), count(null, null), 'totalNumber'),
  ];
}

function checkRow({ names, labels }: Counts): readonly PlanCell[] {
  const row = firstRow + names.length;
  const check = (column: number, all: string) => formula(`IF(${addressOf({ row, column })}=${all},"一致","不一致")`, '一致', 'centre');
  return [
    text('突合（一覧データの件数）'),
    ...labels.map((label, column) => check(column + 1, countItems({ status: statusCriterion(label, column) }))),
    check(labels.length + 1, countItems()),
  ];
}

function sumOfRow(row: number, labels: readonly string[]): string {
  return `SUM(${addressOf({ row, column: 1 })}:${addressOf({ row, column: labels.length })})`;
}

/** The heading of the column, which stays in its row when the formula is copied down. */
function statusCriterion(label: string, column: number): string {
  const heading = addressOf({ row: headingRow, column: column + 1 });
  return criterionFor(label, heading.replace(/\d+$/, '$$$&'));
}

/** (注)「達成」として数える評価区分：上回って達成、おおむね達成 */
function countingNotes(statuses: readonly StatusWord[]): readonly string[] {
  return (['achieved', 'notAchieved', 'outOfScope'] as const).flatMap((rating) => {
    const words = statuses.filter(({ countsAs }) => countsAs === rating).map(({ label }) => label);
    return words.length === 0 ? [] : [`(注)「${ratingLabels[rating].ja}」として数える評価区分：${words.join('、')}`];
  });
}
