import type { DrawnIndicator, DrawnItem } from './content';
import type { Paper } from './paper';
import type { Written } from './sheet-canvas';
import type { DrawnField } from './truth';

/** A column of a list. */
export interface Column {
  readonly field: DrawnField;
  readonly heading: string;
  /** Text over several neighbouring columns; columns without one are merged down. */
  readonly group?: string;
  /** Once for each indicator; else once for each item, merged over its rows. */
  readonly each?: 'indicator';
  readonly cell: (item: DrawnItem, indicator: DrawnIndicator) => Written;
  /** Same texts below each other are merged, as offices do with policies. */
  readonly mergeDown?: boolean;
  /** No heading of its own: that of the column to the left is merged over both. */
  readonly underPrevious?: boolean;
}

/** Heading rows from `top`; gives the first row below them. */
export function drawHeadings(paper: Paper, top: number, columns: readonly Column[]): number {
  const { canvas, plan, heading } = paper;
  const left = plan.indent;
  const grouped = columns.some(({ group }) => group !== undefined);
  const rows = grouped ? 2 : 1;
  columns.forEach((column, at) => {
    if (column.underPrevious) return;
    if (grouped && column.group !== undefined) {
      const first = columns[at - 1]?.group !== column.group;
      if (first) {
        const behind = columns.findIndex(({ group }, later) => later > at && group !== column.group);
        canvas.put(top, left + at, column.group);
        canvas.merge(top, left + at, top, left + (behind < 0 ? columns.length : behind) - 1);
      }
      heading(top + 1, left + at, column.heading, column.field);
      return;
    }
    heading(top, left + at, column.heading, column.field);
    canvas.merge(top, left + at, top + rows - 1, left + at + (columns[at + 1]?.underPrevious ? 1 : 0));
  });
  if (plan.inTheTable.includes('instructions')) {
    columns.forEach(({ field }, at) => {
      canvas.put(top + rows, left + at, instructions[field] ?? null);
    });
    return top + rows + 1;
  }
  if (!plan.inTheTable.includes('columnNumbers')) return top + rows;
  columns.forEach((_, at) => {
    canvas.put(top + rows, left + at, `(${at + 1})`);
  });
  return top + rows + 1;
}

const instructions: Readonly<Partial<Record<DrawnField, string>>> = {
  target: '数値を記入',
  actual: '年度末の値',
  rating: '選択',
  activity: '200字以内',
  issue: '未達成のみ',
};

/** The rows of the items; gives the first row below them. */
export function drawRows(paper: Paper, top: number, columns: readonly Column[], items: readonly DrawnItem[]): number {
  const { canvas, plan } = paper;
  const left = plan.indent;
  const starts: number[] = [];
  let row = top;
  for (const item of items) {
    starts.push(row);
    const rows = columns.some(({ each }) => each === 'indicator') ? item.indicators.length : 1;
    columns.forEach((column, at) => {
      item.indicators.slice(0, rows).forEach((indicator, index) => {
        if (index === 0 || column.each === 'indicator') canvas.put(row + index, left + at, column.cell(item, indicator));
      });
      if (column.each !== 'indicator' && !column.mergeDown) canvas.merge(row, left + at, row + rows - 1, left + at);
    });
    row += rows;
  }
  columns.forEach((column, at) => {
    if (column.mergeDown) mergeRuns(paper, left + at, columns[at]!, items, starts, row);
  });
  return row;
}

/** Takes the repeated texts of a column away and merges its runs. */
function mergeRuns(
  { canvas }: Paper,
  at: number,
  column: Column,
  items: readonly DrawnItem[],
  starts: readonly number[],
  end: number,
): void {
  const texts = items.map((item) => column.cell(item, item.indicators[0]!));
  let from = 0;
  for (let index = 1; index <= items.length; index++) {
    if (index < items.length && texts[index] === texts[from]) continue;
    for (let later = from + 1; later < index; later++) canvas.clear(starts[later]!, at);
    canvas.merge(starts[from]!, at, (starts[index] ?? end) - 1, at);
    from = index;
  }
}
