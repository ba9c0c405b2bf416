import { WorkbookModel } from '../model/workbook';
import { openExcel } from '../open-excel';
import { failureOf, loaded, onSheet, openBook } from './on-a-sheet';
import type { Batch } from './on-a-sheet';

/** What a batch costs, as Microsoft's library really sends it. */
async function cost(batch: Batch<unknown>) {
  const excel = openBook();
  await onSheet(batch, excel);
  const { messages, roundTrips, actions } = excel.host.counters;
  return { messages, roundTrips, actions };
}

describe('messages', () => {
  test('one write is one round trip, and a message that gives the range back', async () => {
    expect(await cost((sheet) => Promise.resolve(void (sheet.getRange('A1').values = [[1]])))).toMatchObject({
      messages: 2,
      roundTrips: 1,
    });
  });

  test('the last sync of a batch costs nothing when nothing is pending', async () => {
    const explicit: Batch<void> = (sheet) => {
      sheet.getRange('A1').values = [[1]];
      return sheet.context.sync();
    };
    expect(await cost(explicit)).toMatchObject({ messages: 2, roundTrips: 1 });
  });

  test('a hundred cells written one by one are one round trip but five hundred actions', async () => {
    const oneByOne: Batch<void> = (sheet) => {
      for (let row = 0; row < 100; row++) sheet.getCell(row, 0).values = [[row]];
    };
    const { roundTrips, actions } = await cost(oneByOne);
    expect(roundTrips).toBe(1);
    expect(actions).toBeGreaterThan(400);
  });

  test('untrack saves the message that gives ranges back', async () => {
    expect(await cost((sheet) => Promise.resolve(void (sheet.getRange('A1').untrack().values = [[1]])))).toMatchObject({ messages: 1 });
  });

  test('a sync in a loop is a round trip each turn', async () => {
    const loop: Batch<void> = async (sheet) => {
      for (let row = 0; row < 20; row++) {
        sheet.getCell(row, 0).values = [[row]];
        await sheet.context.sync();
      }
    };
    expect(await cost(loop)).toMatchObject({ roundTrips: 20 });
  });

  test('more than 1,500 cells go in blocks within one request', async () => {
    const { roundTrips, actions } = await cost((sheet) =>
      Promise.resolve(void (sheet.getRange('A1:L1000').values = Array.from({ length: 1000 }, () => Array.from({ length: 12 }, () => 1)))),
    );
    expect(roundTrips).toBe(1);
    expect(actions).toBeGreaterThan(30);
  });

  test('bytes are counted as UTF-8', async () => {
    const excel = openBook();
    await onSheet((sheet) => Promise.resolve(void (sheet.getRange('A1').values = [['あ'.repeat(1000)]])), excel);
    expect(excel.host.counters.largestRequest).toBeGreaterThan(3000);
    expect(excel.host.counters.requestBytes).toBeGreaterThan(excel.host.counters.largestRequest);
  });
});

describe('Excel on the web', () => {
  const web = () => openExcel(new WorkbookModel(), { webLimits: true });

  test('takes no request over 5 MB', async () => {
    expect(
      await failureOf((sheet) => (sheet.getRange('A1:A60').values = Array.from({ length: 60 }, () => ['あ'.repeat(32000)])), web()),
    ).toMatchObject({
      code: 'RequestPayloadSizeLimitExceeded',
    });
  });

  test('gives no answer over 5 MB', async () => {
    const excel = web();
    const { workbook } = excel;
    for (let row = 0; row < 60; row++)
      workbook.sheet('Sheet1').put(row, 0, { content: 'あ'.repeat(32000), formula: null, format: 'General', apostrophe: false });
    expect(await failureOf((sheet) => loaded(sheet.getRange('A1:A60'), 'values'), excel)).toMatchObject({
      code: 'ResponsePayloadSizeLimitExceeded',
    });
  });
});
