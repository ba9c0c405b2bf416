import { showsOf, type Kind } from '../kind';
import { figureColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { drawHeadings, type Column } from '../table';
import { adjustList, drawItems } from './list';

/** How far it is begun beside how far it is reached; only the second is the rating. */
export const twoAxes: Kind = {
  name: 'twoAxes',
  adjust: (plan) => ({ ...adjustList(plan), besides: [], yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace }),
  draw: (paper, top, items) => {
    const begun: Column = {
      field: 'otherRating',
      heading: paper.dice.pick(['着手の状況', '着手状況', '実施状況の区分']),
      cell: ({ outcome }) => (outcome === 'out' ? '未着手' : paper.dice.pick(['着手済', '取組中'])),
      group: '実施状況',
    };
    const columns: readonly Column[] = [
      ...itemColumns(paper),
      ...figureColumns(paper),
      begun,
      { ...ratingColumn(paper), group: '実施状況' },
      ...narrativeColumns(paper),
    ];
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan),
};
