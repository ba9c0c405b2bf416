import { failureOf, loaded, onSheet, openBook } from './on-a-sheet';

const names = async (context: Excel.RequestContext) =>
  (await loaded(context.workbook.worksheets, 'items/name')).items.map(({ name }) => name);

describe('names of sheets', () => {
  test.each<[string, string]>([
    ['more than 31 characters', 'あ'.repeat(32)],
    ['blank', ''],
    ...[':', '\\', '/', '?', '*', '[', ']'].map((sign): [string, string] => [`with ${sign}`, `4月${sign}5月`]),
    ['with an apostrophe at the front', "'x"],
    ['with an apostrophe at the end', "x'"],
    ['History, which Excel keeps for itself', 'history'],
  ])('%s are refused', async (_, name) => {
    expect(await failureOf((sheet) => (sheet.name = name))).toEqual({ code: 'InvalidArgument', location: 'Worksheet.name' });
  });

  test('31 characters are taken', async () => {
    const name = 'あ'.repeat(31);
    expect(await onSheet(async (sheet) => ((sheet.name = name), (await loaded(sheet, 'name')).name))).toBe(name);
  });

  test('are unique, whatever the case', async () => {
    expect(await failureOf((_, context) => context.workbook.worksheets.add('SHEET1'))).toMatchObject({
      code: 'ItemAlreadyExists',
    });
  });

  test('Excel finds one when none is given', async () => {
    const added = await onSheet(async (_, context) => (await loaded(context.workbook.worksheets.add(), 'name')).name);
    expect(added).toBe('Sheet2');
  });
});

describe('sheets', () => {
  test('are added at the end and are not shown by that', async () => {
    const read = await onSheet(async (_, context) => {
      context.workbook.worksheets.add('集計');
      const active = await loaded(context.workbook.worksheets.getActiveWorksheet(), 'name');
      return [await names(context), active.name];
    });
    expect(read).toEqual([['Sheet1', '集計'], 'Sheet1']);
  });

  test('are found by name ignoring case, and by id', async () => {
    const found = await onSheet(async (sheet, context) => {
      await loaded(sheet, 'id');
      const byName = context.workbook.worksheets.getItem('sHEET1').load('id');
      const byId = context.workbook.worksheets.getItem(sheet.id).load('id');
      await context.sync();
      return byName.id === sheet.id && byId.id === sheet.id;
    });
    expect(found).toBe(true);
  });

  test('one that is missing is not found, and the statement is named', async () => {
    const excel = openBook();
    const error = await excel
      .run((context) => loaded(context.workbook.worksheets.getItem('無い'), 'name'))
      .catch((thrown: unknown) => thrown as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem', statement: 'var worksheet = worksheets.getItem(...);' },
    });
  });

  test('one that is missing is a null object when asked for one, known after the sync', async () => {
    const known = await onSheet(async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('無い');
      missing.load('name');
      missing.delete();
      await context.sync();
      return missing.isNullObject;
    });
    expect(known).toBe(true);
  });

  test('the last visible one cannot be deleted or hidden', async () => {
    expect(
      await failureOf((sheet) => {
        sheet.delete();
      }),
    ).toMatchObject({ code: 'InvalidOperation' });
    expect(await failureOf((sheet) => (sheet.visibility = 'Hidden'))).toMatchObject({ code: 'InvalidOperation' });
  });

  test('a very hidden one cannot be deleted before it is shown', async () => {
    const batch = async (_: Excel.Worksheet, context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.add('秘');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
      await context.sync();
    };
    expect(await failureOf(batch)).toEqual({ code: 'InvalidOperation', location: 'Worksheet.delete' });
  });

  test('what was on a deleted one is gone', async () => {
    const batch = async (_: Excel.Worksheet, context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.add('消える');
      const range = sheet.getRange('A1');
      await loaded(range, 'address');
      sheet.delete();
      range.values = [['x']];
      await context.sync();
    };
    expect(await failureOf(batch)).toMatchObject({ code: 'ItemNotFound' });
  });

  test('a hidden one cannot be activated or selected', async () => {
    const hidden = async (act: (sheet: Excel.Worksheet) => void) =>
      failureOf(async (_, context) => {
        const sheet = context.workbook.worksheets.add('隠');
        sheet.visibility = 'Hidden';
        act(sheet);
        await context.sync();
      });
    expect(
      await hidden((sheet) => {
        sheet.activate();
      }),
    ).toMatchObject({ code: 'InvalidOperation' });
    expect(
      await hidden((sheet) => {
        sheet.getRange('A1').select();
      }),
    ).toMatchObject({ code: 'InvalidOperation' });
  });

  test('when the active one is deleted the next visible one comes to the front', async () => {
    const active = await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('隠').visibility = 'Hidden';
      context.workbook.worksheets.add('次');
      sheet.delete();
      return (await loaded(context.workbook.worksheets.getActiveWorksheet(), 'name')).name;
    });
    expect(active).toBe('次');
  });

  test('move to a position', async () => {
    const order = await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('二');
      context.workbook.worksheets.add('三').position = 0;
      await loaded(sheet, 'position');
      return [await names(context), sheet.position];
    });
    expect(order).toEqual([['三', 'Sheet1', '二'], 1]);
  });

  test('are counted, all or the visible ones', async () => {
    const counts = await onSheet(async (_, context) => {
      context.workbook.worksheets.add('隠').visibility = 'Hidden';
      const [all, visible] = [context.workbook.worksheets.getCount(), context.workbook.worksheets.getCount(true)];
      await context.sync();
      return [all.value, visible.value];
    });
    expect(counts).toEqual([2, 1]);
  });

  test('a copy has cells, formats and a name of its own; by default it comes first', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['x']];
      sheet.getRange('A1').format.font.bold = true;
      const copy = sheet.copy();
      const cell = await loaded(copy.getRange('A1'), 'values,format/font/bold');
      return [await names(context), cell.values, cell.format.font.bold];
    });
    expect(read).toEqual([['Sheet1 (2)', 'Sheet1'], [['x']], true]);
  });

  test('a copy can stand after another', async () => {
    const order = await onSheet(async (sheet, context) => {
      const second = context.workbook.worksheets.add('二');
      sheet.copy('After', second);
      return names(context);
    });
    expect(order).toEqual(['Sheet1', '二', 'Sheet1 (2)']);
  });

  test('neighbours are found, visible ones only when asked', async () => {
    const found = await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('隠').visibility = 'Hidden';
      const [next, visible] = [sheet.getNext().load('name'), sheet.getNextOrNullObject(true)];
      await context.sync();
      return [next.name, visible.isNullObject];
    });
    expect(found).toEqual(['隠', true]);
  });
});

describe('selection', () => {
  test('selecting a range shows its sheet', async () => {
    const read = await onSheet(async (_, context) => {
      context.workbook.worksheets.add('二').getRange('C3').select();
      const [selected, active] = [
        context.workbook.getSelectedRange().load('address'),
        context.workbook.worksheets.getActiveWorksheet().load('name'),
      ];
      await context.sync();
      return [selected.address, active.name];
    });
    expect(read).toEqual(['二!C3', '二']);
  });

  test('each sheet remembers its own', async () => {
    const address = await onSheet(async (sheet, context) => {
      sheet.getRange('B2').select();
      context.workbook.worksheets.add('二').activate();
      sheet.activate();
      return (await loaded(context.workbook.getSelectedRange(), 'address')).address;
    });
    expect(address).toBe('Sheet1!B2');
  });
});

describe('files put in', () => {
  test('a file whose sheets cannot be read is an unsupported feature', async () => {
    expect(await failureOf((_, context) => context.workbook.insertWorksheetsFromBase64('UEsD'))).toMatchObject({
      code: 'UnsupportedFeature',
    });
  });

  test('a reader given by the test answers the sheets', async () => {
    const excel = openBook({ insertSheets: (workbook, base64) => [workbook.addSheet(base64).name] });
    const ids = await onSheet(async (_, context) => {
      const inserted = context.workbook.insertWorksheetsFromBase64('UEsD');
      await context.sync();
      return inserted.value;
    }, excel);
    expect(ids).toEqual([excel.workbook.sheet('UEsD').id]);
  });

  test('a workbook that is created beside this one is remembered', async () => {
    const excel = openBook();
    await excel.Excel.createWorkbook('UEsD');
    expect(excel.workbook.createdWorkbooks).toEqual(['UEsD']);
  });
});
