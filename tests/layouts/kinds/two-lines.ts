import { inFigures, showsOf, type Kind } from '../kind';
import { itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { actualOf, figure, indicatorName, targetOf } from '../paper';
import { drawHeadings, type Column } from '../table';
import { adjustList, drawItems } from './list';

/** Target and actual in the upper and lower line of one cell, as the heading says. */
export const twoLines: Kind = {
  name: 'twoLines',
  adjust: (plan) => ({
    ...adjustList(inFigures(plan)),
    units: plan.units === 'format' ? 'cell' : plan.units,
    besides: [],
    previous: false,
    baseline: false,
    yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace,
    inTheTable: [],
  }),
  draw: (paper, top, items) => {
    const { plan, voice, year } = paper;
    const columns: readonly Column[] = [
      ...itemColumns(paper),
      { field: 'indicator', heading: voice.of('indicator'), each: 'indicator', cell: (_, indicator) => indicatorName(paper, indicator) },
      ...(plan.units === 'column'
        ? [{ field: 'unit', heading: voice.of('unit'), each: 'indicator', cell: (_, { unit }) => unit } satisfies Column]
        : []),
      {
        field: 'target',
        heading: `${voice.of('target')}／${voice.of('actual')}（上段／下段）`,
        each: 'indicator',
        cell: (_, indicator) => {
          const shown = [
            figure(paper, targetOf(indicator, year), indicator, 'target'),
            figure(paper, actualOf(indicator, year), indicator, 'actual'),
          ];
          return shown.map(String).join('\n');
        },
      },
      ratingColumn(paper),
      ...narrativeColumns(paper),
    ];
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan),
};
