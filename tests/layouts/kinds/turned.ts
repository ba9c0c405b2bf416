import { showsOf, type Kind } from '../kind';
import { besideColumns, figureColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';

/** Fields down the side, an item in each column. */
export const turned: Kind = {
  name: 'turned',
  adjust: (plan) => ({
    ...plan,
    items: plan.items.map((item) => ({ ...item, indicators: 1 })),
    policyPlace: plan.policyPlace === 'band' || plan.policyPlace === 'merged' ? 'column' : plan.policyPlace,
    inTheTable: [],
    yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace,
  }),
  draw: (paper, top, items) => {
    const { canvas, plan, heading } = paper;
    const { before } = besideColumns(paper);
    const fields = [...itemColumns(paper), ...figureColumns(paper), ...before, ratingColumn(paper), ...narrativeColumns(paper)];
    fields.forEach((field, line) => {
      heading(top + line, plan.indent, field.heading, field.field);
      items.forEach((item, at) => {
        const indicator = item.indicators[0];
        if (indicator) canvas.put(top + line, plan.indent + 1 + at, field.cell(item, indicator));
      });
    });
    return top + fields.length;
  },
  shows: (plan) => showsOf(plan, 'first'),
};
