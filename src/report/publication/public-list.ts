import { ratingLabels } from '../../evaluation/labels';
import type { EvaluatedItem, Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, PrintSetup, SheetPlan } from '../../sheet-plan/sheet-plan';
import { nameOrNameless } from '../items/item-table';
import { actuals, indicatorNames, targets } from '../items/item-words';
import { titleBlocks } from '../title-blocks';

const sheet = '取組項目一覧';
const headingRow = 3;

export interface ListColumn {
  readonly heading: string;
  /** In half-width characters. */
  readonly width: number;
  readonly cellOf: (item: EvaluatedItem, review: Review) => PlanCell;
}

/** Columns that every list of items for readers begins with, each of the given width. */
export function itemColumnsOf(
  widths: Readonly<Record<'id' | 'policy' | 'name' | 'department' | 'indicator' | 'target' | 'actual', number>>,
) {
  const columns: readonly ListColumn[] = [
    { heading: '項目番号', width: widths.id, cellOf: ({ id }) => text(id, 'centre') },
    { heading: '取組方針', width: widths.policy, cellOf: ({ policy }) => text(nameOrNameless(policy)) },
    { heading: '取組項目', width: widths.name, cellOf: ({ name }) => text(name) },
    { heading: '所属', width: widths.department, cellOf: ({ department }) => text(nameOrNameless(department)) },
    { heading: '指標', width: widths.indicator, cellOf: (item) => text(nameOrNameless(indicatorNames(item))) },
    { heading: '目標', width: widths.target, cellOf: (item) => text(nameOrNameless(targets(item))) },
    { heading: '実績', width: widths.actual, cellOf: (item) => text(nameOrNameless(actuals(item))) },
  ];
  return columns;
}

/** 評価 in the five figures' words. */
export function ratingColumn(width: number): ListColumn {
  return { heading: '評価', width, cellOf: ({ rating }) => text(ratingLabels[rating].ja, rating) };
}

/** 取組項目一覧 for readers: a row for each item, nothing of the files it was read from. */
export function planPublicList(
  review: Review,
  items: readonly EvaluatedItem[],
  {
    mark,
    purpose,
    columns,
    print,
  }: Pick<SheetPlan, 'mark' | 'purpose'> & {
    readonly columns: readonly ListColumn[];
    readonly print: Pick<PrintSetup, 'paper' | 'footer'>;
  },
): SheetPlan {
  return planSheet({
    name: sheet,
    ...{ mark, purpose },
    columnWidths: columns.map(({ width }) => width),
    blocks: [
      ...titleBlocks(sheet, review, columns.length - 1),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          columns.map(({ heading }) => text(heading, 'heading')),
          ...items.map((item) => columns.map(({ cellOf }) => cellOf(item, review))),
        ],
      },
    ],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: { ...print, orientation: 'landscape', repeatRows: { from: headingRow, to: headingRow } },
  });
}

/** The name of the sheet stands in its footer. */
export const publicListName = sheet;
