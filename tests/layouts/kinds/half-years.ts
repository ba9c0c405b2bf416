import { inFigures, showsOf, type Kind } from '../kind';
import { figureColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { actualOf, figure } from '../paper';
import { drawHeadings, type Column } from '../table';
import { adjustList, drawItems } from './list';

/** Mid-year columns before those of the year's end: figure, rating and remark of the half year never stand for the year's. */
export const halfYears: Kind = {
  name: 'halfYears',
  adjust: (plan) => ({
    ...adjustList(inFigures(plan)),
    besides: [],
    previous: false,
    baseline: false,
    yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace,
    inTheTable: plan.inTheTable.filter((row) => row !== 'exampleRow'),
  }),
  draw: (paper, top, items) => {
    const { voice, year, dice, scale } = paper;
    const [first, last] = dice.pick([
      ['中間（9月末）', '年度末'],
      ['上半期', '年度末'],
      ['中間報告', '期末報告'],
    ] as const);
    const mid: readonly Column[] = [
      {
        field: 'other',
        heading: dice.pick(['実績', '進捗', '9月末の値']),
        group: first,
        each: 'indicator',
        cell: (_, indicator) => figure(paper, halfOf(actualOf(indicator, year)), indicator, 'actual'),
      },
      {
        field: 'midRating',
        heading: voice.of('midRating'),
        group: first,
        cell: ({ budget }) => scale.labels[budget % 200 === 0 ? 0 : 1]?.label ?? null,
      },
    ];
    const figures = figureColumns(paper);
    const columns: readonly Column[] = [
      ...itemColumns(paper),
      ...figures.filter(({ field }) => field !== 'actual'),
      ...mid,
      ...figures.filter(({ field }) => field === 'actual').map((column): Column => ({ ...column, group: last })),
      { ...ratingColumn(paper), group: last },
      ...narrativeColumns(paper),
    ];
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan),
};

function halfOf(value: number | null): number | null {
  return value === null ? null : Math.round(value * 0.45);
}
