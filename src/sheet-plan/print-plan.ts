import { addressOf, cellName, columnLetters, rangeOf } from '../workbook/reference';
import { formatOf } from './cells';
import type { ChartPlan, PlanCell, SheetPlan } from './sheet-plan';

/** Shows a plan as text, one cell a line, so that a person can review it and a test can hold it. */
export function printPlan(plan: SheetPlan): string {
  const { freeze, print } = plan;
  const lines = [
    `sheet    ${plan.name} (${plan.mark})`,
    `purpose  ${plan.purpose}`,
    `widths   ${plan.columnWidths.map((width, column) => `${columnLetters(column)} ${width}`).join(', ')}`,
    `print    ${print.paper} ${print.orientation}, footer 「${print.footer}」${repeated(plan)}`,
    ...(freeze.rows + freeze.columns > 0 ? [`freeze   ${freeze.rows} rows, ${freeze.columns} columns`] : []),
    ...(plan.gridLines ? ['grid     shown'] : []),
    ...plan.tables.map(({ name, area }) => `table    ${name} ${rangeOf(area)}`),
    ...plan.charts.flatMap(printChart),
    ...plan.pageBreaks.map((row) => `page     begins at row ${row + 1}`),
    ...printFilling(plan),
    '',
    ...plan.blocks.flatMap(({ at, rows }) => [
      ...rows.flatMap((row, down) => row.map((cell, across) => printCell(cell, { row: at.row + down, column: at.column + across }))),
      '',
    ]),
    `heights  ${plan.rowHeights.map(({ row, points }) => `${row + 1}: ${points}`).join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function repeated({ print: { repeatRows } }: SheetPlan): string {
  return repeatRows === null ? '' : `, rows ${repeatRows.from + 1} to ${repeatRows.to + 1} on every page`;
}

function printChart({ kind, title, description, categories, series, place }: ChartPlan): readonly string[] {
  return [
    `chart    ${kind} at ${rangeOf(place)} 「${title}」 by ${rangeOf(categories)}`,
    `         ${description}`,
    ...series.map(
      ({ name, values, colours }) => `         ${addressOf(name)} ${rangeOf(values)} ${colours.bar}, figures ${colours.figure}`,
    ),
  ];
}

function printFilling({ filling }: SheetPlan): readonly string[] {
  if (!filling) return [];
  return [
    ...(filling.locked ? ['locked   but for the cells to fill in'] : []),
    ...filling.choices.map(
      ({ area, words, message, strict }) =>
        `choice   ${rangeOf(area)} ${words.join('・')}${strict ? '' : ' or other words'} 「${message}」`,
    ),
    ...filling.marks.map(({ area, formula, look }) => `mark     ${rangeOf(area)} ${look} =${formula}`),
  ];
}

function printCell(cell: PlanCell, at: { readonly row: number; readonly column: number }): string {
  return `${addressOf(at).padEnd(5)} ${cell.look.padEnd(12)} ${contentOf(cell)}`.trimEnd();
}

function contentOf(cell: PlanCell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text.replace(/\n/g, '⏎') + formatWords(cell);
    case 'number':
      return `${cell.value}${formatWords(cell)}`;
    case 'formula':
      return `${typeof cell.value === 'string' ? `「${cell.value}」` : cell.value}${formatWords(cell)} =${cell.formula}`;
    case 'link':
      return `${cell.text} → ${cellName(cell.to)}`;
  }
}

function formatWords(cell: PlanCell): string {
  const format = formatOf(cell);
  return format === 'General' ? '' : ` {${format}}`;
}
