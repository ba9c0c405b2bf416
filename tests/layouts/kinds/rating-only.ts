import { showsOf, type Kind } from '../kind';
import { besideColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { drawHeadings } from '../table';
import { adjustList, drawItems } from './list';

/** Rating and narrative, no figures. */
export const ratingOnly: Kind = {
  name: 'ratingOnly',
  adjust: (plan) => ({
    ...adjustList(plan),
    narratives: plan.narratives === 'none' ? 'activity' : plan.narratives,
    besides: plan.besides.filter((column) => column !== 'rate'),
    yearPlace: 'title',
  }),
  draw: (paper, top, items) => {
    const { before, behind } = besideColumns(paper);
    const columns = [...itemColumns(paper), ...before, ratingColumn(paper), ...narrativeColumns(paper), ...behind];
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan, 'none'),
};
