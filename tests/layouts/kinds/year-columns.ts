import { inFigures, showsOf, type Kind } from '../kind';
import { itemColumns, narrativeColumns } from '../list-columns';
import { actualOf, figure, indicatorName, targetOf, type Paper } from '../paper';
import { drawHeadings, type Column } from '../table';
import { adjustList, drawItems } from './list';

/** A group of columns for each year: target, actual, and the rating of every year. */
export const yearColumns: Kind = {
  name: 'yearColumns',
  adjust: (plan) => ({
    ...adjustList(inFigures(plan)),
    besides: [],
    previous: false,
    baseline: false,
    inTheTable: plan.inTheTable.filter((row) => row !== 'exampleRow'),
  }),
  draw: (paper, top, items) => {
    const columns = columnsOf(paper);
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan),
};

function columnsOf(paper: Paper): readonly Column[] {
  const { plan, voice, year, label } = paper;
  // The evaluated year need not be the last: next year's target may stand there already.
  const years = plan.seed % 2 === 0 ? [year - 1, year] : [year - 1, year, year + 1];
  return [
    ...itemColumns(paper),
    { field: 'indicator', heading: voice.of('indicator'), each: 'indicator', cell: (_, indicator) => indicatorName(paper, indicator) },
    ...(plan.units === 'column'
      ? [{ field: 'unit', heading: voice.of('unit'), each: 'indicator', cell: (_, { unit }) => unit } satisfies Column]
      : []),
    ...years.flatMap((of): readonly Column[] => {
      const here = of === year;
      const target: Column = {
        field: here ? 'target' : 'otherYear',
        heading: voice.of('target'),
        group: label(of),
        each: 'indicator',
        cell: (_, indicator) => figure(paper, targetOf(indicator, of), indicator, 'target'),
      };
      if (of > year) return [target];
      return [
        target,
        {
          field: here ? 'actual' : 'otherYear',
          heading: voice.of('actual'),
          group: label(of),
          each: 'indicator',
          cell: (_, indicator) => figure(paper, actualOf(indicator, of), indicator, 'actual'),
        },
        {
          field: here ? 'rating' : 'previousRating',
          heading: voice.of('rating'),
          group: label(of),
          cell: (item) => (here ? item.mark : otherMark(paper, item.mark)),
        },
      ];
    }),
    ...narrativeColumns(paper),
  ];
}

/** Last year's mark: another one than this year's. */
function otherMark({ scale }: Paper, mark: string): string {
  return scale.labels.find(({ label, countsAs }) => label !== mark && countsAs !== 'outOfScope')?.label ?? mark;
}
