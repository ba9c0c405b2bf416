import type { DrawnItem } from '../content';
import { inFigures, showsOf, type Kind } from '../kind';
import { itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import { actualOf, figure, indicatorName, targetOf, type Paper } from '../paper';
import { drawHeadings, type Column } from '../table';

/** Two rows an indicator, 計画 and 実績, years as columns; the words may carry a suffix. */
export const pairRows: Kind = rowsKind('pairRows', ({ voice, plan }) => {
  const suffix = plan.seed % 3 === 0 ? '分' : '';
  return [
    { word: `${voice.of('target')}${suffix}`, role: 'target' },
    { word: `${voice.of('actual')}${suffix}`, role: 'actual' },
  ];
});

/** Three rows an indicator: plan, result and their quotient. */
export const threeRows: Kind = rowsKind('threeRows', ({ voice, plan }) => [
  { word: `${voice.of('target')}${plan.seed % 2 === 0 ? 'Ａ' : ''}`, role: 'target' },
  { word: `${voice.of('actual')}${plan.seed % 2 === 0 ? 'Ｂ' : ''}`, role: 'actual' },
  { word: `${voice.of('achievementRate')}${plan.seed % 2 === 0 ? 'Ｂ／Ａ' : ''}`, role: 'rate' },
]);

/** Upper and lower row without words: a remark over the years tells which is which. */
export const remarkRows: Kind = rowsKind('remarkRows', ({ voice }) => [
  { word: voice.of('target'), role: 'target' },
  { word: voice.of('actual'), role: 'actual' },
]);

interface RowWord {
  readonly word: string;
  readonly role: 'target' | 'actual' | 'rate';
}

function rowsKind(name: string, words: (paper: Paper) => readonly RowWord[]): Kind {
  const byRemark = name === 'remarkRows';
  return {
    name,
    adjust: (plan) => ({
      ...inFigures(plan),
      policyPlace: plan.policyPlace === 'band' ? 'column' : plan.policyPlace,
      inTheTable: [],
      besides: [],
      previous: false,
      baseline: false,
      yearPlace: 'title',
    }),
    draw: (paper, top, items) => {
      const { plan, voice, label, year } = paper;
      const years = [year - 1, year, year + 1];
      const group = byRemark ? { group: `各年度（上段：${voice.of('target')}、下段：${voice.of('actual')}）` } : {};
      const columns: readonly Column[] = [
        ...itemColumns(paper),
        { field: 'indicator', heading: voice.of('indicator'), each: 'indicator', cell: (_, indicator) => indicatorName(paper, indicator) },
        ...(plan.units === 'column'
          ? [{ field: 'unit', heading: voice.of('unit'), each: 'indicator', cell: (_, { unit }) => unit } satisfies Column]
          : []),
        ...(byRemark ? [] : [{ field: 'kindOfRow', heading: voice.of('kindOfRow'), cell: () => null } satisfies Column]),
        ...years.map((of): Column => ({ field: of === year ? 'target' : 'otherYear', heading: label(of), ...group, cell: () => null })),
        ratingColumn(paper),
        ...narrativeColumns(paper),
      ];
      return drawBlocks(paper, drawHeadings(paper, top, columns), columns, items, words(paper), years);
    },
    shows: (plan) => showsOf(plan),
  };
}

function drawBlocks(
  paper: Paper,
  top: number,
  columns: readonly Column[],
  items: readonly DrawnItem[],
  words: readonly RowWord[],
  years: readonly number[],
): number {
  const { canvas, plan } = paper;
  const left = plan.indent;
  const firstYear = columns.findIndex(({ field }) => field === 'target' || field === 'otherYear');
  let row = top;
  for (const item of items) {
    const end = row + item.indicators.length * words.length - 1;
    item.indicators.forEach((indicator, index) => {
      const at = row + index * words.length;
      columns.forEach((column, position) => {
        if (position >= firstYear && position < firstYear + years.length) return;
        if (column.field === 'kindOfRow') {
          words.forEach(({ word }, line) => {
            canvas.put(at + line, left + position, word);
          });
        } else if (column.each === 'indicator') {
          canvas.put(at, left + position, column.cell(item, indicator));
          canvas.merge(at, left + position, at + words.length - 1, left + position);
        } else if (index === 0) {
          canvas.put(at, left + position, column.cell(item, indicator));
          canvas.merge(row, left + position, end, left + position);
        }
      });
      words.forEach(({ role }, line) => {
        years.forEach((year, position) => {
          const target = targetOf(indicator, year);
          const actual = actualOf(indicator, year);
          const value =
            role === 'target'
              ? figure(paper, target, indicator, 'target')
              : role === 'actual'
                ? year > paper.year
                  ? null
                  : figure(paper, actual, indicator, 'actual')
                : target && actual !== null && year <= paper.year
                  ? { number: Math.round((actual / target) * 1000) / 1000, format: '0.0%' }
                  : null;
          canvas.put(at + line, left + firstYear + position, value);
        });
      });
    });
    row = end + 1;
  }
  return row;
}
