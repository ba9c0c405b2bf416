import { failureOf, loaded, onSheet } from './on-a-sheet';

/** A table of two rows under the headings 番号 and 評価. */
function addTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:B3').values = [
    ['番号', '評価'],
    [1, '達成'],
    [2, '未達成'],
  ];
  return sheet.tables.add('A1:B3', true);
}

const addressOf = (part: (table: Excel.Table) => Excel.Range) =>
  onSheet(async (sheet) => (await loaded(part(addTable(sheet)), 'address')).address);

describe('a table', () => {
  test.each<[string, (table: Excel.Table) => Excel.Range, string]>([
    ['has a range', (table) => table.getRange(), 'Sheet1!A1:B3'],
    ['has a row of headings', (table) => table.getHeaderRowRange(), 'Sheet1!A1:B1'],
    ['has a body', (table) => table.getDataBodyRange(), 'Sheet1!A2:B3'],
    ['has columns', (table) => table.columns.getItem('評価').getDataBodyRange(), 'Sheet1!B2:B3'],
    ['has rows', (table) => table.rows.getItemAt(1).getRange(), 'Sheet1!A3:B3'],
    ['gets a row of totals', (table) => ((table.showTotals = true), table.getTotalRowRange()), 'Sheet1!A4:B4'],
    ['becomes a plain range', (table) => table.convertToRange(), 'Sheet1!A1:B3'],
  ])('%s', async (_, part, expected) => {
    expect(await addressOf(part)).toBe(expected);
  });

  test('without totals has no row of totals', async () => {
    expect(await failureOf((sheet) => addTable(sheet).getTotalRowRange().load('address'))).toMatchObject({
      code: 'ItemNotFound',
    });
  });

  test('has headings that are text, never blank and unique', async () => {
    const headings = await onSheet(async (sheet) => {
      sheet.getRange('A1:D1').values = [['評価', '評価', '', 2024]];
      const table = sheet.tables.add('A1:D3', true);
      return (await loaded(table.getHeaderRowRange(), 'values')).values as unknown[][];
    });
    expect(headings).toEqual([['評価', '評価2', '列3', '2024']]);
  });

  test('keeps its headings so when a heading is blanked later', async () => {
    const headings = await onSheet(async (sheet) => {
      addTable(sheet);
      sheet.getRange('B1').values = [['']];
      return (await loaded(sheet.getRange('A1:B1'), 'values')).values as unknown[][];
    });
    expect(headings).toEqual([['番号', '列2']]);
  });

  test('has one row at least', async () => {
    expect(await onSheet(async (sheet) => (await loaded(sheet.tables.add('A1:B1', true).getRange(), 'address')).address)).toBe(
      'Sheet1!A1:B2',
    );
  });

  test('takes no cell of another table', async () => {
    expect(await failureOf((sheet) => (addTable(sheet), sheet.tables.add('B3:C5', true)))).toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      'takes no merged cells',
      (sheet) => {
        sheet.getRange('B5:C5').merge();
        sheet.tables.add('B4:C6', true);
      },
    ],
    [
      'cannot be merged',
      (sheet) => {
        addTable(sheet);
        sheet.getRange('A2:B2').merge();
      },
    ],
  ])('%s', async (_, act) => {
    expect(await failureOf(act)).toMatchObject({ code: 'MergedRangeConflict' });
  });

  test.each(['A1', 'R1C1', 'C', '1番', '一覧 データ', '一覧-データ', '', 'あ'.repeat(256)])('is not called %s', async (name) => {
    expect(await failureOf((sheet) => (addTable(sheet).name = name))).toEqual({
      code: 'InvalidArgument',
      location: 'Table.name',
    });
  });

  test('shares one space of names with the other tables and the names of the workbook', async () => {
    const taken = (first: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
      failureOf(async (sheet, context) => {
        first(sheet, context);
        addTable(sheet).name = 'ITEMS';
        await context.sync();
      });
    expect(await taken((sheet) => void (sheet.tables.add('F1:G2', true).name = 'Items'))).toMatchObject({ code: 'ItemAlreadyExists' });
    expect(await taken((sheet, context) => void context.workbook.names.add('items', sheet.getRange('F1')))).toMatchObject({
      code: 'ItemAlreadyExists',
    });
  });

  test('grows by rows that are added, which are entered like any value', async () => {
    const read = await onSheet(async (sheet) => {
      const table = addTable(sheet);
      table.rows.add(undefined, [['1/2', "'1/2"]]);
      return (await loaded(table.getRange().getLastRow(), 'address,values')).toJSON();
    });
    expect(read).toMatchObject({ address: 'Sheet1!A4:B4', values: [[45659, '1/2']] });
  });

  test('is resized from its headings down', async () => {
    const address = await onSheet(async (sheet) => {
      const table = addTable(sheet);
      table.resize('A1:C9');
      return (await loaded(table.getRange(), 'address')).address;
    });
    expect(address).toBe('Sheet1!A1:C9');
    expect(
      await failureOf((sheet) => {
        addTable(sheet).resize('A2:C9');
      }),
    ).toMatchObject({ code: 'InvalidArgument' });
  });

  test('is found by name in the workbook, on its sheet, and under a range', async () => {
    const names = await onSheet(async (sheet, context) => {
      addTable(sheet).name = 'Items';
      const ways = [
        context.workbook.tables.getItem('items').load('name'),
        sheet.tables.getItemAt(0).load('name'),
        sheet.getRange('B2').getTables().getFirst().load('name'),
      ];
      await context.sync();
      return ways.map(({ name }) => name);
    });
    expect(names).toEqual(['Items', 'Items', 'Items']);
  });

  test('that is deleted takes its cells with it', async () => {
    const values = await onSheet(async (sheet) => {
      addTable(sheet).delete();
      return (await loaded(sheet.getRange('A1:B1'), 'values')).values as unknown[][];
    });
    expect(values).toEqual([['', '']]);
  });
});

describe('names', () => {
  test('stand for a range of the workbook', async () => {
    const read = await onSheet(async (sheet, context) => {
      const item = context.workbook.names.add('評価範囲', sheet.getRange('B2:C9'), '説明');
      item.load('formula,type,scope,comment,visible');
      const range = await loaded(item.getRange(), 'address');
      return { ...item.toJSON(), address: range.address };
    });
    expect(read).toMatchObject({
      formula: '=Sheet1!$B$2:$C$9',
      type: 'Range',
      scope: 'Workbook',
      comment: '説明',
      visible: true,
      address: 'Sheet1!B2:C9',
    });
  });

  test('can be constants, which have no range', async () => {
    const isNull = await onSheet(async (_, context) => {
      const range = context.workbook.names.add('mark', '="items"').getRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('of two sheets may be the same; of one they are unique', async () => {
    const twice = (sameSheet: boolean) => (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
      const other = sameSheet ? sheet : context.workbook.worksheets.add();
      sheet.names.add('mark', '="a"').visible = false;
      other.names.add('MARK', '="b"');
      return context.sync();
    };
    await expect(onSheet(twice(false))).resolves.toBeUndefined();
    expect(await failureOf(twice(true))).toMatchObject({ code: 'ItemAlreadyExists' });
  });

  test('a range is found by its name', async () => {
    const address = await onSheet(async (sheet, context) => {
      context.workbook.names.add('評価範囲', sheet.getRange('B2:C9'));
      return (await loaded(sheet.getRange('評価範囲'), 'address')).address;
    });
    expect(address).toBe('Sheet1!B2:C9');
  });

  test('can be deleted', async () => {
    const isNull = await onSheet(async (_, context) => {
      context.workbook.names.add('mark', '="items"').delete();
      const item = context.workbook.names.getItemOrNullObject('mark');
      await context.sync();
      return item.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});
