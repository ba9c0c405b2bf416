import { failureOf, loaded, onSheet, openBook } from './on-a-sheet';

describe('arrays of values', () => {
  test.each<[string, unknown]>([
    ['too few columns', [[1], [2]]],
    ['too few rows', [[1, 2]]],
    ['ragged rows', [[1, 2], [3]]],
    ['a flat array', [1, 2]],
  ])('%s are refused with the place of the error', async (_, values) => {
    const batch = (sheet: Excel.Worksheet) => (sheet.getRange('A1:B2').values = values as unknown[][]);
    expect(await failureOf(batch)).toEqual({ code: 'InvalidArgument', location: 'Range.values' });
  });

  test.each<[string, unknown]>([
    ['a single value', 7],
    ['an array of one cell', [[7]]],
  ])('%s is spread over the range', async (_, values) => {
    const read = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = values as unknown[][];
      return (await loaded(range, 'values')).values as unknown[][];
    });
    expect(read).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test.each<[string, unknown, unknown]>([
    ['null leaves the cell', null, 'old'],
    ['undefined leaves the cell, since JSON knows only null', undefined, 'old'],
    ['NaN leaves the cell, since JSON knows only null', Number.NaN, 'old'],
    ['"" clears the cell', '', ''],
    ['a Date arrives as its ISO text', new Date(0), '1970-01-01T00:00:00.000Z'],
  ])('%s', async (_, written, expected) => {
    const read = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [['old', 'old']];
      range.values = [[written, 'new']];
      return (await loaded(range, 'values')).values as unknown[][];
    });
    expect(read).toEqual([[expected, 'new']]);
  });

  test('null for the whole property is refused', async () => {
    const batch = (sheet: Excel.Worksheet) => (sheet.getRange('A1').values = null as unknown as unknown[][]);
    expect(await failureOf(batch)).toMatchObject({ code: 'InvalidArgument' });
  });

  test('clearing a value keeps the number format; an empty number format is General', async () => {
    const read = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['0%', '0%']];
      range.values = [['', '']];
      range.numberFormat = [['', null]];
      return (await loaded(range, 'numberFormat')).numberFormat as unknown[][];
    });
    expect(read).toEqual([['General', '0%']]);
  });

  test('what was done before the failing action stays done', async () => {
    const excel = openBook();
    await failureOf(async (sheet) => {
      sheet.getRange('A1').values = [['done']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['not done']];
      await sheet.context.sync();
    }, excel);
    const { workbook } = excel;
    expect([0, 1, 2].map((row) => workbook.sheet('Sheet1').cell(row, 0).content)).toEqual(['done', '', '']);
  });
});

describe('whole rows and columns', () => {
  test.each(['C:C', '2:3'])('%s has an address and a count, but null for the cells', async (address) => {
    const range = await onSheet(async (sheet) =>
      (await loaded(sheet.getRange(address), 'address,cellCount,values,formulas,text,numberFormat')).toJSON(),
    );
    expect(range).toMatchObject({ address: `Sheet1!${address}`, values: null, formulas: null, text: null, numberFormat: null });
    expect(range.cellCount).toBe(address === 'C:C' ? 1048576 : 32768);
  });

  test.each(['values', 'formulas', 'numberFormat'] as const)('%s cannot be set on them', async (property) => {
    const batch = (sheet: Excel.Worksheet) => (sheet.getRange('A:B')[property] = 'Due Date' as unknown as unknown[][]);
    expect(await failureOf(batch)).toMatchObject({ code: 'InvalidArgument' });
  });

  test('formats can', async () => {
    const colour = await onSheet(async (sheet) => {
      sheet.getRange('A:B').format.fill.color = '#EEEEEE';
      return (await loaded(sheet.getRange('A7').format.fill, 'color')).color;
    });
    expect(colour).toBe('#EEEEEE');
  });

  test('more than 5,000,000 cells are read as null without an error', async () => {
    const values = await onSheet(async (sheet) => (await loaded(sheet.getRangeByIndexes(0, 0, 500_001, 10), 'values')).values);
    expect(values).toBeNull();
  });

  test('more than 33,554,000 cells cannot be set at once', async () => {
    const batch = (sheet: Excel.Worksheet) => (sheet.getRangeByIndexes(0, 0, 1048575, 33).values = [['x']]);
    expect(await failureOf(batch)).toMatchObject({ code: 'OperationCellsExceedLimit' });
  });

  test('the whole sheet has more cells than the count can say', async () => {
    expect(await onSheet(async (sheet) => (await loaded(sheet.getRange(), 'cellCount')).cellCount)).toBe(-1);
  });
});

describe('formulas', () => {
  test('there is no calculation: a written formula shows 0', async () => {
    const cell = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=SUM(B1:B3)']];
      return (await loaded(range, 'values,formulas')).toJSON();
    });
    expect(cell).toMatchObject({ values: [[0]], formulas: [['=SUM(B1:B3)']] });
  });

  test('the calculate hook is asked before values are read, once for each change', async () => {
    let asked = 0;
    const excel = openBook({
      calculate: (workbook) => {
        asked++;
        workbook.sheet('Sheet1').setComputed(0, 0, 42);
      },
    });
    const values = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=SUM(B1:B3)']];
      await loaded(range, 'values');
      return (await loaded(range, 'values')).values as unknown[][];
    }, excel);
    expect(values).toEqual([[42]]);
    expect(asked).toBe(1);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['follow a sheet that is renamed', (sheet) => void (sheet.name = '進捗 管理'), "='進捗 管理'!A1+SUM('進捗 管理'!B:B)&\"Sheet1!A1\""],
    ['follow rows that are inserted', (sheet) => void sheet.getRange('1:2').insert('Down'), '=Sheet1!A3+SUM(Sheet1!B:B)&"Sheet1!A1"'],
    [
      'lose cells that are deleted',
      (sheet) => {
        sheet.getRange('1:1').delete('Up');
      },
      '=#REF!+SUM(Sheet1!B:B)&"Sheet1!A1"',
    ],
    [
      'lose a sheet that is deleted',
      (sheet) => {
        sheet.delete();
      },
      '=#REF!+SUM(#REF!)&"Sheet1!A1"',
    ],
  ])('%s', async (_, change, expected) => {
    const formula = await onSheet(async (sheet, context) => {
      const cell = context.workbook.worksheets.add('集計').getRange('A1');
      cell.formulas = [['=Sheet1!A1+SUM(Sheet1!B:B)&"Sheet1!A1"']];
      change(sheet);
      return (await loaded(cell, 'formulas')).formulas[0]?.[0] as unknown;
    });
    expect(formula).toBe(expected);
  });

  test('formulas and names follow a table that is renamed, and lose one that is deleted', async () => {
    const formulas = await onSheet(async (sheet) => {
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Items';
      const cell = sheet.getRange('D1');
      cell.formulas = [['=COUNTIFS(Items[列1],"Items[列1]")']];
      table.name = 'Rows';
      const renamed = (await loaded(cell, 'formulas')).formulas[0]?.[0] as unknown;
      table.delete();
      return [renamed, (await loaded(cell, 'formulas')).formulas[0]?.[0] as unknown];
    });
    expect(formulas).toEqual(['=COUNTIFS(Rows[列1],"Items[列1]")', '=COUNTIFS(#REF!,"Items[列1]")']);
  });
});
