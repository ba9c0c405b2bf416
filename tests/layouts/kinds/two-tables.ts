import { inFigures, showsOf, type Kind } from '../kind';
import { itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { actualOf, figure, indicatorName, targetOf } from '../paper';
import { drawHeadings, drawRows, type Column } from '../table';
import { adjustList } from './list';

/** Ratings in one table, the figures of the same items in another below it. */
export const twoTables: Kind = {
  name: 'twoTables',
  adjust: (plan) => ({
    ...adjustList(inFigures(plan)),
    numbering: plan.numbering === 'none' ? 'plain' : plan.numbering,
    policyPlace: plan.policyPlace === 'band' ? 'column' : plan.policyPlace,
    besides: [],
    previous: false,
    baseline: false,
    yearPlace: 'title',
    inTheTable: [],
    oneHeading: false,
    items: plan.items.map((item) => ({ ...item, indicators: 1, goal: 'figures' })),
  }),
  draw: (paper, top, items) => {
    const { canvas, plan, voice, year } = paper;
    const columns = [...itemColumns(paper), ratingColumn(paper), ...narrativeColumns(paper)];
    const row = drawRows(paper, drawHeadings(paper, top, columns), columns, items) + 1;
    canvas.put(row, plan.indent, '【数値目標】');
    const left = itemColumns(paper).filter(({ field }) => field === 'itemNo' || field === 'itemName');
    const figures: readonly Column[] = [
      ...left,
      { field: 'indicator', heading: voice.of('indicator'), each: 'indicator', cell: (_, indicator) => indicatorName(paper, indicator) },
      ...(plan.units === 'column'
        ? [{ field: 'unit', heading: voice.of('unit'), each: 'indicator', cell: (_, { unit }) => unit } satisfies Column]
        : []),
      {
        field: 'target',
        heading: voice.of('target'),
        each: 'indicator',
        cell: (_, indicator) => figure(paper, targetOf(indicator, year), indicator, 'target'),
      },
      {
        field: 'actual',
        heading: voice.of('actual'),
        each: 'indicator',
        cell: (_, indicator) => figure(paper, actualOf(indicator, year), indicator, 'actual'),
      },
    ];
    return drawRows(paper, drawHeadings(paper, row + 1, figures), figures, items);
  },
  shows: (plan) => showsOf(plan, 'first'),
};
