import { ratingLabels } from '../../evaluation/labels';
import type { EvaluatedItem, Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { brokenLines } from '../../sheet-plan/text-width';
import { statusOf } from '../items/item-words';
import { issueAndCountermeasure } from '../items/published-items';
import { publicFooter } from '../wording';
import { itemColumnsOf, planPublicList, publicListName, type ListColumn } from './public-list';

const written = (item: EvaluatedItem, field: 'activity' | 'next'): string => item.entries[field]?.text.trim() ?? '';

/** A row of a printed sheet holds so many lines; what is longer is told on the item's own sheet. */
const mostLines = 20;
const longer = '…（続きは取組項目別シート）';

function narrative(words: string, width: number): PlanCell {
  const lines = brokenLines(words, width - 3);
  return text(lines.length <= mostLines ? words : `${lines.slice(0, mostLines - 2).join('')}${longer}`);
}

const columns: readonly ListColumn[] = [
  ...itemColumnsOf({ id: 9, policy: 16, name: 22, department: 14, indicator: 22, target: 16, actual: 18 }),
  { heading: '評価', width: 12, cellOf: (item, { settings }) => text(ratingOf(item, settings), item.rating) },
];
/** Left out where no item has anything in it. */
const narratives: readonly ListColumn[] = [
  { heading: '主な取組実績', width: 40, cellOf: (item) => narrative(written(item, 'activity'), 40) },
  { heading: '課題', width: 26, cellOf: (item) => narrative(issueAndCountermeasure(item).issue, 26) },
  { heading: '今後の取組', width: 26, cellOf: (item) => narrative(nextOf(item), 26) },
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
  const filled = narratives.filter(({ cellOf }) => items.some((item) => cellOf(item, review).kind !== 'blank'));
  return planPublicList(review, items, {
    mark: 'appendix-items',
    purpose: '取組項目ごとの目標、実績、評価、取組実績、課題及び今後の取組の一覧です。',
    columns: [...columns, ...filled],
    print: { paper: 'A3', footer: publicFooter(publicListName, review) },
  });
}
