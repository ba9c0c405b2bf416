import { fieldLabels } from '../../model/field-labels';
import type { Review } from '../../model/review';
import type { RoundChange, VersionCell } from '../../model/round';
import { cellName } from '../../workbook/reference';
import { number, text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import { effectBlock, effectRows, effectWords } from './replacement-effect';
import type { Block, PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { sheetFooter } from '../wording';

const sheet = '差替え一覧';
const table = 'shinchoku_changes';
const columnWidths = [7, 18, 11, 30, 16, 32, 32, 26, 28] as const;
const versionHeadings = [
  '番号',
  '所属',
  '版の数',
  '使うファイル',
  '変更したセル',
  '差し替えられたファイル',
  '選んだ理由',
  '所属の評価への影響',
];
const changeHeadings = ['番号', '所属', '項目番号', '取組項目', '欄', '変更前', '変更後', '変更前のセル', '変更後のセル'];
const firstRow = 3;
const places = '0"か所"';

/** 差替え一覧: which version of a department's workbook counts and why, what it changes in the figures, and every cell that differs. */
export function planReplacementList(review: Review): SheetPlan {
  const { versions, identical, changes } = review.round;
  const effectRow = firstRow + versions.length + 3;
  const changeRow = effectRow + effectRows + 3;
  const identicalRow = versions.length === 0 ? firstRow + 2 : changeRow + changes.length + 3;
  const hasChanges = versions.length > 0 && changes.length > 0;
  return planSheet({
    name: sheet,
    mark: 'replacements',
    purpose: '再提出されたファイルと、差し替えで変わった箇所の一覧です。',
    columnWidths,
    blocks: [
      ...titleBlocks(sheet, review, columnWidths.length - 1),
      ...(versions.length === 0
        ? [line(firstRow, 'ファイルを差し替えた所属はありません。')]
        : [
            versionBlock(review),
            effectBlock(review, { row: effectRow, column: 3 }),
            ...(hasChanges ? [changeBlock(changes, changeRow)] : [line(changeRow, '差し替えで変わったセルはありません。')]),
          ]),
      ...(identical.length === 0 ? [] : [identicalBlock(review, identicalRow)]),
    ],
    tables: hasChanges
      ? [{ name: table, area: { top: changeRow, left: 0, bottom: changeRow + changes.length, right: changeHeadings.length - 1 } }]
      : [],
    freeze: { rows: 0, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'landscape', repeatRows: null, footer: sheetFooter(sheet, review) },
  });
}

function line(row: number, words: string): Block {
  return { at: { row, column: 0 }, rows: [[text(words, 'remark')]] };
}

function headingCells(headings: readonly string[]): readonly PlanCell[] {
  return headings.map((heading) => text(heading, 'heading'));
}

function versionBlock({ round: { versions, changes } }: Review): Block {
  const rows = versions.map((versions, index) => [
    number(index + 1, 'centre'),
    text(versions.department),
    number(versions.files.length, 'centre'),
    text(versions.used),
    number(changes.filter(({ to }) => versions.files.includes(to.file)).length, 'centre', places),
    text(versions.files.slice(0, -1).join('\n')),
    text(versions.why.ja),
    text(effectWords(versions)),
  ]);
  return { at: { row: firstRow, column: 0 }, rowHeight: 24, rows: [headingCells(versionHeadings), ...rows] };
}

function changeBlock(changes: readonly RoundChange[], top: number): Block {
  const rows = changes.map(({ item, name, department, field, before, after, from, to }, index) => [
    number(index + 1, 'centre'),
    text(department),
    text(item === name ? '' : item, 'centre'),
    text(name),
    text(fieldLabels[field].ja),
    text(before),
    text(after),
    text(placeOf(from)),
    text(placeOf(to)),
  ]);
  return { at: { row: top, column: 0 }, rowHeight: 24, rows: [headingCells(changeHeadings), ...rows] };
}

function placeOf({ file, at }: VersionCell): string {
  return at === null ? `${file}（なし）` : `${file}\n${cellName(at)}`;
}

/** Sent again unchanged: no replacement, but people ask where their file went. */
function identicalBlock({ round: { identical }, workbooks }: Review, top: number): Block {
  const departments = new Map(workbooks.map(({ file, department }) => [file, department]));
  const rows = identical.map(({ file, sameAs }, index) => [
    number(index + 1, 'centre'),
    text(departments.get(file) ?? ''),
    text('－', 'centre'),
    text(file),
    number(0, 'centre', places),
    text(`「${sameAs}」と同じ内容です。集計は変わりません。`),
  ]);
  return {
    at: { row: top, column: 0 },
    rowHeight: 24,
    rows: [headingCells(['番号', '所属', '版の数', '再提出されたファイル', '変更したセル', '扱い']), ...rows],
  };
}
