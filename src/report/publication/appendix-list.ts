import { ratingLabels } from '../../evaluation/labels';
import type { EvaluatedItem, Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { brokenLines } from '../../sheet-plan/text-width';
import { nameOrNameless } from '../items/item-table';
import { actuals, indicatorNames, statusOf, targets } from '../items/item-words';
import { issueAndCountermeasure } from '../items/published-items';
import { titleBlocks } from '../title-blocks';
import { publicFooter } from '../wording';

const sheet = '取組項目一覧';
const headingRow = 3;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cellOf: (item: EvaluatedItem, review: Review) => PlanCell;
  /** Left out where no item has anything in it. */
  readonly optional?: true;
}

const written = (item: EvaluatedItem, field: 'activity' | 'next'): string => item.entries[field]?.text.trim() ?? '';

/** A row of a printed sheet holds so many lines; what is longer is told on the item's own sheet. */
const mostLines = 20;
const longer = '…（続きは取組項目別シート）';

function narrative(words: string, width: number): PlanCell {
  const lines = brokenLines(words, width - 3);
  return text(lines.length <= mostLines ? words : `${lines.slice(0, mostLines - 2).join('')}${longer}`);
}

const columns: readonly Column[] = [
  { heading: '項目番号', width: 9, cellOf: ({ id }) => text(id, 'centre') },
  { heading: '取組方針', width: 16, cellOf: ({ policy }) => text(nameOrNameless(policy)) },
  { heading: '取組項目', width: 22, cellOf: ({ name }) => text(name) },
  { heading: '所属', width: 14, cellOf: ({ department }) => text(nameOrNameless(department)) },
  { heading: '指標', width: 22, cellOf: (item) => text(nameOrNameless(indicatorNames(item))) },
  { heading: '目標', width: 16, cellOf: (item) => text(nameOrNameless(targets(item))) },
  { heading: '実績', width: 18, cellOf: (item) => text(nameOrNameless(actuals(item))) },
  { heading: '評価', width: 12, cellOf: (item, { settings }) => text(ratingOf(item, settings), item.rating) },
  { heading: '主な取組実績', width: 40, cellOf: (item) => narrative(written(item, 'activity'), 40), optional: true },
  { heading: '課題', width: 26, cellOf: (item) => narrative(issueAndCountermeasure(item).issue, 26), optional: true },
  { heading: '今後の取組', width: 26, cellOf: (item) => narrative(nextOf(item), 26), optional: true },
];

/** In the office's own word where the settings have some. */
function ratingOf(item: EvaluatedItem, settings: Review['settings']): string {
  return settings.statuses === null ? ratingLabels[item.rating].ja : statusOf(item, settings.statuses);
}

/** 改善策 and 今後の取組, as the form has them. */
function nextOf(item: EvaluatedItem): string {
  return [issueAndCountermeasure(item).countermeasure, written(item, 'next')].filter((words) => words !== '').join('\n');
}

/** 取組項目一覧 of the appendix: what each item set out to do, did, found and does next. */
export function planAppendixList(review: Review, items: readonly EvaluatedItem[]): SheetPlan {
  const shown = columns.filter(({ optional, cellOf }) => !optional || items.some((item) => cellOf(item, review).kind !== 'blank'));
  return planSheet({
    name: sheet,
    mark: 'appendix-items',
    purpose: '取組項目ごとの目標、実績、評価、取組実績、課題及び今後の取組の一覧です。',
    columnWidths: shown.map(({ width }) => width),
    blocks: [
      ...titleBlocks(sheet, review, shown.length - 1),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          shown.map(({ heading }) => text(heading, 'heading')),
          ...items.map((item) => shown.map(({ cellOf }) => cellOf(item, review))),
        ],
      },
    ],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: { paper: 'A3', orientation: 'landscape', repeatRows: { from: headingRow, to: headingRow }, footer: publicFooter(sheet, review) },
  });
}
