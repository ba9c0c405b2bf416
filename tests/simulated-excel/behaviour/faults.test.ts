import { removeSheet, type } from '../person';
import { failureOf, onSheet, openBook } from './on-a-sheet';
import type { Batch } from './on-a-sheet';

/** Writes A1, syncs, writes A2. */
const twoRoundTrips: Batch<void> = async (sheet) => {
  sheet.getRange('A1').values = [['first']];
  await sheet.context.sync();
  sheet.getRange('A2').values = [['second']];
  await sheet.context.sync();
};

const cells = (excel: ReturnType<typeof openBook>) => [0, 1].map((row) => excel.workbook.sheet('Sheet1').cell(row, 0).content);

describe('an error at a round trip', () => {
  test.each([
    'GeneralException',
    'InvalidOperationInCellEditMode',
    'AccessDenied',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'ItemNotFound',
    'InvalidOrTimedOutSession',
    'ActivityLimitReached',
    'WriteNotSupportedWhenModalDialogOpen',
    'InactiveWorkbook',
  ])('%s reaches the add-in with its code, and nothing of that request is done', async (code) => {
    const excel = openBook();
    excel.host.faults.fail(2, code);
    expect(await failureOf(twoRoundTrips, excel)).toMatchObject({ code });
    expect(cells(excel)).toEqual(['first', '']);
  });

  test('an answer that is lost: everything was done', async () => {
    const excel = openBook();
    excel.host.faults.fail(2, 'GeneralException', true);
    expect(await failureOf(twoRoundTrips, excel)).toMatchObject({ code: 'GeneralException' });
    expect(cells(excel)).toEqual(['first', 'second']);
  });

  test('in the middle of a request: what came before is done, there is no way back', async () => {
    const [rehearsal, excel] = [openBook(), openBook()];
    const oneRequest: Batch<void> = async (sheet) => {
      sheet.getRange('A1').untrack().values = [['first']];
      sheet.getRange('A2').untrack().values = [['second']];
      await sheet.context.sync();
    };
    // The last action of the request sets the second value.
    await onSheet(oneRequest, rehearsal);
    excel.host.faults.fail(1, 'GeneralException', rehearsal.host.counters.actions - 1);
    expect(await failureOf(oneRequest, excel)).toMatchObject({ code: 'GeneralException' });
    expect(cells(excel)).toEqual(['first', '']);
  });

  test('is over when the next run begins', async () => {
    const excel = openBook();
    excel.host.faults.fail(1, 'GeneralException');
    await failureOf(twoRoundTrips, excel);
    await onSheet(twoRoundTrips, excel);
    expect(cells(excel)).toEqual(['first', 'second']);
  });

  test('round trips count on from run to run; a clean-up is none', async () => {
    const excel = openBook();
    await onSheet(twoRoundTrips, excel);
    expect(excel.host.counters.roundTrips).toBe(2);
    excel.host.faults.fail(3, 'AccessDenied');
    expect(await failureOf(twoRoundTrips, excel)).toMatchObject({ code: 'AccessDenied' });
  });
});

describe('no answer', () => {
  test.each([
    [true, ['first', 'second']],
    [false, ['first', '']],
  ])('ever comes; executed: %s', async (executed, expected) => {
    const excel = openBook();
    excel.host.faults.neverAnswer(2, executed);
    const waited = new Promise((resolve) =>
      setTimeout(() => {
        resolve('still waiting');
      }, 50),
    );
    expect(await Promise.race([onSheet(twoRoundTrips, excel), waited])).toBe('still waiting');
    expect(cells(excel)).toEqual(expected);
  });
});

describe('another person between two round trips', () => {
  test('changes a cell', async () => {
    const excel = openBook();
    excel.host.faults.editBefore(2, (workbook) => {
      type(workbook, 'Sheet1!A1', 'theirs');
    });
    await onSheet(twoRoundTrips, excel);
    expect(cells(excel)).toEqual(['theirs', 'second']);
  });

  test('deletes the sheet', async () => {
    const excel = openBook({}, ['Sheet1', 'Sheet2']);
    excel.host.faults.editBefore(2, (workbook) => {
      removeSheet(workbook, 'Sheet1');
    });
    expect(await failureOf(twoRoundTrips, excel)).toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('a cell being edited', () => {
  test('refuses every request', async () => {
    const excel = openBook();
    excel.host.cellBeingEdited = true;
    expect(await failureOf(twoRoundTrips, excel)).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  test('is waited for with delayForCellEdit', async () => {
    const excel = openBook();
    excel.host.cellBeingEdited = true;
    const run = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['first']];
      await context.sync();
    });
    setTimeout(() => {
      excel.host.cellBeingEdited = false;
    }, 20);
    await run;
    expect(cells(excel)).toEqual(['first', '']);
  });
});
