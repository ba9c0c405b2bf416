import { excelHost } from '../../src/excel/excel-host';
import { formula, link, number, text } from '../../src/sheet-plan/cells';
import { planSheet } from '../../src/sheet-plan/plan-sheet';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import type { Host } from '../../src/host';
import { isHostFault } from '../../src/host';
import { markName } from '../../src/workbook/own-sheets';
import type { Workbook } from '../../src/workbook/workbook';
import { entireRows, height, parseAddress, sized, width } from '../simulated-excel/model/area';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import type { SheetModel } from '../simulated-excel/model/sheet';
import { sheetSnapshot } from '../simulated-excel/model/snapshot';
import { defaultLook, defaultSizes, hiddenKeys, look, sizeKeys } from '../simulated-excel/model/style-keys';
import type { WorkbookModel, WorkbookOptions } from '../simulated-excel/model/workbook';
import type { OpenExcel } from '../simulated-excel/open-excel';
import { openExcel } from '../simulated-excel/open-excel';
import type { SimulatorOptions } from '../simulated-excel/simulated-excel';

const row = (index: number, ...values: (string | number)[]) => ({
  index,
  cells: values.map((value) => ({ value, formula: null, format: 'General' })),
});

/** A department's tracking sheet, and a sheet that computes with it. */
const workbook: Workbook = {
  sheets: [
    {
      name: '進捗管理表',
      visibility: 'visible',
      rows: [
        row(0, '「新・市政改革プラン」進捗管理表'),
        row(2, '番号', '取組項目', '目標', '実績', '評価'),
        row(3, '2-1', '委託業務の点検', 110, 126, '達成'),
        {
          index: 4,
          cells: [
            { value: '=1+1', formula: null, format: '@' },
            { value: '未利用地の活用', formula: null, format: 'General' },
            { value: 0.5, formula: null, format: '0.0%' },
            { value: { kind: 'date', serial: 45747 }, formula: null, format: 'yyyy/m/d' },
            { value: '未達成', formula: null, format: 'General' },
          ],
        },
      ],
      tables: [],
      merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
      hiddenRows: [{ from: 7, to: 7 }],
    },
    {
      name: '集計 メモ',
      visibility: 'visible',
      rows: [{ index: 0, cells: [{ value: 2, formula: 'COUNTA(進捗管理表!E4:E5)', format: '0"件"' }] }],
      tables: [],
    },
  ],
  names: [{ name: '評価欄', formula: '進捗管理表!$E$4:$E$5', hidden: false }],
};

export interface DepartmentBook extends OpenExcel {
  /** The department's sheets, cell for cell and look for look, and the workbook's names. */
  readonly theirs: () => unknown;
}

/** Opens the workbook; the Excel that is opened last is the one that the add-in talks to. */
export function openDepartmentBook(options: Omit<SimulatorOptions, 'schema'> = {}, workbookOptions: WorkbookOptions = {}): DepartmentBook {
  const model = fromWorkbook(workbook, { name: '契約管財局.xlsx', calculate: computeLikeThePlan, ...workbookOptions });
  const sheet = model.sheet('進捗管理表');
  sheet.painted.paint(sized(2, 0, 1, 5), look('Fill.Color'), '#DCE6F1');
  sheet.painted.paint(entireRows(sized(7, 0, 1, 1)), hiddenKeys.rows, true);
  const own = [...model.sheets];
  const excel = openExcel(model, options);
  return {
    ...excel,
    theirs: () => ({
      sheets: own.map((each) => (each.deleted ? 'deleted' : sheetSnapshot(each))),
      names: model.names.map(({ name, formula }) => ({ name, formula })),
    }),
  };
}

/** Sheets that carry our mark, whatever their state. */
export function oursIn({ workbook: model }: { readonly workbook: WorkbookModel }): readonly SheetModel[] {
  return model.sheets.filter(({ customProperties }) => customProperties.items.some(({ key }) => key === markName));
}

const lookPaths = [
  ...['Font.Name', 'Font.Size', 'Font.Bold', 'Font.Underline', 'Font.Color', 'Fill.Color'],
  ...['HorizontalAlignment', 'VerticalAlignment', 'IndentLevel', 'WrapText'],
];
const borders = ['Top', 'Bottom', 'Left', 'Right'].flatMap((side) => ['Style', 'Weight', 'Color'].map((name) => `Borders.${side}.${name}`));

/** What a person sees of our sheets, cell by cell, however it came about: everything but which writing they are from. */
export function seenOf(sheets: readonly SheetModel[]): readonly unknown[] {
  return sheets.map((sheet) => {
    const { looks, parts, ...rest } = sheetSnapshot(sheet);
    const area = sheet.usedArea() ?? sized(0, 0, 1, 1);
    const cells = Array.from({ length: height(area) }, (_, down) =>
      Array.from({ length: width(area) }, (__, across) => lookAt(sheet, area.top + down, area.left + across)),
    );
    return { ...rest, area, looks: cells, links: looks.Hyperlink, parts: { ...parts, customProperties: [] } };
  });
}

function lookAt(sheet: SheetModel, row: number, column: number): string {
  const looks = lookPaths.map((path) => sheet.painted.at(row, column, look(path), defaultLook(path)));
  const lines = borders.map((path) => sheet.painted.at(row, column, look(path), null));
  const sizes = [
    sheet.painted.at(row, column, sizeKeys.rowHeight, defaultSizes.rowHeight),
    sheet.painted.at(row, column, sizeKeys.columnWidth, defaultSizes.columnWidth),
  ];
  return JSON.stringify([...looks, ...lines, ...sizes]);
}

const print = { paper: 'A4', orientation: 'landscape', repeatRows: { from: 0, to: 0 }, footer: '一覧 & 集計' } as const;

/** A report of two sheets with all that a report has: a table that formulas count, links, texts that look like something else. */
export function smallReport(items = 3, word = '達成'): readonly SheetPlan[] {
  const rows = Array.from({ length: items }, (_, index) => [
    text(['1-2', '=1+1', '-5%達成', "'001"][index % 4] ?? '', 'centre'),
    text(`取組${'あいうえお'.charAt(index % 5)}`),
    text(index % 2 === 0 ? word : '未達成', index % 2 === 0 ? 'achieved' : 'notAchieved'),
    link(`B${index + 4}`, { sheet: '進捗管理表', row: index + 3, column: 1 }, 'centre'),
  ]);
  const count = (rating: string, value: number) => formula(`COUNTIFS(shinchoku_items[評価],"${rating}")`, value, 'figure', '0"項目"');
  return [
    planSheet({
      name: '評価結果',
      mark: 'evaluation-result',
      purpose: '試し',
      columnWidths: [20, 12],
      blocks: [
        { at: { row: 0, column: 0 }, rows: [[text('評価結果', 'title')]] },
        {
          at: { row: 2, column: 0 },
          rowHeight: 30,
          rows: [
            [text(word), count(word, Math.ceil(items / 2))],
            [text('未達成'), count('未達成', Math.floor(items / 2))],
            [text('合計', 'total'), formula('SUM(B3:B4)', items, 'totalNumber')],
            [text('番号'), number(2.5, 'number', '0.0')],
          ],
        },
      ],
      freeze: { rows: 0, columns: 0 },
      gridLines: false,
      print: { ...print, paper: 'A4', orientation: 'portrait', repeatRows: null },
    }),
    planSheet({
      name: '一覧データ',
      mark: 'items',
      purpose: '試し',
      columnWidths: [10, 18, 10, 8],
      blocks: [
        { at: { row: 0, column: 0 }, rows: [['番号', '取組項目', '評価', 'セル'].map((heading) => text(heading, 'heading')), ...rows] },
      ],
      tables: [{ name: 'shinchoku_items', area: { top: 0, left: 0, bottom: items, right: 3 } }],
      freeze: { rows: 1, columns: 2 },
      gridLines: true,
      print,
    }),
  ];
}

/** Excel calculates by itself; here the formulas of `smallReport` are given their results. */
function computeLikeThePlan(model: WorkbookModel): void {
  for (const sheet of model.sheets) {
    sheet.eachCell(parseAddress('A1:Z20') ?? sized(0, 0, 1, 1), ({ formula: written }, at, column) => {
      const counted = /^=COUNTIFS\((\w+)\[評価\],"(.*)"\)$/.exec(written ?? '');
      const filled = /^=COUNTA\(進捗管理表!E4:E5\)$/.test(written ?? '');
      if (filled) sheet.setComputed(at, column, [3, 4].filter((row) => model.sheet('進捗管理表').cell(row, 4).content !== '').length);
      else if (counted) sheet.setComputed(at, column, countIn(model, counted[1] ?? '', counted[2] ?? ''));
      else if (written === '=SUM(B3:B4)')
        sheet.setComputed(at, column, Number(sheet.cell(2, 1).content) + Number(sheet.cell(3, 1).content));
    });
  }
}

function countIn(model: WorkbookModel, table: string, word: string): number {
  const found = model.tables().find(({ name }) => name === table);
  if (!found) return -1;
  const { area, sheet } = found;
  let count = 0;
  for (let at = area.top + 1; at <= area.bottom; at++) if (sheet.cell(at, area.left + 2).content === word) count++;
  return count;
}

/** The sentence of the fault that a call ends with. */
export async function faultOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (isHostFault(error)) return error.sentence.ja;
    throw error;
  }
  throw new Error('It succeeded.');
}

export type { Host };

/** In the order of the tabs. */
export const sheetNames = ({ workbook }: ReturnType<typeof openDepartmentBook>) => workbook.sheets.map(({ name }) => name);
export const tableNames = ({ workbook }: ReturnType<typeof openDepartmentBook>) => workbook.tables().map(({ name }) => name);
/** How many items the small report counts. */
export const countShown = ({ workbook }: ReturnType<typeof openDepartmentBook>, sheet = '評価結果') => workbook.sheet(sheet).cell(2, 1);

/** A workbook with our report in it. */
export async function withReport(items = 3) {
  const excel = openDepartmentBook();
  const host = excelHost();
  await host.write(smallReport(items));
  return { excel, host };
}
