import type { DrawnItem } from '../content';
import { inFigures, showsOf, type Kind } from '../kind';
import { figureColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import type { Paper } from '../paper';
import type { Column } from '../table';

/** A record over two or three rows below headings of as many rows: number and rating at the sides, the rest stacked between. */
export const recordRows: Kind = {
  name: 'recordRows',
  adjust: (plan) => ({
    ...inFigures(plan),
    items: plan.items.map((item) => ({ ...item, indicators: 1, goal: 'figures' })),
    numbering: plan.numbering === 'none' ? 'plain' : plan.numbering,
    policyPlace: plan.policyPlace === 'none' ? 'none' : 'column',
    inTheTable: [],
    besides: [],
    baseline: false,
    previous: false,
    oneHeading: false,
    lastRating: false,
    yearPlace: plan.yearPlace === 'group' ? 'title' : plan.yearPlace,
  }),
  draw: (paper, top, items) => {
    const { heading, canvas, plan } = paper;
    const blocks = blocksOf(paper);
    const height = Math.max(...blocks.map(({ length }) => length));
    const across = (row: number, put: (row: number, column: number, field: Column) => void): void => {
      blocks.forEach((block, at) => {
        const column = plan.indent + at;
        block.forEach((field, line) => {
          put(row + line, column, field);
          const last = line === block.length - 1 ? row + height - 1 : row + line;
          canvas.merge(row + line, column, last, column);
        });
      });
    };
    across(top, (row, column, { heading: text, field }) => {
      heading(row, column, text, field);
    });
    items.forEach((item: DrawnItem, at) => {
      const [indicator] = item.indicators;
      if (!indicator) return;
      across(top + height * (at + 1), (row, column, field) => {
        canvas.put(row, column, field.cell(item, indicator));
      });
    });
    return top + height * (items.length + 1);
  },
  shows: (plan) => showsOf(plan, 'first'),
};

/** The columns of the grid, each with the fields that stand below each other in it. */
function blocksOf(paper: Paper): readonly (readonly Column[])[] {
  const [number, ...rest] = itemColumns(paper);
  const figures = figureColumns(paper);
  const indicator = figures[0];
  const target = figures.find(({ field }) => field === 'target');
  const actual = figures.find(({ field }) => field === 'actual');
  const unit = figures.find(({ field }) => field === 'unit');
  const [activity, issue, countermeasure] = narrativeColumns(paper);
  const present = (...fields: readonly (Column | undefined)[]): readonly Column[] => fields.flatMap((field) => field ?? []);
  const name = rest.filter(({ field }) => field === 'itemName');
  const above = rest.filter(({ field }) => field !== 'itemName').slice(0, 2);
  return [
    present(number),
    [...name, ...above],
    present(indicator, unit),
    present(target, actual),
    [ratingColumn(paper)],
    ...(activity ? [present(activity, issue, countermeasure)] : []),
  ];
}
