import type { TableReading } from '../../model/recognition';
import type { Leftover } from '../../model/review';
import { fold } from '../../text/fold';
import { contains, rangeOf } from '../../workbook/reference';
import type { Area } from '../../workbook/workbook';
import type { Rule, WorkbookRule } from '../rule';

const textOutsideTable: WorkbookRule = {
  id: 'text-outside-table',
  severity: 'info',
  title: { ja: '表の外の文字', en: 'Text outside the table' },
  why: {
    ja: '表の外の文字は、どの項目の説明か分からず、集計にも公表にも使われません。',
    en: 'Such text belongs to no item and is not used.',
  },
  fix: { ja: '項目の注記であれば備考欄に移し、不要であれば消してください。', en: 'Move it to the notes column or delete it.' },
  basis: '機械判読可能性の新ルール(内閣官房 デジタル行財政改革) 表外の注記',
  message: {
    ja: '表の外に文字({range})があります。集計には使いません。項目の注記として残す場合は備考欄に移してください。',
    en: 'There is text outside the table ({range}). It is not used. Move it to the notes column if it belongs to an item.',
  },
  scope: 'workbook',
  check: ({ tables, leftovers }) =>
    tables.flatMap((table) => {
      if (table.layout !== 'list') return [];
      const onSheet = leftovers.filter(({ at }) => at.sheet === table.sheet);
      return blocksOf(looseIn(onSheet, table)).map((area) => ({
        at: { sheet: table.sheet, row: area.top, column: area.left },
        words: { range: rangeOf(area) },
      }));
    }),
  examples: {
    ok: [
      { case: '表の下の注記', rows: [{}], below: [['※「年間」は当該年度の値を示す。'], ['（注1）速報値'], ['注２　暫定値']] },
      {
        case: '表の下の件数の表',
        rows: [{}],
        below: [
          ['項目数', '達成', '未達成'],
          [1, 1, 0],
        ],
      },
    ],
    ng: [
      { case: '表の右の覚え書き', rows: [{}], beside: '※後で総務部に確認すること' },
      { case: '表の下の覚え書き', rows: [{}], below: [['総務部の回答待ち']] },
    ],
  },
};

/** Beside a row of the table any words are loose; below it, a single text that is no note. */
function looseIn(leftovers: readonly Leftover[], { area, headingRows, otherTables, rows }: TableReading): readonly Leftover[] {
  const first = headingRows.at(-1) ?? area.top;
  const known = new Set(rows.filter(({ kind }) => kind !== 'unread').map(({ row }) => row));
  const inRow = new Map<number, number>();
  for (const { at } of leftovers) inRow.set(at.row, (inRow.get(at.row) ?? 0) + 1);
  return leftovers.filter(({ at, text }) => {
    const folded = fold(text);
    if (folded === '' || /^[-+,.\d%]+$/.test(folded)) return false;
    if (at.row <= area.bottom) return at.row > first;
    const isAlone = inRow.get(at.row) === 1 && !known.has(at.row) && !otherTables.some((other) => contains(other, at));
    return isAlone && !/^([※*†・]|[(]?注|[(]?参考|以上$)/.test(folded);
  });
}

/** Cells that touch each other, taken together: a legend or a remark over several lines is told once. */
function blocksOf(leftovers: readonly Leftover[]): readonly Area[] {
  const blocks: Area[] = [];
  let open: readonly number[] = [];
  for (const { at } of leftovers) {
    open = open.filter((index) => (blocks[index]?.bottom ?? 0) >= at.row - 1);
    const near = open.find((index) => isBeside(blocks[index], at.column));
    const block = near === undefined ? undefined : blocks[near];
    if (near === undefined || !block) {
      open = [...open, blocks.length];
      blocks.push({ top: at.row, left: at.column, bottom: at.row, right: at.column });
    } else {
      blocks[near] = { ...block, left: Math.min(block.left, at.column), right: Math.max(block.right, at.column), bottom: at.row };
    }
  }
  return blocks;
}

function isBeside(block: Area | undefined, column: number): boolean {
  return block !== undefined && column >= block.left - 1 && column <= block.right + 1;
}

export const structureTextRules: readonly Rule[] = [textOutsideTable];
