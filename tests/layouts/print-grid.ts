import type { Cell, Sheet } from '../../src/workbook/workbook';
import type { Drawn } from './truth';

/** A drawn workbook as text: a line a row, "|" between cells, the rows numbered as in Excel; then what it says in truth. */
export function printGrid({ kind, file, workbook, truth }: Drawn, rowsAtMost = 30): string {
  return [
    `${file} (${kind}, ${truth.fiscalYear}${truth.scaleIsAsked ? ', the meaning of the marks is to be asked' : ''})`,
    ...workbook.sheets.map((sheet) => printSheet(sheet, rowsAtMost)),
    'truth:',
    ...truth.items.map(
      ({ number, name, policy, department, rating, indicators }) =>
        `  ${[number, name, policy ?? '', department ?? '', rating].join(' / ')}${indicators
          .map(({ target, actual, comparator }) => ` / ${comparator ?? ''}${target} → ${actual}`)
          .join('')}`,
    ),
  ].join('\n');
}

function printSheet({ name, rows, merges }: Sheet, rowsAtMost: number): string {
  const lines = rows
    .slice(0, rowsAtMost)
    .map(({ index, cells }) => `${String(index + 1).padStart(3)} |${Array.from(cells, shown).join('|')}`);
  const more = rows.length > rowsAtMost ? [`    … ${rows.length - rowsAtMost} more rows`] : [];
  return [`[${name}]${merges ? ` ${merges.length} merges` : ' merges unknown'}`, ...lines, ...more].join('\n');
}

function shown(cell: Cell | undefined): string {
  if (!cell) return '';
  const { value, format } = cell;
  if (typeof value === 'number') return `${value}${format === 'General' ? '' : `{${format}}`}`;
  return (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\n/g, '⏎');
}
