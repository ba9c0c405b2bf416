import { failureOf, loaded, onSheet, openBook } from './on-a-sheet';
import type { Batch } from './on-a-sheet';

const protect = (sheet: Excel.Worksheet, options?: Excel.WorksheetProtectionOptions) => {
  sheet.protection.protect(options);
};

const onProtected =
  (act: (sheet: Excel.Worksheet) => void, options?: Excel.WorksheetProtectionOptions): Batch<void> =>
  (sheet) => {
    protect(sheet, options);
    act(sheet);
    return sheet.context.sync();
  };

describe('a protected sheet refuses', () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['values', (sheet) => void (sheet.getRange('A1').values = [['x']])],
    ['formulas', (sheet) => void (sheet.getRange('A1').formulas = [['=1']])],
    ['number formats', (sheet) => void (sheet.getRange('A1').numberFormat = [['0%']])],
    ['colours', (sheet) => void (sheet.getRange('A1').format.fill.color = 'red')],
    ['widths', (sheet) => void (sheet.getRange('A1').format.columnWidth = 10)],
    ['hiding rows', (sheet) => void (sheet.getRange('1:1').rowHidden = true)],
    [
      'clearing',
      (sheet) => {
        sheet.getRange('A1').clear();
      },
    ],
    [
      'merging',
      (sheet) => {
        sheet.getRange('A1:B1').merge();
      },
    ],
    ['inserting rows', (sheet) => void sheet.getRange('1:1').insert('Down')],
    [
      'deleting rows',
      (sheet) => {
        sheet.getRange('1:1').delete('Up');
      },
    ],
    ['looking for special cells', (sheet) => sheet.getRange('A1:B9').getSpecialCellsOrNullObject('Formulas')],
    ['tables', (sheet) => void sheet.tables.add('A1:B2', true)],
    ['links', (sheet) => void (sheet.getRange('A1').hyperlink = { documentReference: 'A2' })],
    ['shapes', (sheet) => void sheet.shapes.addGeometricShape('Rectangle')],
    ['conditional formats', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
  ])('%s', async (_, act) => {
    expect(await failureOf(onProtected(act))).toMatchObject({ code: 'AccessDenied' });
  });

  test('the whole write when one cell of it is locked, even where null would leave that cell', async () => {
    const batch = onProtected((sheet) => void (sheet.getRange('A1:B1').values = [['x', null]]));
    const unlockFirst: Batch<void> = (sheet, context) => {
      sheet.getRange('A1').format.protection.locked = false;
      return batch(sheet, context);
    };
    expect(await failureOf(unlockFirst)).toMatchObject({ code: 'AccessDenied' });
  });
});

describe('a protected sheet allows', () => {
  test('reading', async () => {
    const values = await onSheet(async (sheet) => {
      sheet.getRange('A1').values = [['x']];
      protect(sheet);
      return (await loaded(sheet.getRange('A1'), 'values')).values as unknown[][];
    });
    expect(values).toEqual([['x']]);
  });

  test('writing into unlocked cells', async () => {
    const values = await onSheet(async (sheet) => {
      const cell = sheet.getRange('A1');
      cell.format.protection.locked = false;
      protect(sheet);
      cell.values = [['x']];
      return (await loaded(cell, 'values')).values as unknown[][];
    });
    expect(values).toEqual([['x']]);
  });

  test.each<[string, Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => void]>([
    ['formats', { allowFormatCells: true }, (sheet) => void (sheet.getRange('A1').format.fill.color = 'red')],
    ['widths', { allowFormatColumns: true }, (sheet) => void (sheet.getRange('A1').format.columnWidth = 10)],
    ['new rows', { allowInsertRows: true }, (sheet) => void sheet.getRange('1:1').insert('Down')],
  ])('%s when it was protected so', async (_, options, act) => {
    await expect(onSheet(onProtected(act, options))).resolves.toBeUndefined();
  });

  test('everything once it is unprotected', async () => {
    await expect(
      onSheet(
        onProtected((sheet) => {
          sheet.protection.unprotect();
          sheet.getRange('A1').values = [['x']];
        }),
      ),
    ).resolves.toBeUndefined();
  });
});

test('a protected sheet cannot be protected again', async () => {
  expect(
    await failureOf(
      onProtected((sheet) => {
        protect(sheet);
      }),
    ),
  ).toMatchObject({ code: 'InvalidOperation' });
});

test('a password is asked for', async () => {
  const batch: Batch<void> = (sheet) => {
    sheet.protection.protect({}, '秘密');
    sheet.protection.unprotect('違う');
    return sheet.context.sync();
  };
  expect(await failureOf(batch)).toMatchObject({ code: 'AccessDenied' });
});

describe('a workbook whose structure is protected refuses', () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ['new sheets', (_, context) => void context.workbook.worksheets.add('新')],
    ['copies', (sheet) => void sheet.copy()],
    [
      'deleting',
      (sheet) => {
        sheet.delete();
      },
    ],
    ['renaming', (sheet) => void (sheet.name = '別')],
    ['moving', (sheet) => void (sheet.position = 1)],
    ['hiding', (sheet) => void (sheet.visibility = 'Hidden')],
  ])('%s', async (_, act) => {
    const batch: Batch<void> = (sheet, context) => {
      context.workbook.protection.protect();
      act(sheet, context);
      return context.sync();
    };
    expect(await failureOf(batch, openBook({}, ['Sheet1', 'Sheet2']))).toMatchObject({ code: 'AccessDenied' });
  });

  test('but not values', async () => {
    const batch: Batch<void> = (sheet, context) => {
      context.workbook.protection.protect();
      sheet.getRange('A1').values = [['x']];
      return context.sync();
    };
    await expect(onSheet(batch)).resolves.toBeUndefined();
  });
});
