import { failureOf, loaded, onSheet, openBook } from './on-a-sheet';

/** Rules of Microsoft's own code, which the simulator only has to let run. */
describe('reading what is not there yet', () => {
  test('a property that was not loaded', async () => {
    const batch = async (sheet: Excel.Worksheet) => {
      await sheet.context.sync();
      return sheet.name;
    };
    expect(await failureOf(batch)).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a property that was loaded but not synced', async () => {
    expect(await failureOf((sheet) => Promise.resolve(sheet.load('name').name))).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('the result of a call before the sync', async () => {
    expect(await failureOf((_, context) => Promise.resolve(context.workbook.worksheets.getCount().value))).toMatchObject({
      code: 'ValueNotLoaded',
    });
  });
});

test('an object used after its run has ended', async () => {
  const excel = openBook();
  const range = await onSheet((sheet) => Promise.resolve(sheet.getRange('A1')), excel);
  expect(await failureOf(() => range.load('values'), excel)).toMatchObject({ code: 'InvalidObjectPath' });
});

test('an object of one context in a call of another', async () => {
  const excel = openBook();
  const range = await onSheet((sheet) => Promise.resolve(sheet.getRange('A1')), excel);
  expect(await failureOf((sheet) => sheet.getRange('B1').getBoundingRect(range).load('address'), excel)).toMatchObject({
    code: 'InvalidRequestContext',
  });
});

test('a batch that gives no promise', async () => {
  const batch = (() => undefined) as unknown as (context: Excel.RequestContext) => Promise<void>;
  await expect(openBook().run(batch)).rejects.toMatchObject({ code: 'RunMustReturnPromise' });
});

test('a range lives through several syncs', async () => {
  const values = await onSheet(async (sheet) => {
    const range = sheet.getRange('A1');
    await loaded(range, 'address');
    range.values = [[1]];
    await sheet.context.sync();
    return (await loaded(range, 'values')).values as unknown[][];
  });
  expect(values).toEqual([[1]]);
});

test('what add() gave is the same object after the sync, and is not added again', async () => {
  const names = await onSheet(async (_, context) => {
    const sheet = context.workbook.worksheets.add('表');
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    return (await loaded(context.workbook.worksheets, 'items/name')).items.map(({ name }) => name);
  });
  expect(names).toEqual(['Sheet1', '表']);
});

describe('load', () => {
  test('takes names in any case and paths with either sign', async () => {
    const read = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1');
      range.load(['VALUES', 'format/fill/color', 'format.font.bold', 'worksheet/name'] as unknown as string);
      await sheet.context.sync();
      return [range.values, range.format.fill.color, range.format.font.bold, range.worksheet.name] as unknown[];
    });
    expect(read).toEqual([[['']], '#FFFFFF', false, 'Sheet1']);
  });

  test('ignores a name that the class does not have', async () => {
    await expect(onSheet((sheet) => loaded(sheet, 'name,NoPropertiesNeeded').then(({ name }) => name))).resolves.toBe('Sheet1');
  });

  test('of a collection loads its items, some of them when asked', async () => {
    const read = await onSheet(async (_, context) => {
      const sheets = context.workbook.worksheets;
      for (const name of ['二', '三']) sheets.add(name);
      sheets.load({ select: 'name', top: 1, skip: 1 });
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(read).toEqual(['二']);
  });

  test('without names loads what the simulator has, and nothing made up', async () => {
    const sheet = await onSheet(async (first) => {
      first.load();
      await first.context.sync();
      return first.toJSON();
    });
    expect(sheet).toMatchObject({ name: 'Sheet1', visibility: 'Visible', position: 0 });
    expect(sheet).not.toHaveProperty('tabId');
  });
});

describe('strictness', () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['a method', (sheet) => sheet.getRange('A1').getImage(), 'Range.GetImage()'],
    ['a class', (sheet) => sheet.pivotTables.load('items/name'), 'Worksheet.PivotTables'],
    ['a property to read', (sheet) => sheet.getRange('A1').load('savedAsArray'), 'Range.SavedAsArray (to read)'],
    ['a property to write', (sheet) => (sheet.getRange('A1').formulasR1C1 = [['=R1C1']]), 'Range.FormulasR1C1 (to write)'],
  ])('%s that the simulator lacks is refused by name', async (_, use, member) => {
    const error = await onSheet((sheet) => {
      use(sheet);
      return sheet.context.sync();
    }).catch((thrown: unknown) => thrown as OfficeExtension.Error);
    expect(error).toMatchObject({ code: 'NotImplemented', debugInfo: { errorLocation: member } });
  });
});
