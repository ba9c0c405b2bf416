import { excelHost } from '../../../src/excel/excel-host';
import type { Cell, Sheet } from '../../../src/workbook/workbook';
import { entireColumns, entireRows, sized } from '../../simulated-excel/model/area';
import { fromWorkbook } from '../../simulated-excel/model/from-workbook';
import { hiddenKeys, look } from '../../simulated-excel/model/style-keys';
import { WorkbookModel } from '../../simulated-excel/model/workbook';
import type { OpenExcel } from '../../simulated-excel/open-excel';
import { openExcel } from '../../simulated-excel/open-excel';
import { type } from '../../simulated-excel/person';
import { faultOf, openDepartmentBook } from '../department-book';

/** The cell B2 as it is read after a person typed into it. */
async function typed(text: string, format = 'General'): Promise<Cell | undefined> {
  const { workbook } = openExcel();
  workbook.sheet('Sheet1').put(1, 1, { ...workbook.sheet('Sheet1').cell(1, 1), format });
  type(workbook, 'Sheet1!B2', text);
  const read = await excelHost().read();
  return read.workbook.sheets[0]!.rows[0]?.cells[1];
}

describe('a cell', () => {
  test.each<[string, string, Partial<Cell> | undefined]>([
    ['a text', '達成', { value: '達成', formula: null, format: 'General' }],
    ['a number', '465', { value: 465 }],
    ['a share', '82.6%', { value: 0.826, format: '0.00%' }],
    ['a truth value', 'TRUE', { value: true }],
    ['a date', '2025/3/31', { value: { kind: 'date', serial: 45747 }, format: 'yyyy/m/d' }],
    ['a date of an era', '令和7年3月31日', { value: { kind: 'date', serial: 45747 } }],
    ['an error', '#N/A', { value: { kind: 'error', code: '#N/A' } }],
    ['a text that looks like an error', "'#N/A", { value: '#N/A' }],
    ['a formula', '=1+1', { value: 0, formula: '1+1' }],
    ['a text that looks like a formula', "'=1+1", { value: '=1+1', formula: null }],
    ['a text with an apostrophe', "''001", { value: "'001", formula: null }],
    ['nothing', '', undefined],
  ])('%s', async (_, text, expected) => {
    const cell = await typed(text);
    if (expected) expect(cell).toMatchObject(expected);
    else expect(cell).toBeUndefined();
  });

  test.each([
    ['m/d/yyyy', 'yyyy/m/d'],
    ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
    ['m/d/yy', 'm/d/yy'],
  ])('a date under %s, as Excel calls the format of the system, is one under %s', async (format, expected) => {
    expect(await typed('45747', format)).toEqual({ value: { kind: 'date', serial: 45747 }, formula: null, format: expected });
  });

  test('a formula with an error, one with no text', async () => {
    const { workbook } = openExcel();
    const sheet = workbook.sheet('Sheet1');
    type(workbook, 'Sheet1!A1', '=1/0');
    type(workbook, 'Sheet1!A2', '=IF(1,"","x")');
    sheet.setComputed(0, 0, { error: '#DIV/0!' });
    sheet.setComputed(1, 0, '');
    const [first] = (await excelHost().read()).workbook.sheets;
    expect(first!.rows.map(({ cells }) => cells[0])).toEqual([
      { value: { kind: 'error', code: '#DIV/0!' }, formula: '1/0', format: 'General' },
      { value: '', formula: 'IF(1,"","x")', format: 'General' },
    ]);
  });

  test('of another workbook, with its file in the list of links', async () => {
    const { workbook } = openExcel();
    type(workbook, 'Sheet1!A1', "='C:\\共有\\[予算.xlsx]予算 表'!B2+[実績.xlsm]表!C3");
    type(workbook, 'Sheet1!A2', '=[実績.xlsm]表!C4');
    const { workbook: read } = await excelHost().read();
    expect(read.sheets[0]!.rows.map(({ cells }) => cells[0]?.formula)).toEqual(["'[1]予算 表'!B2+[2]表!C3", '[2]表!C4']);
    expect(read.externalLinks).toEqual(['予算.xlsx', '実績.xlsm']);
  });
});

async function readSheet(prepare: (workbook: WorkbookModel) => void): Promise<Sheet> {
  const { workbook } = openExcel();
  prepare(workbook);
  return (await excelHost().read()).workbook.sheets[0]!;
}

describe('a sheet', () => {
  test('that is blank has no rows', async () => {
    expect(await readSheet(() => undefined)).toEqual({
      name: 'Sheet1',
      visibility: 'visible',
      rows: [],
      tables: [],
      hiddenRows: [],
      hiddenColumns: [],
      struckCells: [],
      drawings: 0,
    });
  });

  test('with looks alone has no rows', async () => {
    const sheet = await readSheet((workbook) => {
      workbook.sheet('Sheet1').painted.paint(sized(0, 0, 50, 50), look('Fill.Color'), '#FFFF00');
    });
    expect(sheet.rows).toEqual([]);
  });

  test('begins where its cells begin', async () => {
    const sheet = await readSheet((workbook) => {
      type(workbook, 'Sheet1!C5', 'a');
      type(workbook, 'Sheet1!E7', 'b');
    });
    expect(sheet.rows.map(({ index, cells }) => [index, cells.length, cells.filter(Boolean).length])).toEqual([
      [4, 3, 1],
      [6, 5, 1],
    ]);
  });

  test('tells hidden rows and columns', async () => {
    const sheet = await readSheet((workbook) => {
      const { painted } = workbook.sheet('Sheet1');
      type(workbook, 'Sheet1!B2', 'a');
      type(workbook, 'Sheet1!H9', 'b');
      painted.paint(entireRows(sized(2, 0, 2, 1)), hiddenKeys.rows, true);
      painted.paint(entireRows(sized(6, 0, 1, 1)), hiddenKeys.rows, true);
      painted.paint(entireColumns(sized(0, 2, 1, 1)), hiddenKeys.columns, true);
    });
    expect(sheet.hiddenRows).toEqual([
      { from: 2, to: 3 },
      { from: 6, to: 6 },
    ]);
    expect(sheet.hiddenColumns).toEqual([{ from: 2, to: 2 }]);
  });

  test('tells what is struck through, of the cells that hold something', async () => {
    const sheet = await readSheet((workbook) => {
      type(workbook, 'Sheet1!A1', 'a');
      type(workbook, 'Sheet1!A2', 'b');
      workbook.sheet('Sheet1').painted.paint(sized(1, 0, 1, 3), look('Font.Strikethrough'), true);
    });
    expect(sheet.struckCells).toEqual([{ row: 1, column: 0 }]);
  });

  test('that is protected is read as well, though Excel looks for no formulas and errors on it', async () => {
    const prepare = (workbook: WorkbookModel) => {
      for (const [cell, text] of Object.entries({ A1: 'a', B1: '=1+1', A2: '#N/A', B2: "'#N/A" })) type(workbook, `Sheet1!${cell}`, text);
    };
    const open = await readSheet(prepare);
    const closed = await readSheet((workbook) => {
      prepare(workbook);
      workbook.sheet('Sheet1').protection = { options: {}, password: '' };
    });
    expect(closed).toEqual(open);
  });

  test('with a stray cell far away is refused with its name and range', async () => {
    const { workbook } = openExcel();
    type(workbook, 'Sheet1!A1', 'a');
    type(workbook, 'Sheet1!AZ1048576', 'b');
    expect(await faultOf(excelHost().read())).toContain('シート「Sheet1」で使われている範囲（A1:AZ1048576）が広すぎて');
  });
});

describe('a workbook', () => {
  test('gives its file name, its names, its people, and costs no undo', async () => {
    const excel = openDepartmentBook();
    excel.workbook.properties.values.set('Author', '契約管財局');
    const read = await excelHost().read();
    expect(read.name).toBe('契約管財局.xlsx');
    expect(read.workbook.names).toEqual([{ name: '評価欄', formula: '進捗管理表!$E$4:$E$5', hidden: false }]);
    expect(read.workbook.properties).toEqual({ creator: '契約管財局' });
    expect(excel.workbook.undoListsLost).toBe(0);
  });

  test('has no merges, which would cost the undo list, and no comments where there are no threads: they are unknown', async () => {
    const excel = openDepartmentBook();
    await excel.run(async (context) => {
      context.workbook.comments.add('進捗管理表!B4', '確認してください');
      await context.sync();
    });
    const { workbook } = await excelHost().read();
    expect(workbook.sheets.map(({ merges, comments }) => [merges, comments])).toEqual([
      [undefined, [{ row: 3, column: 1 }]],
      [undefined, undefined],
    ]);
  });

  test('is read without a change', async () => {
    const excel = openDepartmentBook();
    const before = excel.theirs();
    await excelHost().read();
    expect(excel.theirs()).toEqual(before);
  });
});

/** 5,000 rows of 40 columns as a city fills them: numbers, short Japanese texts, dates, a column of formulas with an error. */
function largeWorkbook(rows = 5000): OpenExcel['workbook'] {
  const cellAt = (row: number, column: number): Cell => {
    if (column % 4 === 0) return { value: row * column, formula: null, format: column % 8 === 0 ? '#,##0' : 'General' };
    if (column === 5) return { value: { kind: 'date', serial: 45000 + (row % 300) }, formula: null, format: 'yyyy/m/d' };
    if (column === 7)
      return row === 70
        ? { value: { kind: 'error', code: '#DIV/0!' }, formula: 'E71/0', format: 'General' }
        : { value: row, formula: `E${row + 1}/2`, format: 'General' };
    return { value: `取組${row}の${column}`, formula: null, format: 'General' };
  };
  return fromWorkbook({
    sheets: [
      {
        name: '進捗管理表',
        visibility: 'visible',
        tables: [],
        hiddenRows: [{ from: 4000, to: 4009 }],
        rows: Array.from({ length: rows }, (_, index) => ({
          index,
          cells: Array.from({ length: 40 }, (__, column) => cellAt(index, column)),
        })),
      },
      { name: '作成要領', visibility: 'visible', tables: [], rows: [{ index: 0, cells: [cellAt(1, 1)] }] },
    ],
    names: [],
  });
}

describe('round trips', () => {
  test.each([
    ['on the desktop', false],
    ['on the web, with its 5 MB a message', true],
  ])('5,000 rows of 40 columns take at most four, %s', async (_, webLimits) => {
    const excel = openExcel(largeWorkbook(), { webLimits });
    const shares: number[] = [];
    const { workbook } = await excelHost().read({ onProgress: (share) => shares.push(share) });
    expect(excel.host.counters.roundTrips).toBeLessThanOrEqual(4);
    expect(shares.at(-1)).toBe(1);
    const [sheet, guidance] = workbook.sheets;
    expect(sheet!.rows).toHaveLength(5000);
    expect(sheet!.rows[70]!.cells[7]).toEqual({ value: { kind: 'error', code: '#DIV/0!' }, formula: 'E71/0', format: 'General' });
    expect(sheet!.rows[4999]!.cells[39]).toEqual({ value: '取組4999の39', formula: null, format: 'General' });
    expect(sheet!.hiddenRows).toEqual([{ from: 4000, to: 4009 }]);
    expect(guidance!.rows).toHaveLength(1);
  });

  test.each([1, 100, 1000])('%i rows take three', async (rows) => {
    const excel = openExcel(largeWorkbook(rows), { webLimits: true });
    await excelHost().read();
    expect(excel.host.counters.roundTrips).toBe(3);
  });

  test('sixty sheets take three', async () => {
    const excel = openExcel(
      new WorkbookModel(
        {},
        Array.from({ length: 60 }, (_, index) => `個票${index + 1}`),
      ),
    );
    for (const { name } of excel.workbook.sheets) type(excel.workbook, `${name}!B2`, '取組');
    expect((await excelHost().read()).workbook.sheets).toHaveLength(60);
    expect(excel.host.counters.roundTrips).toBe(3);
  });

  test('a message that is too large after all is asked for in smaller parts', async () => {
    const long = '取組の経過を詳しく記した長い文章です。'.repeat(30);
    const model = new WorkbookModel();
    const sheet = model.sheet('Sheet1');
    for (let row = 0; row < 9000; row++) sheet.put(row, 0, { ...sheet.cell(row, 0), content: long });
    const excel = openExcel(model, { webLimits: true });
    const { workbook } = await excelHost().read();
    expect(workbook.sheets[0]!.rows).toHaveLength(9000);
    expect(workbook.sheets[0]!.rows.every(({ cells }) => cells[0]?.value === long)).toBe(true);
    expect(excel.host.counters.roundTrips).toBeGreaterThan(5);
    expect(excel.host.counters.roundTrips).toBeLessThan(20);
  });

  test('stop when the user asks for it', async () => {
    const excel = openExcel(largeWorkbook(), { webLimits: true });
    const stop = new AbortController();
    const reading = excelHost().read({
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(excel.host.counters.roundTrips).toBe(3);
  });
});
