import type { Row, Sheet, Workbook } from '../../../src/workbook/workbook';
import type { CellRef } from '../../../src/workbook/reference';
import { addMerge, cellAt, changeSheet, insertRow, sheetOf, writeCell, type Written } from './edits';
import { seedOf, type FaultKind, type GivenWorkbook, type Seed } from './fault-kind';

/** What follows when the cells of an item can no longer be read. */
const followers = ['typed-total-wrong', 'cross-totals-disagree', 'layout-differs-from-form'];

export const structureFaults: readonly FaultKind[] = [
  {
    name: 'row of an item hidden',
    rule: 'data-hidden',
    seed: (given) =>
      onEachItem(
        given,
        ({ rows }, sheet) => ({ ...sheet, hiddenRows: [rows] }),
        (item, { table }) => ({ ...item.at, column: table.area.left }),
      ),
    place: 'row',
  },
  {
    name: 'column of the actuals hidden',
    rule: 'data-hidden',
    seed: (given) => onColumn(given, 'actual', (sheet, column) => ({ ...sheet, hiddenColumns: [{ from: column, to: column }] })),
    place: 'column',
  },
  {
    name: 'blank row between two items',
    rule: 'table-split-by-blank',
    seed: (given) =>
      neighbours(given).map(([, item]) => {
        const row = item.rows.from;
        return seedOf(given, insertRow(given.workbook, item.at.sheet, row, []), { ...item.at, row });
      }),
    place: 'row',
  },
  {
    name: 'name of an item struck through',
    rule: 'meaning-by-format-only',
    seed: (given) =>
      onEachItem(
        given,
        ({ at }, sheet) => ({ ...sheet, struckCells: [at] }),
        ({ at }) => at,
      ),
    place: 'row',
  },
  {
    name: 'drawing on the sheet',
    rule: 'drawing-over-table',
    seed: (given) => onSheet(given, (sheet) => ({ ...sheet, drawings: 1 })),
    place: 'sheet',
  },
  {
    name: 'text beside the table',
    rule: 'text-outside-table',
    seed: (given) =>
      given.items.map((item) => {
        const at = { ...item.at, column: given.table.area.right + 2 };
        return seedOf(given, writeCell(given.workbook, at, '財政課に確認済み'), at);
      }),
    place: 'row',
  },
  {
    name: 'actual taken from another workbook',
    rule: 'value-linked-elsewhere',
    seed: (given) =>
      given.items.flatMap(({ indicators: [indicator] }) => {
        const actual = indicator?.entries.actual;
        if (!actual) return [];
        const linked = { ...given.workbook, externalLinks: ['集計用.xlsx'] };
        return seedOf(given, writeCell(linked, actual.at, { value: actual.value, formula: '[1]Sheet1!$A$1' }), actual.at);
      }),
  },
  {
    name: 'merge of the actuals of one item',
    rule: 'merged-cells-in-data',
    seed: (given) =>
      given.items
        .filter(({ indicators }) => indicators.length > 1)
        .map(({ at, rows }) => {
          const column = given.table.columns.actual!;
          const top = { ...at, row: rows.from, column };
          return seedOf(
            given,
            addMerge(writeCell(given.workbook, { ...top, row: rows.to }, null), at.sheet, {
              top: rows.from,
              bottom: rows.to,
              left: column,
              right: column,
            }),
            top,
          );
        }),
    also: [
      'units-differ',
      'zero-or-blank-unclear',
      'rating-contradicts-figures',
      'rating-differs-from-indicators',
      'actual-scale-jump',
      'evidence-missing',
      'actual-same-as-last-year',
    ],
  },
  {
    name: 'merge of the narratives of two items',
    rule: 'merge-spans-items',
    seed: (given) =>
      neighbours(given).map(([before, item]) => {
        const column = given.table.columns.activity!;
        const top = { ...before.at, row: before.rows.from, column };
        const emptied = writeCell(given.workbook, { ...top, row: item.rows.from }, null);
        const apart = changeSheet(emptied, top.sheet, (sheet) => ({
          ...sheet,
          merges: (sheet.merges ?? []).filter(
            ({ left, top: row, bottom }) => left !== column || bottom < before.rows.from || row > item.rows.to,
          ),
        }));
        return seedOf(given, addMerge(apart, top.sheet, { top: before.rows.from, bottom: item.rows.to, left: column, right: column }), top);
      }),
    also: ['narrative-same-in-two-items', 'narrative-missing', 'evidence-missing', 'merged-cells-in-data', 'number-in-text-disagrees'],
  },
  {
    name: 'heading of the rating left blank',
    rule: 'required-column-missing',
    seed: (given) => onHeading(given, 'rating', () => null),
    place: 'sheet',
    also: [...followers, 'column-mistaken'],
  },
  {
    name: 'no headings at all',
    rule: 'header-not-found',
    seed: (given) =>
      onSheet(given, (sheet) => ({ ...sheet, rows: sheet.rows.filter(({ index }) => !given.table.headingRows.includes(index)) })),
    also: ['master-item-absent', 'workbook-not-received', ...followers],
    place: 'file',
  },
  {
    name: 'two columns with the same heading',
    rule: 'heading-duplicate',
    seed: (given) =>
      onHeading(given, 'countermeasure', (workbook, at) => cellAt(workbook, { ...at, column: given.table.columns.issue! })?.value ?? null),
    place: 'sheet',
    also: ['countermeasure-missing', ...followers],
  },
  {
    name: 'second table on the sheet',
    rule: 'tables-multiple',
    seed: (given) => [withSecondTable(given)],
    place: 'sheet',
    also: ['item-not-in-master', 'text-outside-table', 'none-marks-mixed', 'year-notation-mixed', 'header-not-found', ...followers],
  },
  {
    name: 'running numbers as actuals',
    rule: 'column-mistaken',
    seed: (given) => {
      const actuals = given.items.flatMap(({ indicators }) => indicators.flatMap(({ entries }) => entries.actual ?? []));
      if (actuals.length < 5) return [];
      const workbook = actuals.reduce((changed, { at }, index) => writeCell(changed, at, index + 1), given.workbook);
      return [seedOf(given, workbook, actuals[0]!.at)];
    },
    place: 'column',
    also: [
      'rating-contradicts-figures',
      'rating-differs-from-indicators',
      'rating-below-figures',
      'actual-scale-jump',
      'cumulative-actual-fell',
      'percent-scale-doubtful',
      'evidence-missing',
      'units-differ',
      'unit-missing',
      'date-not-a-date',
    ],
  },
  {
    name: 'subtotal that carries a number and a rating',
    rule: 'total-row-among-items',
    seed: (given) => {
      const last = given.items.at(-1)!;
      const row = last.rows.to + 1;
      const cells: Row['cells'] = [];
      const inserted = insertRow(given.workbook, last.at.sheet, row, cells);
      const { itemNo, itemName, rating } = given.table.columns;
      const at = { sheet: last.at.sheet, row, column: itemName! };
      const filled = [
        [itemName, '小計'],
        [itemNo, '9-9'],
        [rating, '達成'],
      ] as const;
      return [
        seedOf(
          given,
          filled.reduce((changed, [column, text]) => writeCell(changed, { ...at, column: column! }, text), inserted),
          at,
        ),
      ];
    },
    place: 'row',
    also: followers,
  },
];

type Item = GivenWorkbook['items'][number];

/** Items without a band or a total between them. */
function neighbours({ items }: GivenWorkbook): readonly (readonly [Item, Item])[] {
  return items.flatMap((before, index) => {
    const item = items[index + 1];
    return item?.rows.from === before.rows.to + 1 ? [[before, item] as const] : [];
  });
}

function onEachItem(
  given: GivenWorkbook,
  change: (item: Item, sheet: Sheet) => Sheet,
  at: (item: Item, given: GivenWorkbook) => CellRef,
): readonly Seed[] {
  return given.items.map((item) =>
    seedOf(
      given,
      changeSheet(given.workbook, item.at.sheet, (sheet) => change(item, sheet)),
      at(item, given),
    ),
  );
}

function onSheet(given: GivenWorkbook, change: (sheet: Sheet) => Sheet): readonly Seed[] {
  const { sheet, area } = given.table;
  return [seedOf(given, changeSheet(given.workbook, sheet, change), { sheet, row: area.top, column: area.left })];
}

function onColumn(given: GivenWorkbook, field: 'actual', change: (sheet: Sheet, column: number) => Sheet): readonly Seed[] {
  const column = given.table.columns[field]!;
  return onSheet(given, (sheet) => change(sheet, column)).map((seed) => ({
    ...seed,
    at: { sheet: given.table.sheet, row: given.table.area.top, column },
  }));
}

/** The deepest heading of a column, where the workbook has the column. */
function onHeading(
  given: GivenWorkbook,
  field: 'rating' | 'countermeasure',
  write: (workbook: Workbook, at: CellRef) => Written,
): readonly Seed[] {
  const column = given.table.columns[field];
  if (column === undefined) return [];
  const { sheet, headingRows } = given.table;
  const rows = headingRows.filter((row) => cellAt(given.workbook, { sheet, row, column }));
  const row = rows.at(-1)!;
  const at = { sheet, row, column };
  return [seedOf(given, writeCell(given.workbook, at, write(given.workbook, at)), at)];
}

function withSecondTable(given: GivenWorkbook): Seed {
  const { sheet } = given.table;
  const last = Math.max(...sheetOf(given.workbook, sheet).rows.map(({ index }) => index));
  const lines = [
    ['番号', '取組項目', '指標', '令和6年度目標', '令和6年度実績', '評価'],
    ['9-8', '庁内の通知の電子化', '電子化した通知の数（年間）', '10件以上', '12件', '達成'],
    ['9-9', '庁内の照会の削減', '取りやめた照会の数（年間）', '20件以上', '22件', '達成'],
  ];
  const workbook = lines.reduce(
    (changed, line, down) => line.reduce((row, text, column) => writeCell(row, { sheet, row: last + 4 + down, column }, text), changed),
    given.workbook,
  );
  return seedOf(given, workbook, { sheet, row: last + 4, column: 0 });
}
