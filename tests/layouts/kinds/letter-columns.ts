import { showsOf, type Kind } from '../kind';
import { figureColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { drawHeadings, type Column } from '../table';
import { adjustList, drawItems } from './list';

/** Several columns of the same marks: points of view, one of them what was achieved. */
export const letterColumns: Kind = {
  name: 'letterColumns',
  adjust: (plan) => ({ ...adjustList(plan), besides: [], yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace }),
  draw: (paper, top, items) => {
    const { dice, scale } = paper;
    const marks = scale.labels.filter(({ countsAs }) => countsAs === 'achieved' || countsAs === 'notAchieved').map(({ label }) => label);
    const group = dice.pick(['評価の視点', '評価内容', '点検の視点']);
    const points = dice.shuffled(['必要性', '効率性', '公平性', '妥当性', '手段']).slice(0, 2 + dice.below(2));
    const columns: readonly Column[] = [
      ...itemColumns(paper),
      ...figureColumns(paper),
      ...points.map((heading): Column => ({ field: 'otherRating', heading, group, cell: () => dice.pick(marks) })),
      { ...ratingColumn(paper), group },
      ...narrativeColumns(paper),
    ];
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan),
};
