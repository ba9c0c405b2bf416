import type { Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import { planSheet, refuseClashes } from '../../sheet-plan/plan-sheet';
import type { Publishable } from './publishable';
import { publish } from './publishable';
import { planPublishedItems } from './published-item-list';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { planSummaries } from '../summaries';
import { publicFooter } from '../wording';

/**
 * 公表用ブック: what a reader of the result gets, in values only. No formula, link, table, name or working of the office,
 * nothing of the files that were read.
 */
export function planPublication(review: Review): Publishable<readonly SheetPlan[]> {
  return publish(review, (published) => {
    const plans = [...planSummaries(published), planPublishedItems(published)].map((plan) => asValues(plan, published));
    refuseClashes(plans);
    return plans;
  });
}

/** Repeated headings would be a name in the file, so they are given up. */
function asValues({ name, mark, purpose, columnWidths, blocks, charts, freeze, gridLines, print }: SheetPlan, review: Review): SheetPlan {
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
    print: { ...print, repeatRows: null, footer: publicFooter(name, review) },
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
