import { showsOf, type Kind } from '../kind';
import { itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { drawHeadings, type Column } from '../table';
import { adjustList, drawItems } from './list';

/** Quarters or years with arrows and stages; the rating at the end. */
export const schedule: Kind = {
  name: 'schedule',
  adjust: (plan) => ({
    ...adjustList(plan),
    besides: [],
    yearPlace: 'title',
    inTheTable: plan.inTheTable.filter((row) => row === 'total'),
  }),
  draw: (paper, top, items) => {
    const { dice, year, label, plan } = paper;
    const marks = dice.pick([
      ['検討', '準備', '実施', '→', '→'],
      ['1⇒', '2⇒', '3', '4', '5'],
      ['→', '→', '■', '■', '■'],
    ]);
    const quarters = plan.seed % 2 === 0;
    const slots = quarters
      ? [year - 1, year].flatMap((of) => ['1Q', '2Q', '3Q', '4Q'].map((heading) => ({ heading, group: label(of) })))
      : [year - 2, year - 1, year, year + 1].map((of) => ({ heading: label(of), group: '実施工程' }));
    const columns: readonly Column[] = [
      ...itemColumns(paper),
      ...slots.map(({ heading, group }, at): Column => ({
        field: 'schedule',
        heading,
        group,
        cell: ({ budget }) => (at * 100 <= budget ? (marks[Math.min(at, marks.length - 1)] ?? null) : null),
      })),
      ratingColumn(paper),
      ...narrativeColumns(paper),
    ];
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan, 'none'),
};
