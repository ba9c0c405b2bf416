import type { Cell, CellValue, Row, Workbook } from '../../src/workbook/workbook';

const policies = ['官民連携の推進', '業務改革の推進', '持続可能な行財政基盤の構築'];

/** Heading → what an item has below it. Only numbers and names differ from row to row, as in a long register. */
const fields: readonly (readonly [heading: string, value: (index: number) => CellValue])[] = [
  ['項目番号', (index) => `${(index % 3) + 1}-${Math.floor(index / 3) + 1}`],
  ['取組方針', (index) => policies[index % 3] ?? null],
  ['取組項目', (index) => `業務の見直し第${index + 1}号`],
  ['所管', () => '市政改革室'],
  ['指標', (index) => `見直した手続の数その${index + 1}（年間）`],
  ['単位', () => '件'],
  ['前年度実績', (index) => 100 + (index % 50)],
  ['令和6年度目標', (index) => `${120 + (index % 50)}以上`],
  ['令和6年度実績', (index) => 130 + (index % 50)],
  ['評価', () => '達成'],
  ['主な取組実績', (index) => `第${index + 1}号の手続について所属への聞き取りを行い、様式を一つにまとめた。`],
  ['備考', () => null],
];

/**
 * A list of clean items, one a row, filled up to the columns with those of the office's own that no rule knows.
 *
 * @param head stands beside the date: the department
 * @param first how many items other lists of the same round hold
 */
export function makeList(rows: number, columns: number, head: string | null = null, first = 0): Workbook {
  const own = Array.from({ length: columns - fields.length }, (_, index) => `整理欄${index + 1}`);
  const headings = [...fields.map(([heading]) => heading), ...own];
  const lines: readonly (readonly CellValue[])[] = [
    ['新・市政改革プラン　進捗管理表（令和6年度）'],
    ['令和6年度末（令和7年3月31日）現在', head],
    headings,
    ...Array.from({ length: rows }, (_, index) => [
      ...fields.map(([, value]) => value(first + index)),
      ...own.map((_own, column) => (index + column) % 97),
    ]),
  ];
  return {
    sheets: [
      {
        name: '進捗管理表',
        visibility: 'visible',
        tables: [],
        rows: lines.map((values, index): Row => ({ index, cells: values.map(cellOf) })),
      },
    ],
    names: [],
  };
}

function cellOf(value: CellValue): Cell | undefined {
  return value === null ? undefined : { value, formula: null, format: 'General' };
}
