import { showsOf, type Kind } from '../kind';
import { figureColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { drawHeadings, type Column } from '../table';
import { adjustList, drawItems } from './list';

/** A group of columns for the indicators, 指標① 指標② down the side, one verdict merged over them. */
export const kpiGroup: Kind = {
  name: 'kpiGroup',
  adjust: (plan) => ({
    ...adjustList(plan),
    items: plan.items.map((item) => ({ ...item, indicators: 2 })),
    besides: [],
    previous: false,
    baseline: false,
    inTheTable: [],
    yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace,
  }),
  draw: (paper, top, items) => {
    const group = paper.dice.pick(['重要業績評価指標（KPI）', '本事業における指標', '成果を測る指標']);
    const number: Column = {
      field: 'indicatorNo',
      heading: '',
      group,
      each: 'indicator',
      cell: (item, indicator) => `指標${'①②③'[item.indicators.indexOf(indicator)]}`,
    };
    const columns: readonly Column[] = [
      ...itemColumns(paper),
      number,
      ...figureColumns(paper).map((column): Column => ({ ...column, group })),
      ratingColumn(paper),
      ...narrativeColumns(paper),
    ];
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan),
};
