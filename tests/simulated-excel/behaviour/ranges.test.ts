import { failureOf, loaded, onSheet } from './on-a-sheet';

const address = (range: (sheet: Excel.Worksheet) => Excel.Range) =>
  onSheet(async (sheet) => {
    const found = range(sheet);
    found.load('address');
    await sheet.context.sync();
    return found.isNullObject ? null : found.address.replace('Sheet1!', '');
  });

describe('one range leads to another', () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string | null]>([
    ['getRange without an address is the whole sheet', (sheet) => sheet.getRange(), '1:1048576'],
    ['getRange takes dollars and lower case', (sheet) => sheet.getRange('$b$2:c$3'), 'B2:C3'],
    ['getRange takes the corners in any order', (sheet) => sheet.getRange('C3:B2'), 'B2:C3'],
    ['getRangeByIndexes counts from 0', (sheet) => sheet.getRangeByIndexes(4, 1, 2, 3), 'B5:D6'],
    ['getCell of a sheet', (sheet) => sheet.getCell(0, 26), 'AA1'],
    ['getCell may lie outside its range', (sheet) => sheet.getRange('B2:C3').getCell(5, 0), 'B7'],
    ['getCell may lie above its range', (sheet) => sheet.getRange('B2:C3').getCell(-1, -1), 'A1'],
    ['getRow', (sheet) => sheet.getRange('B2:C3').getRow(1), 'B3:C3'],
    ['getColumn', (sheet) => sheet.getRange('B2:C3').getColumn(1), 'C2:C3'],
    ['getLastCell', (sheet) => sheet.getRange('B2:C3').getLastCell(), 'C3'],
    ['getLastRow', (sheet) => sheet.getRange('B2:C3').getLastRow(), 'B3:C3'],
    ['getEntireRow', (sheet) => sheet.getRange('B2:C3').getEntireRow(), '2:3'],
    ['getEntireColumn', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'B:C'],
    ['getOffsetRange keeps the size', (sheet) => sheet.getRange('B2:C3').getOffsetRange(1, -1), 'A3:B4'],
    ['getResizedRange takes how much it grows', (sheet) => sheet.getRange('B2:C3').getResizedRange(1, -1), 'B2:B4'],
    ['getAbsoluteResizedRange takes the size', (sheet) => sheet.getRange('B2:C3').getAbsoluteResizedRange(1, 4), 'B2:E2'],
    ['getRowsAbove', (sheet) => sheet.getRange('B3:C4').getRowsAbove(2), 'B1:C2'],
    ['getRowsBelow', (sheet) => sheet.getRange('B3:C4').getRowsBelow(2), 'B5:C6'],
    ['getColumnsAfter', (sheet) => sheet.getRange('B3:C4').getColumnsAfter(), 'D3:D4'],
    ['getBoundingRect with an address', (sheet) => sheet.getRange('B3').getBoundingRect('D1'), 'B1:D3'],
    ['getBoundingRect with a range', (sheet) => sheet.getRange('B3').getBoundingRect(sheet.getRange('A9')), 'A3:B9'],
    ['getIntersection', (sheet) => sheet.getRange('A1:C3').getIntersection('B2:E9'), 'B2:C3'],
    ['getIntersectionOrNullObject of areas apart', (sheet) => sheet.getRange('A1').getIntersectionOrNullObject('B2'), null],
  ])('%s', async (_, range, expected) => {
    expect(await address(range)).toBe(expected);
  });
});

describe('beyond the edge of the sheet', () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['getOffsetRange', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
    ['getResizedRange to nothing', (sheet) => sheet.getRange('A1:B2').getResizedRange(-2, 0)],
    ['getCell', (sheet) => sheet.getCell(1048576, 0)],
    ['getRangeByIndexes', (sheet) => sheet.getRangeByIndexes(0, 16384, 1, 1)],
    ['an address beyond XFD', (sheet) => sheet.getRange('XFE1')],
    ['an address that is none and no name', (sheet) => sheet.getRange('達成')],
  ])('%s is refused', async (_, range) => {
    expect(await failureOf((sheet) => range(sheet).load('address'))).toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('addresses', () => {
  test.each([
    ['Sheet1', 'Sheet1!A1'],
    ['進捗管理表', '進捗管理表!A1'],
    ['進捗 管理', "'進捗 管理'!A1"],
    ['2024年度', "'2024年度'!A1"],
    ['A1', "'A1'!A1"],
    ['R1C1', "'R1C1'!A1"],
    ["Bob's", "'Bob''s'!A1"],
    ['一覧-1', "'一覧-1'!A1"],
  ])('the sheet %s stands in them as %s', async (name, expected) => {
    const shown = await onSheet(async (sheet) => {
      sheet.name = name === 'Sheet1' ? 'Sheet2' : name;
      if (name === 'Sheet1') sheet.name = name;
      return (await loaded(sheet.getRange('A1'), 'address')).address;
    });
    expect(shown).toBe(expected);
  });

  test('a range on another sheet is found by its address', async () => {
    const shown = await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('別 表');
      return (await loaded(sheet.getRange("'別 表'!B2"), 'address')).address;
    });
    expect(shown).toBe("'別 表'!B2");
  });
});

describe('used range', () => {
  const fill = (sheet: Excel.Worksheet) => {
    sheet.getRange('B2').values = [['x']];
    sheet.getRange('D5').format.fill.color = '#FF0000';
  };

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string | null]>([
    ['an empty sheet answers A1', (sheet) => sheet.getUsedRange(), 'A1'],
    ['an empty sheet answers a null object when asked for one', (sheet) => sheet.getUsedRangeOrNullObject(), null],
    ['formatting counts', (sheet) => (fill(sheet), sheet.getUsedRange()), 'B2:D5'],
    ['formatting does not count with valuesOnly', (sheet) => (fill(sheet), sheet.getUsedRange(true)), 'B2'],
    ['a number format is formatting', (sheet) => ((sheet.getRange('A9').numberFormat = [['0%']]), sheet.getUsedRange()), 'A9'],
    ['a cell with "" has no value', (sheet) => ((sheet.getRange('A9').values = [['']]), sheet.getUsedRangeOrNullObject(true)), null],
    [
      'a format on whole columns does not stretch it',
      (sheet) => (fill(sheet), (sheet.getRange('A:Z').format.font.bold = true), sheet.getUsedRange()),
      'B2:D5',
    ],
    [
      'a width or a hidden row does not count',
      (sheet) => (
        (sheet.getRange('C3').format.columnWidth = 9),
        (sheet.getRange('9:9').rowHidden = true),
        sheet.getUsedRangeOrNullObject()
      ),
      null,
    ],
    ['of a range, within it', (sheet) => (fill(sheet), sheet.getRange('A1:C9').getUsedRange()), 'B2'],
    ['of a range without any, a null object', (sheet) => (fill(sheet), sheet.getRange('F1:G9').getUsedRangeOrNullObject()), null],
  ])('%s', async (_, range, expected) => {
    expect(await address(range)).toBe(expected);
  });

  test('of a range without any used cell it is not found', async () => {
    expect(await failureOf((sheet) => sheet.getRange('F1:G9').getUsedRange().load('address'))).toEqual({
      code: 'ItemNotFound',
      location: 'Range.getUsedRange',
    });
  });
});

describe('special cells', () => {
  const areas = (kind: 'Visible' | 'Constants' | 'Formulas', valueType?: 'Numbers' | 'Errors') =>
    onSheet(async (sheet) => {
      sheet.getRange('A1:B3').values = [
        ['text', 1],
        ['=1+1', 'x'],
        ['', true],
      ];
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      const found = sheet.getRange('A1:D4').getSpecialCellsOrNullObject(kind, valueType);
      found.load('address');
      await sheet.context.sync();
      return found.isNullObject ? null : found.address.replaceAll('Sheet1!', '');
    });

  test('visible cells leave hidden rows and columns out, one area for each visible block', async () => {
    expect(await areas('Visible')).toBe('A1:B1,D1,A3:B4,D3:D4');
  });

  test('constants, and those of one kind', async () => {
    expect(await areas('Constants')).toBe('A1:B1,B2:B3');
    expect(await areas('Constants', 'Numbers')).toBe('B1');
  });

  test('formulas', async () => {
    expect(await areas('Formulas')).toBe('A2');
  });

  test('none found is a null object, or ItemNotFound', async () => {
    expect(await areas('Constants', 'Errors')).toBeNull();
    expect(await failureOf((sheet) => sheet.getRange('A1').getSpecialCells('Constants').load('address'))).toMatchObject({
      code: 'ItemNotFound',
    });
  });
});

describe('merged cells', () => {
  test('keep the first value; what is set on the others is lost', async () => {
    const values = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      sheet.getRange('B1').values = [['lost']];
      return (await loaded(range, 'values')).values as unknown[][];
    });
    expect(values).toEqual([
      [1, ''],
      ['', ''],
    ]);
  });

  test('across: every row by itself', async () => {
    const merged = await onSheet(async (sheet) => {
      sheet.getRange('A1:B2').merge(true);
      return (await loaded(sheet.getRange('A1:D9').getMergedAreasOrNullObject(), 'address')).address;
    });
    expect(merged).toBe('Sheet1!A1:B1,Sheet1!A2:B2');
  });

  test('unmerge takes them apart', async () => {
    const none = await onSheet(async (sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1').unmerge();
      const found = sheet.getRange('A1:D9').getMergedAreasOrNullObject();
      await sheet.context.sync();
      return found.isNullObject;
    });
    expect(none).toBe(true);
  });
});

describe('rows that come and go', () => {
  test('a range that the add-in holds moves with its cells', async () => {
    const moved = await onSheet(async (sheet) => {
      const held = sheet.getRange('B5:C6');
      await loaded(held, 'address');
      sheet.getRange('1:3').insert('Down');
      return (await loaded(held, 'address')).address;
    });
    expect(moved).toBe('Sheet1!B8:C9');
  });

  test('an area that a row is inserted into grows; cells keep their formats', async () => {
    const read = await onSheet(async (sheet) => {
      sheet.getRange('A1:A2').numberFormat = [['0%'], ['0%']];
      sheet.getRange('A1:A2').merge();
      sheet.getRange('2:2').insert('Down');
      const merged = await loaded(sheet.getRange().getMergedAreasOrNullObject(), 'address');
      return [merged.address, (await loaded(sheet.getRange('A1:A3'), 'numberFormat')).numberFormat];
    });
    expect(read).toEqual(['Sheet1!A1:A3', [['0%'], ['General'], ['0%']]]);
  });

  test('cells are not pushed off the end of the sheet', async () => {
    const batch = async (sheet: Excel.Worksheet) => {
      sheet.getRange('A1048576').values = [['last']];
      sheet.getRange('1:1').insert('Down');
      await sheet.context.sync();
    };
    expect(await failureOf(batch)).toMatchObject({ code: 'NonBlankCellOffSheet' });
  });

  test('moving a block is not known here and says so', async () => {
    const batch = (sheet: Excel.Worksheet) => sheet.getRange('A1:B2').insert('Down');
    expect(await failureOf(batch)).toMatchObject({ code: 'NotImplemented' });
  });
});

describe('clear', () => {
  test.each<['Contents' | 'Formats' | undefined, unknown]>([
    [undefined, ['', 'General', '#FFFFFF']],
    ['Contents', ['', '0%', '#FF0000']],
    ['Formats', [0.5, 'General', '#FFFFFF']],
  ])('%s', async (what, expected) => {
    const left = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['0%']];
      range.values = [[0.5]];
      range.format.fill.color = '#FF0000';
      range.clear(what);
      await loaded(range, 'values,numberFormat,format/fill/color');
      return [range.values[0]?.[0], range.numberFormat[0]?.[0], range.format.fill.color] as unknown[];
    });
    expect(left).toEqual(expected);
  });
});
