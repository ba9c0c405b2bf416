import { inFigures, showsOf, type Kind } from '../kind';
import { figureColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { figure, targetOf } from '../paper';
import { drawHeadings, type Column } from '../table';

/** Two rows an item: the year's target above the plan's final target, everything else merged over both. */
export const finalTargetRows: Kind = {
  name: 'finalTargetRows',
  adjust: (plan) => ({
    ...inFigures(plan),
    items: plan.items.map((item) => ({ ...item, indicators: 1, goal: 'figures' })),
    policyPlace: plan.policyPlace === 'band' || plan.policyPlace === 'merged' ? 'column' : plan.policyPlace,
    inTheTable: [],
    besides: [],
    yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace,
    oneHeading: false,
  }),
  draw: (paper, top, items) => {
    const { canvas, plan, heading, label, voice, year } = paper;
    const columns: readonly Column[] = [...itemColumns(paper), ...figureColumns(paper), ratingColumn(paper), ...narrativeColumns(paper)];
    const below = drawHeadings(paper, top, columns);
    const left = plan.indent;
    const at = columns.findIndex(({ field }) => field === 'target');
    // The heading has two rows as well: year target above, final target below.
    columns.forEach((_, column) => {
      if (column !== at) canvas.merge(top, left + column, below, left + column);
    });
    heading(below, left + at, `${label(year + 3)}${voice.of('target').replace(/^(?:当|今|本)?年度/, '')}`, 'finalTarget');
    let row = below + 1;
    for (const item of items) {
      const [indicator] = item.indicators;
      if (!indicator) continue;
      columns.forEach((column, position) => {
        canvas.put(row, left + position, column.cell(item, indicator));
        if (position !== at) canvas.merge(row, left + position, row + 1, left + position);
      });
      canvas.put(row + 1, left + at, figure(paper, targetOf(indicator, year + 3), indicator, 'target'));
      row += 2;
    }
    return row;
  },
  shows: (plan) => showsOf(plan, 'first'),
};
