import { excelHost } from '../../../src/excel/excel-host';
import { defaultSettings } from '../../../src/model/default-settings';
import { review } from '../../../src/review';
import type { Workbook } from '../../../src/workbook/workbook';
import { fromWorkbook } from '../../simulated-excel/model/from-workbook';
import { WorkbookModel } from '../../simulated-excel/model/workbook';
import { openExcel } from '../../simulated-excel/open-excel';
import { type } from '../../simulated-excel/person';
import { faultOf, openDepartmentBook } from '../department-book';

/** Without what Excel refused. */
function seen({ sheets, unread: _unread, properties: _properties, ...rest }: Workbook): unknown {
  return { ...rest, sheets: sheets.map(({ hiddenRows: _rows, hiddenColumns: _columns, drawings: _drawings, ...sheet }) => sheet) };
}

describe('what Excel does not tell ends no check', () => {
  test.each([
    ['Workbook.comments get', ['comments']],
    ['Worksheet.shapes get', ['drawings']],
    ['DocumentProperties.author get', ['properties']],
    ['Range.getColumnProperties call', ['hiddenLines']],
    ['Range.getRowProperties call', ['hiddenLines']],
    ['RangeFont.strikethrough get', ['struckCells']],
    ['Range.getSpecialCellsOrNullObject call', []],
    ['WorksheetProtection.protected get', []],
    ['Workbook.previouslySaved get', []],
    ['Application.calculationState get', ['calculation']],
    ['Workbook.functions get', ['dateSystem']],
  ])('%s', async (member, unread) => {
    openDepartmentBook();
    const whole = await excelHost().read();
    const excel = openDepartmentBook();
    excel.host.refusals.refuse(member, 'NotImplemented');
    const read = await excelHost().read();
    expect(read.workbook.unread ?? []).toEqual(unread);
    expect(seen(read.workbook)).toEqual(seen(whole.workbook));
  });

  test('what it cannot do without is a fault with a sentence', async () => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse('Range.values get', 'GeneralException');
    expect(await faultOf(excelHost().read())).toContain('GeneralException');
  });

  test.each([1, 2])('an answer that is too large for one message is asked for in parts: message %i', async (message) => {
    const excel = openDepartmentBook();
    const whole = await excelHost().read();
    excel.host.counters.reset();
    excel.host.faults.fail(message, 'ResponsePayloadSizeLimitExceeded');
    expect(await excelHost().read()).toEqual(whole);
  });
});

test('a rule that could not see what it looks at is told as not carried out', async () => {
  const excel = openDepartmentBook();
  excel.host.refusals.refuse('Worksheet.shapes get', 'NotImplemented');
  const { workbook } = await excelHost().read();
  const { notChecked } = review([{ file: 'a.xlsx', sha256: '', workbook }], { settings: defaultSettings, assumedYear: 2024 });
  expect(notChecked).toContainEqual(expect.objectContaining({ rule: 'drawing-over-table', because: 'unread' }));
});

describe('a workbook that is calculated by hand', () => {
  /** B1 counts A1:A3; nobody has pressed F9 since A3 was filled. */
  function openStale() {
    const model = new WorkbookModel({
      calculate: (workbook) => {
        const sheet = workbook.sheet('Sheet1');
        sheet.setComputed(0, 1, [0, 1, 2].filter((row) => sheet.cell(row, 0).content !== '').length);
      },
    });
    for (const cell of ['A1', 'A2']) type(model, `Sheet1!${cell}`, '達成');
    type(model, 'Sheet1!B1', '=COUNTA(A1:A3)');
    model.recalculate();
    model.calculationMode = 'Manual';
    const excel = openExcel(model);
    return { model, excel, shown: async () => (await excelHost().read()).workbook.sheets[0]?.rows[0]?.cells[1]?.value };
  }

  test('is told as such only while something waits', async () => {
    const { model } = openStale();
    expect(await excelHost().read()).not.toHaveProperty('isStale');
    type(model, 'Sheet1!A3', '達成');
    const read = await excelHost().read();
    expect(read.isStale).toBe(true);
    expect(read.workbook.unread).toEqual(['pendingCalculation']);
  });

  test('shows the old value until the user lets it be calculated', async () => {
    const { model, shown } = openStale();
    type(model, 'Sheet1!A3', '達成');
    expect(await shown()).toBe(2);
    await excelHost().calculate();
    expect(await shown()).toBe(3);
    expect(await excelHost().read()).not.toHaveProperty('isStale');
    expect(model.calculationMode).toBe('Manual');
  });
});

describe('a workbook whose dates count from 1904', () => {
  const date = { value: { kind: 'date', serial: 44285 }, formula: null, format: 'yyyy/m/d' } as const;

  function open(date1904: boolean) {
    const sheets = [{ name: '表', visibility: 'visible' as const, tables: [], rows: [{ index: 0, cells: [date] }] }];
    return openExcel(fromWorkbook({ sheets, names: [] }, { date1904 }));
  }

  test.each([
    [false, 44285],
    [true, 45747],
  ])('1904: %s', async (date1904, serial) => {
    open(date1904);
    expect((await excelHost().read()).workbook.sheets[0]?.rows[0]?.cells[0]?.value).toEqual({ kind: 'date', serial });
  });

  test('a date of it is corrected where it still stands, and taken back', async () => {
    const excel = open(true);
    const host = excelHost();
    const read = await host.read();
    const before = read.workbook.sheets[0]!.rows[0]!.cells[0]!.value;
    const { changed, receipt } = await host.apply([{ at: { sheet: '表', row: 0, column: 0 }, before, after: '1-2' }]);
    expect(changed).toHaveLength(1);
    await host.takeBack(receipt);
    expect(excel.workbook.sheet('表').cell(0, 0)).toMatchObject({ content: 44285, format: 'yyyy/m/d' });
  });
});
