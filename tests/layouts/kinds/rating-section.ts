import { showsOf, type Kind } from '../kind';
import { figureColumns, itemColumns, narrativeColumns } from '../list-columns';
import { drawHeadings, drawRows } from '../table';

/** No rating column: every section's title says how its items are rated. */
export const ratingSection: Kind = {
  name: 'ratingSection',
  adjust: (plan) => ({
    ...plan,
    policyPlace: plan.policyPlace === 'band' || plan.policyPlace === 'merged' ? 'column' : plan.policyPlace,
    inTheTable: [],
    besides: [],
    scale: 0,
  }),
  draw: (paper, top, items) => {
    const { canvas, plan, scale } = paper;
    const columns = [...itemColumns(paper), ...figureColumns(paper), ...narrativeColumns(paper)];
    let row = top;
    scale.labels.forEach(({ label }, at) => {
      const own = items.filter(({ mark }) => mark === label);
      if (own.length === 0) return;
      canvas.put(
        row,
        plan.indent,
        `${'①②③'[at]}${label === '評価対象外' ? '評価対象外とした' : `${label}となった`}取組（${own.length}項目）`,
      );
      row = drawRows(paper, drawHeadings(paper, row + 1, columns), columns, own) + 1;
    });
    return row;
  },
  shows: (plan) => showsOf(plan),
};
