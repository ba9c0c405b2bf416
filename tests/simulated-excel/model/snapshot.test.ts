import { openExcel } from '../open-excel';
import { fromWorkbook } from './from-workbook';
import { snapshot } from './snapshot';
import { WorkbookModel } from './workbook';
import type { Workbook } from '../../../src/workbook/workbook';

const date = (serial: number) => ({ kind: 'date', serial }) as const;
const file: Workbook = {
  sheets: [
    {
      name: '進捗 管理',
      visibility: 'visible',
      rows: [
        {
          index: 1,
          cells: [
            { value: '番号', formula: null, format: 'General' },
            undefined,
            { value: date(45383), formula: null, format: 'yyyy/m/d' },
            { value: 3, formula: 'A1+1', format: '0' },
            { value: { kind: 'error', code: '#DIV/0!' }, formula: '1/0', format: 'General' },
            { value: null, formula: 'B1', format: 'General' },
          ],
        },
      ],
      tables: [{ name: 'Items', area: { top: 4, left: 0, bottom: 6, right: 1 } }],
      merges: [{ top: 2, left: 0, bottom: 3, right: 0 }],
      hiddenRows: [{ from: 8, to: 9 }],
      hiddenColumns: [{ from: 2, to: 2 }],
      struckCells: [{ row: 1, column: 0 }],
      comments: [{ row: 1, column: 2 }],
      drawings: 2,
    },
    { name: '記入例', visibility: 'veryHidden', rows: [], tables: [] },
  ],
  names: [{ name: 'shinchoku_sheet', sheet: '記入例', formula: '"items"', hidden: true }],
  properties: { creator: '作成者' },
};

test('a workbook that was read from a file opens with everything the reader knows', async () => {
  const excel = openExcel(fromWorkbook(file));
  const read = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('進捗 管理');
    const cells = sheet.getRange('A2:F2').load('values,formulas,numberFormat');
    const hidden = sheet.getRange('A9:A10').load('rowHidden');
    const struck = sheet.getRange('A2').format.font.load('strikethrough');
    const tables = sheet.tables.load('items/name');
    const merged = sheet.getRange().getMergedAreasOrNullObject().load('address');
    const [shapes, comments] = [sheet.shapes.getCount(), sheet.comments.getCount()];
    const example = context.workbook.worksheets.getItem('記入例').load('visibility');
    const mark = example.names.getItem('shinchoku_sheet').load('formula,visible');
    const properties = context.workbook.properties.load('author');
    await context.sync();
    return {
      values: cells.values[0] as unknown[],
      formulas: cells.formulas[0] as unknown[],
      formats: cells.numberFormat[0] as unknown[],
      rest: [hidden.rowHidden, struck.strikethrough, tables.items.map(({ name }) => name), merged.address, shapes.value, comments.value],
      example: [example.visibility, mark.formula, mark.visible, properties.author],
    };
  });
  expect(read).toEqual({
    values: ['番号', '', 45383, 3, '#DIV/0!', 0],
    formulas: ['番号', '', 45383, '=A1+1', '=1/0', '=B1'],
    formats: ['General', 'General', 'yyyy/m/d', '0', 'General', 'General'],
    rest: [true, true, ['Items'], "'進捗 管理'!A3:A4", 2, 1],
    example: ['VeryHidden', '="items"', false, '作成者'],
  });
});

test('equal workbooks have equal snapshots, however their looks were painted', () => {
  const [whole, inParts] = [new WorkbookModel(), new WorkbookModel()];
  whole.sheet('Sheet1').painted.paint({ top: 0, left: 0, bottom: 9, right: 3 }, 'Format.Font.Bold', true);
  const { painted } = inParts.sheet('Sheet1');
  painted.paint({ top: 5, left: 0, bottom: 9, right: 3 }, 'Format.Font.Bold', true);
  painted.paint({ top: 0, left: 2, bottom: 4, right: 3 }, 'Format.Font.Bold', true);
  painted.paint({ top: 0, left: 0, bottom: 4, right: 1 }, 'Format.Font.Bold', true);
  expect(snapshot(inParts)).toEqual(snapshot(whole));
});

test.each<[string, (workbook: WorkbookModel) => void]>([
  [
    'a value',
    (workbook) => {
      workbook.sheet('Sheet1').put(0, 0, { content: 1, formula: null, format: 'General', apostrophe: false });
    },
  ],
  [
    'a number format',
    (workbook) => {
      workbook.sheet('Sheet1').put(0, 0, { content: '', formula: null, format: '@', apostrophe: false });
    },
  ],
  [
    'an apostrophe',
    (workbook) => {
      workbook.sheet('Sheet1').put(0, 0, { content: '', formula: null, format: 'General', apostrophe: true });
    },
  ],
  [
    'a width',
    (workbook) => {
      workbook.sheet('Sheet1').painted.paint({ top: 0, left: 0, bottom: 1048575, right: 0 }, 'Size.ColumnWidth', 10);
    },
  ],
  [
    'a sheet',
    (workbook) => {
      workbook.addSheet();
    },
  ],
  [
    'a setting',
    (workbook) => {
      workbook.settings.add('a', 1);
    },
  ],
  [
    'a frozen row',
    (workbook) => {
      workbook.sheet('Sheet1').frozen = { top: 0, left: 0, bottom: 0, right: 16383 };
    },
  ],
])('%s makes a difference to the snapshot', (_, change) => {
  const workbook = new WorkbookModel();
  const before = snapshot(workbook);
  change(workbook);
  expect(snapshot(workbook)).not.toEqual(before);
});
