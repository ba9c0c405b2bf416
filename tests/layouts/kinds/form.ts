import type { DrawnItem } from '../content';
import { figureLines, itemLines, narrativeLines, numbered, ratingLine } from '../form-lines';
import { showsOf, type Kind } from '../kind';
import type { Paper } from '../paper';
import type { Plan } from '../plan';

/** What no form has. */
export function adjustForm(plan: Plan): Plan {
  return {
    ...plan,
    items: plan.items.slice(0, 6).map((item) => ({ ...item, indicators: 1 })),
    policyPlace: plan.policyPlace === 'none' ? 'none' : 'column',
    inTheTable: [],
    besides: [],
    baseline: false,
    below: plan.below.filter((part) => part === 'notes'),
    sheetsBeside: plan.sheetsBeside.filter((sheet) => sheet !== 'lastYear'),
    yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace,
  };
}

/** A sheet for each item, labels to the left of what they name. */
export const formLeft: Kind = {
  name: 'formLeft',
  sheetPerItem: true,
  adjust: adjustForm,
  draw: (paper, top, [item]) => (item ? drawLines(paper, top, item) : top),
  shows: (plan) => showsOf(plan, 'first'),
};

function drawLines(paper: Paper, top: number, item: DrawnItem): number {
  const { canvas, plan, heading } = paper;
  const lines = [...itemLines(paper, item), ...figureLines(paper, item), ratingLine(paper, item), ...narrativeLines(paper, item)];
  // Short values stand two to a row in every other form.
  const pairs = plan.seed % 2 === 0;
  let row = top;
  let column = 0;
  lines.forEach(({ field, label, value }, at) => {
    const short = pairs && typeof value !== 'object' && String(value).length < 15;
    if (column > 0 && !short) row++;
    if (!short) column = 0;
    const left = plan.indent + column;
    heading(row, left, numbered(paper, label, at), field);
    canvas.put(row, left + 1, value);
    if (!short) canvas.merge(row, left + 1, row, left + 3);
    if (short && column === 0) column = 2;
    else {
      column = 0;
      row++;
    }
  });
  return column > 0 ? row + 1 : row;
}

/** Labels above what they name, three to a row. */
export const formAbove: Kind = {
  name: 'formAbove',
  sheetPerItem: true,
  adjust: adjustForm,
  draw: (paper, top, [item]) => {
    if (!item) return top;
    const { canvas, plan, heading } = paper;
    const short = [...itemLines(paper, item), ...figureLines(paper, item), ratingLine(paper, item)];
    let row = top;
    for (let at = 0; at < short.length; at += 3) {
      short.slice(at, at + 3).forEach(({ field, label, value }, column) => {
        heading(row, plan.indent + column, numbered(paper, label, at + column), field);
        canvas.put(row + 1, plan.indent + column, value);
      });
      row += 2;
    }
    narrativeLines(paper, item).forEach(({ field, label, value }, at) => {
      heading(row, plan.indent, numbered(paper, label, short.length + at), field);
      canvas.put(row + 1, plan.indent, value);
      canvas.merge(row + 1, plan.indent, row + 1, plan.indent + 2);
      row += 2;
    });
    return row;
  },
  shows: (plan) => showsOf(plan, 'first'),
};
