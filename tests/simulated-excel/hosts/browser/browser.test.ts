import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Workbook } from '../../../../src/workbook/workbook';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type * as inPage from '../in-page';
import type { Complaints } from './add-in-site';
import { serveAddIn, site } from './add-in-site';
import { bundleForPage } from './bundle';
import { describeInChromium, launchChromium } from './chromium';

/** What the injected script leaves in the page. */
declare const simulatedExcel: typeof inPage;
declare const book: inPage.PageExcel;

const text = (value: string) => ({ value, formula: null, format: 'General' });
const workbook: Workbook = {
  sheets: [{ name: '進捗管理表', visibility: 'visible', rows: [{ index: 0, cells: [text('番号'), text('評価')] }], tables: [] }],
  names: [],
};

let browser: Browser;
let script: string;
let context: BrowserContext;
let complaints: Complaints;
let page: Page;

/** What both hosts have to do for an add-in; `addIn` is the page or the frame it runs in. */
function anyHost(addIn: () => Page | Frame, platform: string) {
  beforeEach(async () => {
    await addIn().evaluate(() => Office.onReady());
  });

  test('office.js finds its host', async () => {
    const found = await addIn().evaluate(async () => {
      const { host } = await Office.onReady();
      const { platform: on, displayLanguage, requirements } = Office.context;
      return { host, on, displayLanguage, sets: ['1.14', '1.15'].map((version) => requirements.isSetSupported('ExcelApi', version)) };
    });
    expect(found).toEqual({ host: 'Excel', on: platform, displayLanguage: 'ja-JP', sets: [true, false] });
  });

  test('values are written, read, and stand in the workbook', async () => {
    const read = await addIn().evaluate(() =>
      Excel.run(async (run) => {
        const range = run.workbook.worksheets.getItem('進捗管理表').getRange('A2:B2');
        range.values = [["'1-2", '50%']];
        range.load('values,numberFormat,address');
        await run.sync();
        return [range.values, range.numberFormat, range.address] as unknown[];
      }),
    );
    expect(read).toEqual([[['1-2', 0.5]], [['General', '0%']], '進捗管理表!A2:B2']);
    expect((await snapshot()).sheets[0]?.cells.A2).toEqual({ value: '1-2', apostrophe: true });
  });

  test('a missing sheet has its code and its statement', async () => {
    const error = await addIn().evaluate(() =>
      Excel.run(async (run) => {
        run.workbook.worksheets.getItem('無い').load('name');
        await run.sync();
      }).catch((error: unknown) => {
        const { code, debugInfo } = error as OfficeExtension.Error;
        return { code, statement: debugInfo.statement };
      }),
    );
    expect(error).toEqual({ code: 'ItemNotFound', statement: 'var worksheet = worksheets.getItem(...);' });
  });

  test('a cell being edited refuses, or is waited for', async () => {
    const write = (delayForCellEdit: boolean) =>
      addIn().evaluate(
        (delay) =>
          Excel.run({ delayForCellEdit: delay }, async (run) => {
            run.workbook.worksheets.getActiveWorksheet().getRange('C1').values = [['済']];
            await run.sync();
            return 'written';
          }).catch((error: unknown) => (error as OfficeExtension.Error).code),
        delayForCellEdit,
      );
    await page.evaluate(() => {
      book.host.cellBeingEdited = true;
    });
    expect(await write(false)).toBe('InvalidOperationInCellEditMode');
    const waiting = write(true);
    await page.evaluate(() => {
      book.host.cellBeingEdited = false;
    });
    expect(await waiting).toBe('written');
  });

  test('changes are told', async () => {
    const event = await addIn().evaluate(
      () =>
        new Promise((resolve, reject) => {
          Excel.run(async (run) => {
            const sheet = run.workbook.worksheets.getActiveWorksheet();
            sheet.onChanged.add(({ address, source }) => {
              resolve({ address, source });
              return Promise.resolve();
            });
            await run.sync();
            sheet.getRange('D4').values = [[1]];
            await run.sync();
          }).catch(reject);
        }),
    );
    expect(event).toEqual({ address: 'D4', source: 'Local' });
  });

  test('a ribbon button runs its function and hears of its completion', async () => {
    await addIn().evaluate(() => {
      Office.actions.associate('CHECK', (event: Office.AddinCommands.Event) => {
        void Excel.run(async (run) => {
          run.workbook.worksheets.add('点検結果');
          await run.sync();
          event.completed();
        });
      });
    });
    await page.evaluate(() => book.office.invokeCommand('CHECK'));
    expect((await snapshot()).sheets.map(({ name }) => name)).toEqual(['進捗管理表', '点検結果']);
  });

  test('a ribbon button whose function never completes, or does not exist, is found out', async () => {
    await addIn().evaluate(() => {
      Office.actions.associate('HANGS', () => undefined);
    });
    const press = (name: string) => page.evaluate((command) => book.office.invokeCommand(command).then(() => 'completed', String), name);
    expect(await press('HANGS')).toMatch('not called in time');
    expect(await press('NOBODY')).toMatch('11101');
  });
}

const snapshot = (): Promise<WorkbookSnapshot> => page.evaluate(() => book.snapshot());

/** A page with the simulator in it before anything else runs. */
async function openPage(address: string, start: string): Promise<void> {
  context = await browser.newContext({ locale: 'ja-JP' });
  complaints = await serveAddIn(context);
  await context.addInitScript({ content: `if (self === top) { ${script}; self.simulatedExcel = simulatedExcel; ${start} }` });
  page = await context.newPage();
  await page.goto(site + address);
}

describeInChromium('an add-in in Chromium', () => {
  beforeAll(async () => {
    [browser, script] = await Promise.all([launchChromium(), bundleForPage()]);
  });

  afterAll(() => browser.close());

  afterEach(async () => {
    await context.close();
    expect(complaints.all).toEqual([]);
  });

  describe('behind Excel on Windows', () => {
    const open = (options: inPage.PageOptions = {}) =>
      openPage('/add-in.html', `self.book = simulatedExcel.openBehindPage(${JSON.stringify(workbook)}, ${JSON.stringify(options)});`);

    describe('with a page for the commands alone', () => {
      beforeEach(() => open({ commandTimeout: 2000 }));

      anyHost(() => page, 'PC');
    });

    test('a page that it shares with the commands shows itself on request', async () => {
      await open({ sharedRuntime: true });
      await page.evaluate(async () => {
        await Office.onReady();
        await Office.addin.showAsTaskpane();
      });
      expect(await page.evaluate(() => book.office.serviceCalls)).toContain('SetAppRuntimeState');
    });
  });

  describe('in Excel on the web', () => {
    let frame: Frame;

    beforeEach(async () => {
      await openPage('/excel.html', '');
      await page.evaluate((source) => {
        const element = document.createElement('iframe');
        Object.assign(self, { book: simulatedExcel.openAroundFrame(element, source, { commandTimeout: 2000 }) });
        element.src = '/add-in.html';
        document.body.append(element);
      }, workbook);
      const element = await page.waitForSelector('iframe');
      frame = (await element.contentFrame())!;
      await frame.waitForLoadState();
    });

    anyHost(() => frame, 'OfficeOnline');

    const writeRows = (rows: number, blocks: number) =>
      frame.evaluate(
        ({ count, parts }) =>
          Excel.run(async (run) => {
            const sheet = run.workbook.worksheets.getActiveWorksheet();
            for (let part = 0; part < parts; part++) {
              const height = count / parts;
              sheet.getRangeByIndexes(part * height, 0, height, 40).values = Array.from({ length: height }, () =>
                Array.from({ length: 40 }, () => '順調に進んでいます。'),
              );
              await run.sync();
            }
            return 'written';
          }).catch((error: unknown) => (error as OfficeExtension.Error).code),
        { count: rows, parts: blocks },
      );

    test('5,000 rows of 40 columns are too much for one request, and go in four', async () => {
      expect(await writeRows(5000, 1)).toBe('RequestPayloadSizeLimitExceeded');
      await page.evaluate(() => {
        book.host.counters.reset();
      });
      expect(await writeRows(5000, 4)).toBe('written');
      expect(await page.evaluate(() => book.host.counters.largestRequest)).toBeLessThan(5 * 1024 * 1024);
    });
  });
});
