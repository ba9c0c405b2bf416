import type { Sentence } from '../../model/finding';
import type { Entry } from '../../model/entry';
import type { Field } from '../../model/item';
import type { RowReading, TableReading } from '../../model/recognition';
import type { Settings } from '../../model/settings';
import { tidy } from '../../text/fold';
import { readRating } from '../../text/rating-words';
import { columnLetters } from '../../workbook/reference';
import { textOf } from '../reading/entry-text';
import { headingOf } from '../reading/headings';
import type { Hit, ItemContext, Rule, TableRule } from '../rule';
import { itemsByRow } from '../reading/table-rows';

const tableSplitByBlank: TableRule = {
  id: 'table-split-by-blank',
  severity: 'warning',
  title: { ja: '表の途中の空白行', en: 'Blank row inside the table' },
  why: { ja: '並べ替えや数式の集計が、空白行で止まることがあります。', en: 'Sorting and formulas may stop at a blank row.' },
  fix: { ja: '空白行を削除してください。', en: 'Delete the blank row.' },
  basis: '総務省 統一ルール 2-1',
  message: {
    ja: '{row}行目が空白のため、表が途中で切れています。ここで終わりとせず、下の{n}行も同じ表として読み取りました。並べ替えや集計で漏れるおそれがあるので、空白行を削除してください。',
    en: 'Row {row} is blank and splits the table. The {n} rows below were read as part of it. Delete the blank row; sorting and totals may stop there.',
  },
  scope: 'table',
  check: ({ sheet, area, rows }) =>
    rows.flatMap(({ row, kind }, index): readonly Hit[] => {
      if (kind !== 'blank' || !isData(rows[index - 1])) return [];
      const below = rows.slice(index + 1).filter((reading) => reading.kind !== 'blank');
      if (!isData(below[0])) return [];
      return [{ at: { sheet, row, column: area.left }, words: { row: row + 1, n: below.filter(isData).length } }];
    }),
  examples: {
    ok: [
      { case: '空白行がない', rows: [{}, { 項目番号: '2-2', 取組項目: '広告事業の推進' }] },
      { case: '空白行の下は合計', rows: [{}, { only: {} }, { only: { 取組項目: '合計', 指標: '1項目' } }] },
    ],
    ng: [{ case: '項目の間に空白行がある', rows: [{}, { only: {} }, { 項目番号: '2-2', 取組項目: '広告事業の推進' }] }],
  },
};

function isData(reading: RowReading | undefined): boolean {
  return reading?.kind === 'item' || reading?.kind === 'indicator';
}

const totalRowAmongItems: TableRule = {
  id: 'total-row-among-items',
  severity: 'warning',
  title: { ja: '評価や番号の入った集計行', en: 'Total row that looks like an item' },
  why: {
    ja: '集計行に評価や番号があると、項目として数えられることがあります。',
    en: 'With a rating or a number it may be counted as an item.',
  },
  fix: {
    ja: '集計行なら評価や番号を消し、取組項目なら名称を直してください。',
    en: 'Clear them in a total row; correct the name of an item.',
  },
  basis: 'reform-office practice',
  message: {
    ja: '{row}行目「{label}」は小計・合計の行に見えますが、{sign}が入っています。取組項目の数には含めていません。集計行であれば{sign}を消し、取組項目であれば名称を直してください。',
    en: 'Row {row} "{label}" looks like a total but carries {sign}. It was not counted as an item. Clear {sign} in a total row; correct the name if it is an item.',
  },
  scope: 'table',
  check: (table, context) => totalRows(table, context, (sign) => sign !== null),
  examples: {
    ok: [
      { case: '評価のない小計', rows: [{}, { only: { 取組項目: '小計', 指標: '1項目' } }] },
      { case: '評価の列に件数がある小計', rows: [{}, { only: { 取組項目: '小計', 評価: '達成 1' } }] },
      {
        case: '集計の件数が、方針の右の番号の列にある',
        headings: { 項目番号: '取組方針', 取組方針: '項目番号' },
        rows: [
          { 項目番号: '官民連携の推進', 取組方針: '1' },
          { 項目番号: '官民連携の推進', 取組方針: '2', 取組項目: '民間提案の受付' },
          { only: { 項目番号: '合計', 取組方針: '2' } },
        ],
      },
      { case: '名称が「会計」で始まる項目', rows: [{ 取組項目: '会計事務の効率化' }] },
    ],
    ng: [
      { case: '小計の行に評価がある', rows: [{}, { only: { 取組項目: '小計', 評価: '達成' } }] },
      { case: '小計の行に番号がある', rows: [{}, { only: { 項目番号: '2-2', 取組項目: '小計', 令和6年度実績: 14 } }] },
    ],
  },
};

const totalRowSkipped: TableRule = {
  id: 'total-row-skipped',
  severity: 'info',
  title: { ja: '読み飛ばした集計行', en: 'Total row left out' },
  why: { ja: '集計行は取組項目ではないので、項目の数に含めません。', en: 'Total rows are no items and are not counted.' },
  fix: { ja: '取組項目である場合は、名称を直してください。', en: 'Correct the name if the row is an item.' },
  basis: 'reform-office practice',
  message: {
    ja: '{row}行目「{label}」は小計・合計の行として読み飛ばしました。',
    en: 'Row {row} "{label}" was skipped as a (sub)total row.',
  },
  scope: 'table',
  check: (table, context) => totalRows(table, context, (sign) => sign === null),
  examples: {
    ok: [{ case: '集計行がない', rows: [{}] }],
    ng: [{ case: '小計の行', rows: [{}, { only: { 取組項目: '小　計', 指標: '1項目' } }] }],
  },
};

function totalRows({ rows }: TableReading, { settings }: ItemContext, wanted: (sign: Sentence | null) => boolean): readonly Hit[] {
  return rows.flatMap((reading): readonly Hit[] => {
    const { kind, label, row } = reading;
    if (kind !== 'total' || !label) return [];
    const sign = signOfItem(reading, settings);
    return wanted(sign) ? [{ at: label.at, words: { row: row + 1, label: tidy(label.text), ...(sign && { sign }) } }] : [];
  });
}

/** The rating or the number for which a total row could be counted as an item; counts such as 達成 2 are none. */
function signOfItem({ label, entries }: RowReading, settings: Settings): Sentence | null {
  const rating = textOf(entries?.rating);
  const { spelling } = readRating(rating, settings.statuses);
  if (rating !== '' && (spelling === 'exact' || spelling === 'alias')) return { ja: `評価「${rating}」`, en: `the rating "${rating}"` };
  const number = label === null || !entries?.itemNo || isCountBeside(label, entries.itemNo, entries) ? '' : textOf(entries.itemNo);
  return number === '' ? null : { ja: `項目番号「${number}」`, en: `the number "${number}"` };
}

/** 計 | 5, 集計 | 項目数: a box of counts below the list, whose figures happen to stand in the column of the numbers. */
function isCountBeside({ at: of }: Entry, { at }: Entry, entries: NonNullable<RowReading['entries']>): boolean {
  if (at.column === of.column) return true;
  return at.column > of.column && Object.values(entries).every((other) => other.at.column <= at.column);
}

const usedFields: readonly Field[] = ['itemName', 'target', 'actual', 'rating'];

const dataHidden: TableRule = {
  id: 'data-hidden',
  severity: 'warning',
  title: { ja: '非表示の行・列のデータ', en: 'Hidden rows or columns with data' },
  why: {
    ja: '画面に見えない項目まで集計され、そのまま公表されるおそれがあります。',
    en: 'Items that nobody sees are counted and may be published.',
  },
  fix: { ja: '再表示して内容を確認してください。', en: 'Unhide and check them.' },
  basis: '機械判読可能性の新ルール(内閣官房 デジタル行財政改革) 非表示の行・列; 北アイルランド警察の漏えい事故(2023年)',
  needs: ['hiddenLines'],
  message: {
    ja: '非表示の{where}に取組項目のデータがあります。項目数には含めています。画面に見えないまま集計・公表されるので、再表示して確認してください。',
    en: 'Hidden {where} hold item data. They are counted. Unhide and check them before anything is published.',
  },
  scope: 'table',
  check: (table, { tableItems }) => [...hiddenItemRows(table, tableItems), ...hiddenColumnsInUse(table)],
  examples: {
    ok: [
      { case: '非表示の行がない', rows: [{}] },
      { case: '使わない列が非表示', rows: [{ 照合キー: '2-1_対話' }], hidden: { columns: ['照合キー'] } },
    ],
    ng: [
      { case: '項目の行が非表示', rows: [{}, { 項目番号: '2-2', 取組項目: '広告事業の推進' }], hidden: { rows: [2] } },
      { case: '実績の列が非表示', rows: [{}], hidden: { columns: ['令和6年度実績'] } },
    ],
  },
};

function hiddenItemRows({ sheet, area, hiddenRows = [] }: TableReading, items: ItemContext['tableItems']): readonly Hit[] {
  if (hiddenRows.length === 0) return [];
  const byRow = itemsByRow(items);
  return hiddenRows.flatMap(({ from, to }): readonly Hit[] => {
    const last = Math.min(to, area.bottom);
    let row = from;
    while (row <= last && !byRow.has(row)) row += 1;
    if (row > last) return [];
    const range = row === last ? String(row + 1) : `${row + 1}～${last + 1}`;
    return [{ at: { sheet, row, column: area.left }, words: { where: { ja: `行(${range}行目)`, en: `rows (${range})` } } }];
  });
}

function hiddenColumnsInUse(table: TableReading): readonly Hit[] {
  return usedFields.flatMap((field): readonly Hit[] => {
    const column = table.columns[field];
    const heading = column === undefined ? undefined : headingOf(table, column);
    if (column === undefined || !heading?.hidden) return [];
    const letters = columnLetters(column);
    return [{ at: heading.at, words: { where: { ja: `列(${letters}列)`, en: `columns (${letters})` } } }];
  });
}

export const structureRowRules: readonly Rule[] = [tableSplitByBlank, totalRowAmongItems, totalRowSkipped, dataHidden];
