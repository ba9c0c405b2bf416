import type { Cell, Workbook } from '../../src/workbook/workbook';

type Line = readonly (string | number)[];

const heading: Line = ['番号', '取組項目', '担当課', '令和6年度目標', '令和6年度実績', '評価'];
const item = (row: number): Line => [String(row), `手続${row}の見直し`, '市民課', 10, 12, '達成'];
const name = (row: number): Line => ['', `手続${row}の見直し`, '', '', '', ''];

/** Sheets that hold one kind of row below the heading, or two by turns: what a reader looks back or ahead for costs most there. */
export const likeRows: Readonly<Record<string, (row: number) => Line>> = {
  items: item,
  'items without numbers': (row) => ['', ...item(row).slice(1)],
  'one name in every row': () => ['', '窓口の待ち時間の短縮', '市民課', 10, 12, '達成'],
  'items not filled in': (row) => [...item(row).slice(0, 3), '', '', ''],
  'names and departments': (row) => ['', `手続${row}の見直し`, '市民課', '', '', ''],
  names: name,
  'bands and items': (row) => (row % 2 === 0 ? name(row) : item(row)),
  figures: () => ['', '', '', 10, 12, ''],
  remarks: () => ['', '', '', '', '', 'なお、引き続き取り組むこととしている。'],
  headings: () => heading,
  'blank rows and items': (row) => (row % 2 === 0 ? [] : item(row)),
};

/** Columns beside a list of 30 items. */
export const likeColumns: Readonly<Record<string, (row: number, column: number) => string | number>> = {
  days: (row, column) => (row === 0 ? `4月${column}日` : '○'),
  'figures without a heading': (row) => (row === 0 ? '' : row),
  remarks: (row, column) => (row === 0 ? `備考${column}` : `なお${row}の${column}`),
  figures: (row, column) => (row === 0 ? `指標${column}` : row * column),
};

export function withRows(rows: number, line: (row: number) => Line): Workbook {
  return workbookOf([heading, ...Array.from({ length: rows }, (_, index) => line(index + 1))]);
}

export function withColumns(columns: number, cell: (row: number, column: number) => string | number): Workbook {
  const list = [heading, ...Array.from({ length: 30 }, (_, index) => item(index + 1))];
  return workbookOf(list.map((line, row) => [...line, ...Array.from({ length: columns }, (_, index) => cell(row, index + 1))]));
}

function workbookOf(lines: readonly Line[]): Workbook {
  const cellOf = (value: string | number): Cell | undefined => (value === '' ? undefined : { value, formula: null, format: 'General' });
  const rows = lines.map((line, index) => ({ index, cells: line.map(cellOf) }));
  return { sheets: [{ name: '表', visibility: 'visible', tables: [], rows }], names: [] };
}
