import type { Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { inPlanOrder } from '../items/item-order';
import { statusOf } from '../items/item-words';
import { sheetFooter } from '../wording';
import { itemColumnsOf, planPublicList, publicListName, ratingColumn, type ListColumn } from './public-list';

const columns = itemColumnsOf({ id: 10, policy: 20, name: 32, department: 16, indicator: 32, target: 22, actual: 28 });
/** Only where the office rates in words of its own. */
const ownWords: ListColumn = {
  heading: '評価区分',
  width: 18,
  cellOf: (item, { settings }) => text(statusOf(item, settings.statuses), 'centre'),
};

/** 取組項目一覧 for readers: every counted item in the order of the plan, without anything of the files it was read from. */
export function planPublishedItems(review: Review): SheetPlan {
  return planPublicList(
    review,
    inPlanOrder(review).filter(({ counted }) => counted),
    {
      mark: 'published-items',
      purpose: '取組項目ごとの目標、実績及び評価の一覧です。',
      columns: [...columns, ...(review.settings.statuses === null ? [] : [ownWords]), ratingColumn(12)],
      print: { paper: 'A4', footer: sheetFooter(publicListName, review) },
    },
  );
}
