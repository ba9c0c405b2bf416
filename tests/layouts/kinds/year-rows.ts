import { showsOf, type Kind } from '../kind';
import { itemColumns, narrativeColumns } from '../list-columns';
import { actualOf, figure, indicatorName, targetOf } from '../paper';
import { drawHeadings, type Column } from '../table';

/** A row for each year below every item. */
export const yearRows: Kind = {
  name: 'yearRows',
  adjust: (plan) => ({
    ...plan,
    items: plan.items.map((item) => ({ ...item, indicators: 1, goal: 'figures' })),
    policyPlace: plan.policyPlace === 'band' ? 'merged' : plan.policyPlace,
    inTheTable: [],
    besides: [],
    previous: false,
    baseline: false,
    yearPlace: 'title',
  }),
  draw: (paper, top, items) => {
    const { canvas, plan, voice, label, year, scale } = paper;
    const years = [year - 1, year, year + 1];
    const left = plan.indent;
    const perItem = [
      ...itemColumns(paper),
      { field: 'indicator', heading: voice.of('indicator'), cell: (_, indicator) => indicatorName(paper, indicator) } satisfies Column,
      ...(plan.units === 'column' ? [{ field: 'unit', heading: voice.of('unit'), cell: (_, { unit }) => unit } satisfies Column] : []),
    ];
    const perYear: readonly Column[] = [
      { field: 'yearOfRow', heading: voice.of('yearOfRow'), cell: () => null },
      { field: 'target', heading: voice.of('target'), cell: () => null },
      { field: 'actual', heading: voice.of('actual'), cell: () => null },
      { field: 'rating', heading: voice.of('rating'), cell: () => null },
    ];
    const narratives = narrativeColumns(paper);
    const columns = [...perItem, ...perYear, ...narratives];
    let row = drawHeadings(paper, top, columns);
    for (const item of items) {
      const indicator = item.indicators[0];
      if (!indicator) continue;
      columns.forEach((column, at) => {
        if (perYear.includes(column)) return;
        canvas.put(row, left + at, column.cell(item, indicator));
        canvas.merge(row, left + at, row + years.length - 1, left + at);
      });
      years.forEach((of, line) => {
        canvas.line(row + line, left + perItem.length, [
          label(of),
          figure(paper, targetOf(indicator, of), indicator, 'target'),
          of > year ? null : figure(paper, actualOf(indicator, of), indicator, 'actual'),
          of === year ? item.mark : of < year ? (scale.labels[line % 2]?.label ?? null) : null,
        ]);
      });
      row += years.length;
    }
    return row;
  },
  shows: (plan) => showsOf(plan, 'first'),
};
