import type { Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import { planSheet, refuseClashes } from '../../sheet-plan/plan-sheet';
import { draftMark, draftWords } from './draft';
import type { Drafting, Publishable } from './publishable';
import { publish } from './publishable';
import { planPublishedItems } from './published-item-list';
import type { PlanCell, SheetMark, SheetPlan } from '../../sheet-plan/sheet-plan';
import { planSummaries } from '../summaries';
import { publicFooter } from '../wording';

/**
 * 公表用ブック: what a reader of the result gets, in values only. No formula, link, table, name or working of the office,
 * nothing of the files that were read.
 */
export function planPublication(review: Review, drafting: Drafting = {}): Publishable<readonly SheetPlan[]> {
  const make = (published: Review): readonly SheetPlan[] => {
    const plans = [...planSummaries(published), planPublishedItems(published)].map((plan) => asValues(plan, published, drafting));
    refuseClashes(plans);
    return plans;
  };
  return publish(review, make, drafting);
}

/**
 * The same sheets for a workbook that may hold the report too, where Excel opens no new one: under names of their own, in the place of
 * none of the report's.
 */
export function besideReport(published: readonly SheetPlan[]): readonly SheetPlan[] {
  return published.map((plan) => ({ ...plan, name: `公表用_${plan.name}`.slice(0, 31), mark: `public-${plan.mark}` as SheetMark }));
}

function asValues(
  { name, mark, purpose, columnWidths, blocks, charts, freeze, gridLines, print }: SheetPlan,
  review: Review,
  { draft = false }: Drafting,
): SheetPlan {
  const footer = publicFooter(name, review);
  return planSheet({
    name,
    mark,
    // What follows the first sentence tells the office how to trace the figures.
    purpose: purpose.replace(/(?<=。).*/, ''),
    columnWidths,
    blocks: blocks.filter(({ working }) => !working).map((block) => ({ ...block, rows: block.rows.map((row) => row.map(valueOf)) })),
    charts,
    freeze,
    gridLines,
    print: { ...print, footer: draft ? `【${draftMark}】${draftWords} ${footer}` : footer },
  });
}

function valueOf(cell: PlanCell): PlanCell {
  switch (cell.kind) {
    case 'formula':
      if (typeof cell.value === 'string') return text(cell.value, cell.look);
      return { kind: 'number', value: cell.value, format: cell.format, look: cell.look };
    case 'link':
      return text(cell.text, cell.look);
    case 'blank':
    case 'text':
    case 'number':
      return cell;
  }
}
