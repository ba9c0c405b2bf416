import type { IndicatorField, ItemField } from '../../model/item';
import type { Heading, TableReading } from '../../model/recognition';
import type { EvaluatedItem } from '../../model/review';
import { rangeOf } from '../../workbook/reference';
import type { Area } from '../../workbook/workbook';
import { nameOf, textOf } from '../reading/entry-text';
import { headingName } from '../reading/headings';
import { listed } from '../reading/hits';
import type { ExampleSheet } from '../example';
import type { Hit, ItemContext, Rule, TableRule } from '../rule';
import { entryAt } from '../../evaluation/item-entries';
import { itemsByRow } from '../reading/table-rows';

/** A second indicator under the first one of an item. */
const secondIndicator = { 項目番号: '', 取組方針: '', 取組項目: '', 所管: '', 指標: '公募の件数', 評価: '', 主な取組実績: '' } as const;
const secondItem = { 項目番号: '2-2', 取組項目: '広告事業の推進' } as const;

/** Three rows an item below three rows of headings; the second and third row of a cell are merged. */
const records: ExampleSheet = {
  name: '達成状況調書',
  rows: [
    ['令和6年度　達成状況調書'],
    ['令和6年度末現在'],
    [],
    ['No', '取組項目', '指標', '目標', '評価', '取組実績'],
    ['', '', '単位', '実績', '', '課題'],
    ['', '', '', '', '', '改善策'],
    ['1', '創業支援の充実', '創業者数', '22以上', '達成', '相談窓口を毎週開いた。'],
    ['', '', '人', '23'],
    [],
    ['2', '消火栓の更新', '更新箇所数', '29以上', '未達成', '計画に沿って工事を行った。'],
    ['', '', 'か所', '28', '', '協議に時間を要した。'],
    ['', '', '', '', '', '着工の時期を早める。'],
    ['3', '出前講座の充実', '開催回数', '57以上', '達成', '講座の種類を増やした。'],
    ['', '', '回', '58'],
    [],
  ],
  merges: ['C8:C9', 'D8:D9', 'C11:C12', 'D11:D12', 'C14:C15', 'D14:D15'],
};

/** One value per indicator: a merge over several of them leaves open whose value it is. */
const ofIndicators: ReadonlySet<string> = new Set<IndicatorField>([
  'unit',
  'direction',
  'baseline',
  'previous',
  'target',
  'finalTarget',
  'actual',
  'achievementRate',
]);
/** Columns that group items: merged over several of them on purpose. */
const grouping: ReadonlySet<string> = new Set<ItemField>(['policy', 'middle', 'department', 'section', 'contact']);

const mergedCellsInData: TableRule = {
  id: 'merged-cells-in-data',
  severity: 'warning',
  title: { ja: '値の列の結合セル', en: 'Merged cells among the values' },
  why: {
    ja: '結合されたセルの値は先頭の行だけに入っているため、ほかの指標の値が空欄として扱われます。',
    en: 'Only the first cell of a merge holds a value; the other indicators are left blank.',
  },
  fix: { ja: '結合を解除し、指標ごとに値を入力してください。', en: 'Unmerge and enter a value for each indicator.' },
  basis: '総務省 統一ルール 1-4',
  message: {
    ja: '{range} が結合されているため、先頭のセルの値「{value}」だけを読み取り、ほかのセルは空欄として扱いました。結合を解除し、それぞれの値を入力してください。',
    en: 'Cells {range} are merged, so only the value "{value}" of the first cell was read and the others count as blank. Unmerge and enter each value.',
  },
  scope: 'table',
  check: (table, context) =>
    mergesOverItems(table, context).flatMap(({ merge, items, headings }): readonly Hit[] => {
      const [item] = items;
      if (!item || items.length > 1 || !(joinsIndicators(merge, item, headings) || joinsColumns(merge, headings))) return [];
      const at = { sheet: table.sheet, row: merge.top, column: merge.left };
      return [{ at, words: { range: rangeOf(merge), value: textOf(entryAt(item, at)) } }];
    }),
  examples: {
    ok: [
      {
        case: '項目ごとに1つの欄が、その項目の指標の行で結合されている',
        rows: [{}, secondIndicator],
        merges: [
          { from: ['評価', 1], to: ['評価', 2] },
          { from: ['取組項目', 1], to: ['取組項目', 2] },
        ],
      },
      { case: '1項目が3行の様式で、見出しが縦に並ぶ列の欄が結合されている', rows: [], sheets: [records] },
    ],
    ng: [
      {
        case: '2つの指標の目標が結合されている',
        rows: [{}, { ...secondIndicator, 令和6年度目標: '' }],
        merges: [{ from: ['令和6年度目標', 1], to: ['令和6年度目標', 2] }],
      },
      { case: '課題と改善策が横に結合されている', rows: [{ 課題: '周知' }], merges: [{ from: ['課題', 1], to: ['改善策', 1] }] },
    ],
  },
};

const mergeSpansItems: TableRule = {
  id: 'merge-spans-items',
  severity: 'error',
  title: { ja: '複数の項目にまたがる結合', en: 'Merge over several items' },
  why: { ja: '結合された値がどの項目のものか分かりません。', en: 'Nobody can tell which item the value belongs to.' },
  fix: { ja: '結合を解除し、項目ごとに入力してください。', en: 'Unmerge and enter a value for each item.' },
  basis: '総務省 統一ルール 1-4',
  message: {
    ja: '{range} の結合が複数の取組項目({items})にまたがっているため、「{field}」がどの項目のものか判断できません。結合を解除し、項目ごとに入力してください。',
    en: 'Merged range {range} spans several items ({items}), so it is unclear whose "{field}" this is. Unmerge and enter a value for each item.',
  },
  scope: 'table',
  check: (table, context) =>
    mergesOverItems(table, context).flatMap(({ merge, items, headings }): readonly Hit[] => {
      const heading = headings.find(({ field }) => field !== null && !grouping.has(field));
      if (!heading || items.length < 2) return [];
      const names = listed(items.map((item) => item.id || nameOf(item)));
      const words = { range: rangeOf(merge), items: names, field: headingName(heading) };
      return [{ at: { sheet: table.sheet, row: merge.top, column: merge.left }, words }];
    }),
  examples: {
    ok: [
      {
        case: '取組方針が複数の項目で結合されている',
        rows: [{}, { ...secondItem, 取組方針: '' }],
        merges: [{ from: ['取組方針', 1], to: ['取組方針', 2] }],
      },
    ],
    ng: [
      {
        case: '主な取組実績が2つの項目で結合されている',
        rows: [{}, { ...secondItem, 主な取組実績: '' }],
        merges: [{ from: ['主な取組実績', 1], to: ['主な取組実績', 2] }],
      },
    ],
  },
};

interface MergeOverItems {
  readonly merge: Area;
  /** The items in its rows, from top to bottom. */
  readonly items: readonly EvaluatedItem[];
  /** The headings of its columns. */
  readonly headings: readonly Heading[];
}

function mergesOverItems({ merges = [], headings, area }: TableReading, { tableItems }: ItemContext): readonly MergeOverItems[] {
  if (merges.length === 0) return [];
  const byRow = itemsByRow(tableItems);
  return merges.map((merge) => {
    const items = new Set<EvaluatedItem>();
    for (let row = merge.top; row <= Math.min(merge.bottom, area.bottom); row += 1) {
      const item = byRow.get(row);
      if (item) items.add(item);
    }
    return { merge, items: [...items], headings: headings.filter(({ column }) => column >= merge.left && column <= merge.right) };
  });
}

function joinsIndicators(merge: Area, item: EvaluatedItem, headings: readonly Heading[]): boolean {
  if (!headings.some(({ field }) => field !== null && ofIndicators.has(field))) return false;
  return item.indicators.filter(({ row }) => row >= merge.top && row <= merge.bottom).length > 1;
}

/** A column whose headings stand one below the other, as its records have several rows, is still one column. */
function joinsColumns({ left, right }: Area, headings: readonly Heading[]): boolean {
  return left < right && new Set(headings.map(headingName)).size > 1;
}

export const structureMergeRules: readonly Rule[] = [mergedCellsInData, mergeSpansItems];
