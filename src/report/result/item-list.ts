import { ratingLabels } from '../../evaluation/labels';
import type { Entry } from '../../model/entry';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem, Review } from '../../model/review';
import { addressOf } from '../../workbook/reference';
import { blank, number, text } from '../../sheet-plan/cells';
import { countedMark, itemTable, nameOrNameless, notCountedMark } from '../items/item-table';
import {
  actuals,
  indicatorNames,
  reasonOutOfScope,
  reasonsNotCounted,
  statusOf,
  targetKind,
  targets,
  yearsOfEvaluation,
} from '../items/item-words';
import type { Place } from '../items/place';
import { cellReference } from '../items/place';
import { departmentRating, officeRatingOf } from '../items/rating-words';
import { hashOf, readOn } from '../items/read-on';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { sheetFooter } from '../wording';

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cellOf: (item: EvaluatedItem, place: Place, review: Review) => PlanCell;
  /** Only where the office rates in words of its own. */
  readonly ownWords?: true;
}

const { columns: headings } = itemTable;

const allColumns: readonly Column[] = [
  { heading: '項目番号', width: 10, cellOf: ({ id }) => text(id, 'centre') },
  { heading: headings.policy, width: 18, cellOf: ({ policy }) => text(nameOrNameless(policy)) },
  { heading: '取組項目', width: 26, cellOf: ({ name }) => text(name) },
  { heading: headings.department, width: 14, cellOf: ({ department }) => text(nameOrNameless(department)) },
  { heading: headings.counted, width: 10, cellOf: ({ counted }) => text(counted ? countedMark : notCountedMark, 'centre') },
  { heading: headings.reason, width: 16, cellOf: (item) => text(item.notCountedBecause ? reasonsNotCounted[item.notCountedBecause] : '') },
  { heading: headings.rating, width: 12, cellOf: ({ rating }) => text(ratingLabels[rating].ja, rating) },
  {
    heading: headings.status,
    width: 18,
    cellOf: (item, _, { settings }) => text(statusOf(item, settings.statuses), 'centre'),
    ownWords: true,
  },
  { heading: '評価の記載', width: 14, cellOf: ({ entries, office }) => text(office?.selfText ?? entries.rating?.text ?? '', 'centre') },
  { heading: '判定(提案)', width: 12, cellOf: ({ proposed }) => text(proposed ? ratingLabels[proposed].ja : '判定なし', 'centre') },
  { heading: '判定の根拠', width: 42, cellOf: ({ working }) => text(working.ja) },
  { heading: headings.kind, width: 14, cellOf: (item) => text(targetKind(item), 'centre') },
  { heading: '指標', width: 26, cellOf: (item) => text(indicatorNames(item)) },
  { heading: '目標', width: 20, cellOf: (item) => text(targets(item)) },
  { heading: '実績', width: 26, cellOf: (item) => text(actuals(item)) },
  { heading: '評価年度', width: 12, cellOf: (item) => text(yearsOfEvaluation(item), 'centre') },
  { heading: '対象外の理由', width: 18, cellOf: (item) => text(reasonOutOfScope(item)) },
  {
    heading: '評価の出所',
    width: 14,
    cellOf: ({ office }, _, { settings }) => text(office ? officeRatingOf(settings) : departmentRating, 'centre'),
  },
  { heading: 'ファイル', width: 22, cellOf: ({ file }) => text(file) },
  { heading: 'シート', width: 18, cellOf: ({ at }) => text(at.sheet) },
  { heading: '行', width: 6, cellOf: ({ rows }) => number(rows.from + 1, 'centre') },
  { heading: 'セル', width: 8, cellOf: ({ at, file }, place) => cellReference(addressOf(at), file, at, place, 'centre') },
  { heading: '評価のセル', width: 10, cellOf: ({ entries, file }, place) => cellOf(entries.rating, file, place) },
  { heading: '目標のセル', width: 10, cellOf: ({ indicators }) => text(cellsOf(indicators, 'target'), 'centre') },
  { heading: '実績のセル', width: 10, cellOf: ({ indicators }) => text(cellsOf(indicators, 'actual'), 'centre') },
  { heading: '読取日', width: 18, cellOf: ({ file }, _, review) => text(readOn(hashOf(file, review), review), 'centre') },
  { heading: 'ハッシュ値', width: 14, cellOf: ({ file }, _, review) => text(hashOf(file, review).slice(0, shownOfHash), 'centre') },
];

/** Enough to tell files apart; 受領ファイル一覧 has the whole. */
const shownOfHash = 12;

function cellOf(entry: Entry | undefined, file: string, place: Place): PlanCell {
  return entry ? cellReference(addressOf(entry.at), file, entry.at, place, 'centre') : blank('centre');
}

/** One line for each indicator, as their values are written. */
function cellsOf(indicators: readonly Indicator[], field: 'target' | 'actual'): string {
  return indicators
    .map(({ entries }) => (entries[field] ? addressOf(entries[field].at) : ''))
    .join('\n')
    .trim();
}

/** 一覧データ: every item that was read, counted or not, one row each, as an Excel table from A1 without anything around it. */
export function planItemList(review: Review, place: Place): SheetPlan {
  const columns = allColumns.filter(({ ownWords }) => !ownWords || review.settings.statuses !== null);
  const rows = review.items.map((item) => columns.map(({ cellOf }) => cellOf(item, place, review)));
  // An Excel table has at least one row below its headings.
  const body = rows.length > 0 ? rows : [columns.map(() => blank())];
  return planSheet({
    name: itemTable.sheet,
    mark: 'items',
    purpose: '読み取ったすべての取組項目の一覧です。各集計表の数値は、この表から数式で求めています。',
    columnWidths: columns.map(({ width }) => width),
    blocks: [{ at: { row: 0, column: 0 }, rowHeight: 24, rows: [columns.map(({ heading }) => text(heading, 'heading')), ...body] }],
    tables: [{ name: itemTable.name, area: { top: 0, left: 0, bottom: body.length, right: columns.length - 1 } }],
    freeze: { rows: 1, columns: 3 },
    gridLines: true,
    print: { paper: 'A3', orientation: 'landscape', repeatRows: { from: 0, to: 0 }, footer: sheetFooter(itemTable.sheet, review) },
  });
}
