import { type } from '../person';
import type { OpenExcel } from '../open-excel';
import { loaded, openBook } from './on-a-sheet';

const delivered = () => new Promise((resolve) => setTimeout(resolve, 10));

/** Registers a handler, acts, and gives what the handler heard. */
async function heard<Event>(
  excel: OpenExcel,
  listen: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Event>,
  act: (context: Excel.RequestContext) => void,
): Promise<Event[]> {
  const events: Event[] = [];
  await excel.run(async (context) => {
    listen(context).add((event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
    act(context);
    await context.sync();
  });
  await delivered();
  return events;
}

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

describe('changes', () => {
  test('are told to the handlers of the sheet with place, kind and source', async () => {
    const excel = openBook();
    const events = await heard(
      excel,
      (context) => context.workbook.worksheets.onChanged,
      (context) =>
        void (first(context).getRange('B2:C3').values = [
          [1, 2],
          [3, 4],
        ]),
    );
    expect(events).toMatchObject([
      { address: 'B2:C3', changeType: 'RangeEdited', source: 'Local', worksheetId: excel.workbook.sheet('Sheet1').id },
    ]);
  });

  test('reach the handlers of their own sheet only', async () => {
    const excel = openBook({}, ['Sheet1', 'Sheet2']);
    const onFirst = await excel.run(async (context) => {
      const sheet = await loaded(first(context), 'id');
      const events: string[] = [];
      sheet.onChanged.add((event) => {
        events.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('Sheet2').getRange('B2').values = [[1]];
      await context.sync();
      await delivered();
      return events;
    });
    expect(onFirst).toEqual(['A1']);
  });

  test('of a large write, which office.js cuts into blocks, are one', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [index, 'x']);
    const events = await heard(
      openBook(),
      (context) => context.workbook.worksheets.onChanged,
      (context) => void (first(context).getRange('A1:B2000').values = rows),
    );
    expect(events.map(({ address }) => address)).toEqual(['A1:B2000']);
  });

  test('by somebody else are remote', async () => {
    const excel = openBook();
    const events = await heard(
      excel,
      (context) => context.workbook.worksheets.onChanged,
      () => {
        excel.host.editByOther((workbook) => {
          type(workbook, 'Sheet1!A1', 'x');
        });
      },
    );
    expect(events).toMatchObject([{ address: 'A1', source: 'Remote' }]);
  });

  test('lead to their range', async () => {
    const excel = openBook();
    const [event] = await heard(
      excel,
      (context) => context.workbook.worksheets.onChanged,
      (context) => void (first(context).getRange('B2').values = [['x']]),
    );
    const values = await excel.run(async (context) => (await loaded(event!.getRange(context), 'values')).values as unknown[][]);
    expect(values).toEqual([['x']]);
  });

  test('are not told while events are off', async () => {
    const excel = openBook();
    const events = await heard(
      excel,
      (context) => context.workbook.worksheets.onChanged,
      (context) => {
        context.runtime.enableEvents = false;
        first(context).getRange('A1').values = [[1]];
        context.runtime.enableEvents = true;
      },
    );
    expect(events).toEqual([]);
  });

  test('are not told to a handler that was removed', async () => {
    const excel = openBook();
    let calls = 0;
    await excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(() => {
        calls++;
        return Promise.resolve();
      });
      await context.sync();
      handler.remove();
      await context.sync();
      first(context).getRange('A1').values = [[1]];
      await context.sync();
    });
    await delivered();
    expect(calls).toBe(0);
  });

  test('of a workbook opened later do not reach the handlers of this one', async () => {
    let calls = 0;
    await openBook().run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        calls++;
        return Promise.resolve();
      });
      await context.sync();
    });
    await openBook().run(async (context) => {
      first(context).getRange('A1').values = [[1]];
      await context.sync();
    });
    await delivered();
    expect(calls).toBe(0);
  });
});

describe('sheets that come, go and are shown', () => {
  type Listen = (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<{ readonly worksheetId: string }>;

  test.each<[string, Listen, (context: Excel.RequestContext) => void, string]>([
    ['added', (sheets) => sheets.onAdded, (context) => void context.workbook.worksheets.add('新'), '新'],
    [
      'activated',
      (sheets) => sheets.onActivated,
      (context) => {
        context.workbook.worksheets.getItem('Sheet2').activate();
      },
      'Sheet2',
    ],
    [
      'deactivated',
      (sheets) => sheets.onDeactivated,
      (context) => {
        context.workbook.worksheets.getItem('Sheet2').activate();
      },
      'Sheet1',
    ],
    ['renamed', (sheets) => sheets.onNameChanged, (context) => void (first(context).name = 'Sheet1b'), 'Sheet1b'],
    ['hidden', (sheets) => sheets.onVisibilityChanged, (context) => void (first(context).visibility = 'Hidden'), 'Sheet1'],
    [
      'protected',
      (sheets) => sheets.onProtectionChanged,
      (context) => {
        first(context).protection.protect();
      },
      'Sheet1',
    ],
  ])('%s', async (_, listen, act, name) => {
    const excel = openBook({}, ['Sheet1', 'Sheet2']);
    const events = await heard(excel, (context) => listen(context.workbook.worksheets), act);
    expect(events.map(({ worksheetId }) => worksheetId)).toEqual([excel.workbook.sheet(name).id]);
  });

  test('are not told while events are off', async () => {
    const events = await heard(
      openBook(),
      (context) => context.workbook.worksheets.onAdded,
      (context) => {
        context.runtime.enableEvents = false;
        context.workbook.worksheets.add('新');
      },
    );
    expect(events).toEqual([]);
  });

  test('deleted', async () => {
    const excel = openBook({}, ['Sheet1', 'Sheet2']);
    const { id } = excel.workbook.sheet('Sheet2');
    const events = await heard(
      excel,
      (context) => context.workbook.worksheets.onDeleted,
      (context) => {
        context.workbook.worksheets.getItem('Sheet2').delete();
      },
    );
    expect(events).toMatchObject([{ worksheetId: id }]);
  });

  test('selection, also by the person at the screen', async () => {
    const excel = openBook();
    const events = await heard(
      excel,
      (context) => context.workbook.worksheets.onSelectionChanged,
      (context) => {
        first(context).getRange('C3').select();
        excel.host.editByUser((workbook) => {
          workbook.select(workbook.sheet('Sheet1'), { top: 4, left: 1, bottom: 4, right: 1 });
        });
      },
    );
    expect(events.map(({ address }) => address).sort()).toEqual(['B5', 'C3']);
  });
});
