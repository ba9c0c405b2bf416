import { showsOf, type Kind } from '../kind';
import { besideColumns, figureColumns, itemColumns, narrativeColumns, numberCell, ratingColumn } from '../list-columns';
import { indicatorName } from '../paper';
import { drawHeadings, type Column } from '../table';
import { adjustList, drawItems } from './list';

/** What is rated is the indicator itself: there is no other name. */
export const indicatorItem: Kind = {
  name: 'indicatorItem',
  adjust: (plan) => ({
    ...adjustList(plan),
    items: plan.items.map((item) => ({ ...item, indicators: 1 })),
    inTheTable: plan.inTheTable.filter((row) => row === 'columnNumbers'),
  }),
  draw: (paper, top, items) => {
    const { before, behind } = besideColumns(paper);
    const name: Column = {
      field: 'itemName',
      heading: paper.voice.of('indicator'),
      cell: (_, indicator) => indicatorName(paper, indicator),
    };
    const columns = [
      ...itemColumns(paper).map((column) =>
        column.field === 'itemName' ? name : column.field === 'itemNo' ? { ...column, cell: numberOf } : column,
      ),
      ...figureColumns(paper).slice(1),
      ...before,
      ratingColumn(paper),
      ...narrativeColumns(paper),
      ...behind,
    ];
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => ({ ...showsOf(plan, 'first'), name: 'indicator' }),
};

const numberOf: Column['cell'] = ({ number }) => numberCell(number);
