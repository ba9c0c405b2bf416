import { AxeBuilder } from '@axe-core/playwright';
import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { writeCell } from '../bench/faults/edits';
import { makeList } from '../bench/make-list';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { describeInChromium, launchChromium } from '../simulated-excel/hosts/browser/chromium';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { previewScreen, type PreviewScreen } from './preview-screen';
import type { Workbook } from '../../src/workbook/workbook';
import { buildPreview, openPreview } from './preview-site';

jest.setTimeout(240_000);

let browser: Browser;
let folder: string;
let context: BrowserContext;
let page: Page;
let screen: PreviewScreen;
let complaints: readonly string[];

async function open(query = ''): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'ja-JP' });
  ({ page, complaints } = await openPreview(context, folder, query));
  screen = previewScreen(page);
}

/** Writes the sheets, reads them back, takes them back. `figures` stand in 評価結果. */
async function writeAndTakeBack(figures: readonly string[]): Promise<void> {
  const own = await screen.tabs();
  const before = await screen.save();
  await screen.write();
  expect(await screen.tabs()).toEqual(expect.arrayContaining([...own, '評価結果', '点検結果']));
  await screen.show('評価結果');
  expect(await screen.column('C', 5, 9)).toEqual(figures);
  const written = await screen.save();
  expect(changedSheets(before, written)).toEqual([]);
  await screen.takeBack();
  expect(await screen.tabs()).toEqual(own);
  expect(changedSheets(before, await screen.save())).toEqual([]);
}

/** Names of the sheets that are not cell for cell as before. */
function changedSheets(before: Workbook, after: Workbook): readonly string[] {
  const contentOf = (workbook: Workbook, name: string): string => JSON.stringify(workbook.sheets.find((sheet) => sheet.name === name));
  return before.sheets.map(({ name }) => name).filter((name) => contentOf(before, name) !== contentOf(after, name));
}

/** Returns the cell that is then selected. */
async function jumpToFinding(): Promise<string> {
  const cell = await screen.jump();
  const [sheet = '', address = ''] = cell.split('!');
  await screen.selectedCell(sheet, address);
  return cell;
}

async function expectAccessible(): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).include(['.pane iframe', 'html']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'button-name']));
}

/** Pixels beyond the width of the pane. */
const sideways = () => screen.pane.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

describeInChromium('the preview in Chromium', () => {
  beforeAll(async () => {
    [browser, folder] = await Promise.all([launchChromium(), buildPreview()]);
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  test.each([
    ['Excel on Windows', ''],
    ['Excel on the web', '?host=web'],
  ])('the consolidated sample in %s: checked, jumped to, written and taken back', async (_, query) => {
    await open(query);
    await screen.check();
    const { figures, notes } = await screen.figures();
    expect(figures).toEqual(['24項目', '23項目(注)', '19項目', '4項目', '約82.6パーセント']);
    expect(notes).toEqual([expect.stringMatching(/^\(注\)取組項目「環境負荷の低減に係る取組の推進」については/)]);
    await jumpToFinding();
    await writeAndTakeBack(figures);
  });

  test('a list of 5,000 items in Excel on the web, where a message takes 5 MB', async () => {
    const lastActual = { sheet: '進捗管理表', row: 5002, column: 8 };
    // Not what its rating says.
    const list = writeCell(makeList(5000, 40), lastActual, 5);
    const file = await saveWorkbook(fromWorkbook(list, {}));
    await open('?host=web');
    await screen.openFile('進捗管理表.xlsx', file);
    await screen.check();
    const { figures } = await screen.figures();
    expect(figures).toEqual(['5000項目', '5000項目', '5000項目', '0項目', '100パーセント']);
    expect(await jumpToFinding()).toMatch(/^進捗管理表![A-Z]+5003$/);
    await writeAndTakeBack(figures);
  });

  test('a pane of 320 pixels: nothing for axe to complain of, nothing beyond its width', async () => {
    await open();
    const frame = page.locator('.pane iframe');
    await frame.evaluate((element) => {
      element.style.width = '320px';
    });
    await screen.pane.getByRole('button', { name: '点検する' }).waitFor();
    await expectAccessible();
    await screen.check();
    await screen.unfold();
    await expectAccessible();
    await screen.write();
    await expectAccessible();
    expect(await sideways()).toBe(0);
  });
});
