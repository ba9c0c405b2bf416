import type { Entry } from '../../model/entry';
import type { Repair } from '../../model/finding';
import type { TableReading } from '../../model/recognition';
import { addressOf } from '../../workbook/reference';
import { oncePerCell } from '../reading/hits';
import type { Hit, ItemContext, Rule, TableRule } from '../rule';
import { entriesOf } from '../../evaluation/item-entries';

const remembered = new WeakMap<TableReading, readonly Entry[]>();

/** Every cell in use: those of the items and of the total rows. */
function cellsInUse(table: TableReading, { tableItems }: ItemContext): readonly Entry[] {
  const known = remembered.get(table);
  if (known) return known;
  const cells: Entry[] = [];
  for (const item of tableItems) for (const entry of entriesOf(item)) if (!entry.inherited) cells.push(entry);
  for (const { entries } of table.rows) if (entries) cells.push(...Object.values(entries).filter(({ inherited }) => !inherited));
  remembered.set(table, cells);
  return cells;
}

const formulaError: TableRule = {
  id: 'formula-error',
  severity: 'error',
  title: { ja: '数式のエラー', en: 'Formula error' },
  why: { ja: 'エラー値は目標や実績として読み取れません。', en: 'An error value cannot be read as a target or an actual.' },
  fix: { ja: '数式を直すか、正しい値を入力してください。', en: 'Correct the formula or enter the value.' },
  basis: '表計算の点検ツール sheetlint の検査項目',
  needs: ['calculation', 'pendingCalculation'],
  message: {
    ja: '{cell} が {value} になっているため、値を読み取れません。数式を直すか、正しい値を入力してください。',
    en: '{cell} shows {value}, so its value cannot be read. Correct the formula or enter the value.',
  },
  scope: 'table',
  check: (table, context) =>
    oncePerCell(
      cellsInUse(table, context).flatMap(({ at, value }): readonly Hit[] =>
        typeof value === 'object' && value?.kind === 'error' ? [{ at, words: { cell: addressOf(at), value: value.code } }] : [],
      ),
    ),
  examples: {
    ok: [
      { case: '数式の結果が数値', rows: [{ 令和6年度実績: { formula: '10+4', result: 14 } }] },
      { case: '使わない列のエラー', rows: [{ 照合キー: { error: '#N/A' } }] },
    ],
    ng: [{ case: '実績が #DIV/0!', rows: [{ 令和6年度実績: { error: '#DIV/0!' } }] }],
  },
};

const valueLinkedElsewhere: TableRule = {
  id: 'value-linked-elsewhere',
  severity: 'warning',
  title: { ja: '別のブックの値の参照', en: 'Value taken from another workbook' },
  why: {
    ja: '参照先のブックが変わると、点検した後に値が変わります。',
    en: 'The value changes when the other workbook does, even after the check.',
  },
  fix: { ja: '数式を現在の値に置き換えてください。', en: 'Replace the formula by its present value.' },
  basis: '総務省 統一ルール 1-7; 表計算の点検ツール sheetlint の検査項目',
  message: {
    ja: '{cell} は別のブック({book})の値を参照しています。参照先の変更や移動で値が変わるおそれがあるので、現在の値に置き換えてください。',
    en: '{cell} refers to another workbook ({book}). Its value may change elsewhere; replace it by the present value.',
  },
  scope: 'table',
  check: (table, context) =>
    oncePerCell(
      cellsInUse(table, context).flatMap(({ at, value, formula = '' }): readonly Hit[] => {
        const [, book] = otherBook.exec(formula) ?? [];
        if (book === undefined) return [];
        const name = /^\d+$/.test(book) ? context.recognition.externalLinks?.[Number(book) - 1] : book;
        const repair = typeof value === 'string' || typeof value === 'number' ? { repair: presentValue(value) } : {};
        return [{ at, words: { cell: addressOf(at), book: name ?? { ja: '名前不明', en: 'name unknown' } }, ...repair }];
      }),
    ),
  examples: {
    ok: [{ case: '同じブックの中の参照', rows: [{ 令和6年度実績: { formula: '集計!B3', result: 14 } }] }],
    ng: [{ case: '別のブックの参照', rows: [{ 令和6年度実績: { formula: '[実績一覧.xlsx]集計!$B$3', result: 14 } }] }],
  },
};

/** The book's name, or its number in the file's list of links: [1]集計!$B$3. A column of a table, 表1[実績], has no sheet behind it. */
const otherBook = /\[([^[\]]+)\][^[\]!]*!/;

function presentValue(value: string | number): Repair {
  return { kind: 'confirm', label: { ja: `現在の値「${value}」に置き換える`, en: `Replace by the present value "${value}"` }, value };
}

const meaningByFormatOnly: TableRule = {
  id: 'meaning-by-format-only',
  severity: 'warning',
  title: { ja: '取消線だけで示した廃止', en: 'Meaning shown by strike-through only' },
  why: {
    ja: '取消線は集計にも読み上げにも伝わらず、廃止した項目が数えられます。',
    en: 'Neither counts nor screen readers notice a strike-through.',
  },
  fix: {
    ja: '廃止・統合などの意味を「評価」又は「備考」に文字で書いてください。',
    en: 'Write dropped or merged in words in the rating or the notes.',
  },
  basis: '機械判読可能性の新ルール(内閣官房 デジタル行財政改革) 書式による意味付け',
  needs: ['struckCells'],
  message: {
    ja: '{row}行目に取消線が引かれています。廃止・統合などの意味がある場合は、書式ではなく文字で「評価」または「備考」に書いてください。',
    en: 'Row {row} is struck through. If this means dropped or merged, write it in words in the rating or the notes.',
  },
  scope: 'table',
  check: ({ struckCells = [] }, { tableItems }) => {
    if (struckCells.length === 0) return [];
    const struck = new Set(struckCells.map(addressOf));
    return tableItems
      .filter(({ entries: { itemNo, itemName } }) => [itemNo, itemName].some((entry) => entry && struck.has(addressOf(entry.at))))
      .map(({ at }) => ({ at, words: { row: at.row + 1 } }));
  },
  examples: {
    ok: [{ case: '取消線がない', rows: [{}] }],
    ng: [{ case: '名称に取消線', rows: [{}], struck: [['取組項目', 1]] }],
  },
};

const textPartlyStruck: TableRule = {
  id: 'text-partly-struck',
  severity: 'error',
  title: { ja: '一部に取消線のある文字', en: 'Text that is partly struck out' },
  why: {
    ja: '消した文字と残した文字のどちらが正しいか、読む人や集計で取り違えるおそれがあります。',
    en: 'People and programs may take the struck-out text for the valid one.',
  },
  fix: { ja: '消した文字を削除してください。', en: 'Delete what was struck out.' },
  basis: '見え消し is how corrections are shown in offices',
  needs: ['struckCells'],
  message: {
    ja: '{cell}の文字の一部に取消線があります。消した文字を除いて「{text}」と読み取りました。消した文字を削除してください。',
    en: 'Part of the text in {cell} is struck out; without it the cell says {text}. Delete what was struck out.',
  },
  scope: 'table',
  check: ({ partlyStruckCells = [] }, { tableItems }) => {
    if (partlyStruckCells.length === 0) return [];
    const struck = new Set(partlyStruckCells.map(addressOf));
    const entries = tableItems.flatMap((item) => [
      ...Object.values(item.entries),
      ...item.indicators.flatMap((indicator) => Object.values(indicator.entries)),
    ]);
    const found = new Map(entries.filter(({ at }) => struck.has(addressOf(at))).map((entry) => [addressOf(entry.at), entry]));
    return [...found].map(([cell, { at, text }]) => ({ at, words: { cell, text } }));
  },
  examples: {
    ok: [{ case: '取消線がない', rows: [{}] }],
    ng: [{ case: '評価の一部に取消線', rows: [{}], partlyStruck: [['評価', 1]] }],
  },
};

export const structureCellRules: readonly Rule[] = [formulaError, valueLinkedElsewhere, meaningByFormatOnly, textPartlyStruck];
