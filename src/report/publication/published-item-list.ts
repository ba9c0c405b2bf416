import { ratingLabels } from '../../evaluation/labels';
import type { EvaluatedItem, Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import { inPlanOrder } from '../items/item-order';
import { nameOrNameless } from '../items/item-table';
import { actuals, indicatorNames, statusOf, targets } from '../items/item-words';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { sheetFooter } from '../wording';

const sheet = '取組項目一覧';
const headingRow = 3;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cellOf: (item: EvaluatedItem, review: Review) => PlanCell;
  /** Only where the office rates in words of its own. */
  readonly ownWords?: true;
}

const allColumns: readonly Column[] = [
  { heading: '項目番号', width: 10, cellOf: ({ id }) => text(id, 'centre') },
  { heading: '取組方針', width: 20, cellOf: ({ policy }) => text(nameOrNameless(policy)) },
  { heading: '取組項目', width: 32, cellOf: ({ name }) => text(name) },
  { heading: '所属', width: 16, cellOf: ({ department }) => text(nameOrNameless(department)) },
  { heading: '指標', width: 32, cellOf: (item) => text(nameOrNameless(indicatorNames(item))) },
  { heading: '目標', width: 22, cellOf: (item) => text(nameOrNameless(targets(item))) },
  { heading: '実績', width: 28, cellOf: (item) => text(nameOrNameless(actuals(item))) },
  { heading: '評価区分', width: 18, cellOf: (item, { settings }) => text(statusOf(item, settings.statuses), 'centre'), ownWords: true },
  { heading: '評価', width: 12, cellOf: ({ rating }) => text(ratingLabels[rating].ja, rating) },
];

/** 取組項目一覧 for readers: every counted item in the order of the plan, without anything of the files it was read from. */
export function planPublishedItems(review: Review): SheetPlan {
  const columns = allColumns.filter(({ ownWords }) => !ownWords || review.settings.statuses !== null);
  const items = inPlanOrder(review).filter(({ counted }) => counted);
  return planSheet({
    name: sheet,
    mark: 'published-items',
    purpose: '取組項目ごとの目標、実績及び評価の一覧です。',
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
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
  });
}
