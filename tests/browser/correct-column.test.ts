import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { describeInChromium, launchChromium } from '../simulated-excel/hosts/browser/chromium';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { sheet, workbookOf } from '../taskpane/sample-workbook';
import { expectAccessible } from './accessible';
import { previewScreen, type PreviewScreen } from './preview-screen';
import { buildPreview, openPreview } from './preview-site';

jest.setTimeout(240_000);
const patience = { timeout: 60_000 };

/** What the department thought of itself is read as the rating; what was decided stands under a heading of the office's own. */
const selfRated = workbookOf(
  sheet('進捗管理表', [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '上半期実績', '令和6年度実績', '自己評価', '改革室の判断'],
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', '4回', '12回', '達成', '達成'],
    ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', '5件', '9件', '達成', '未達成'],
    ['3-2', '業務改革の推進', '紙の使用量の削減', '市政改革室', '5％以上', '2％', '6％', '達成', '達成'],
  ]),
);
/** Something of everything that the pane asks about: a heading that is only like one, one that is missing, marks for ratings. */
const doubtful = workbookOf(
  sheet('進捗管理表', [
    ['項目番号', '取組方針', '取組項目', '所属', 'めざす姿', '上半期実績', '評価'],
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', '4回', '○'],
    ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', '5件', '△'],
    ['3-2', '業務改革の推進', '紙の使用量の削減', '市政改革室', '5％以上', '2％', '○'],
  ]),
);
const asSelfRated = ['3項目', '3項目', '3項目', '0項目', '100パーセント'];
const asDecided = ['3項目', '3項目', '2項目', '1項目', '約66.7パーセント'];

let browser: Browser;
let folder: string;
let context: BrowserContext;
let page: Page;
let screen: PreviewScreen;
let complaints: readonly string[];

async function open(query = '', workbook = selfRated): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'ja-JP' });
  ({ page, complaints } = await openPreview(context, folder, query));
  screen = previewScreen(page);
  // The sample that stands there first must not come after it.
  await screen.pane.getByText(/使い方|How it works/).waitFor(patience);
  await screen.openFile('進捗管理表.xlsx', await saveWorkbook(fromWorkbook(workbook, {})));
  await page.getByRole('button', { name: '進捗管理表', exact: true }).waitFor(patience);
  await screen.pane.getByText(/使い方|How it works/).waitFor(patience);
}

const fold = () => screen.pane.getByText('列の読み取り方');
const rating = () => screen.pane.getByRole('combobox', { name: /^評価/ });
const figures = async () => (await screen.figures()).figures;
/** Waits until a decision is kept and the workbook checked again. */
async function decided(sentence: string): Promise<void> {
  await screen.pane.locator('section').getByText(sentence).waitFor(patience);
  await screen.pane.getByRole('progressbar').waitFor({ state: 'detached', ...patience });
}

/** The pane loses all that it knew; the workbook stays. */
async function reloadPane(): Promise<void> {
  await page.locator('.pane iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.contentWindow?.location.reload();
  });
  await screen.pane.getByText('使い方').waitFor(patience);
}

async function expectKnown(): Promise<void> {
  await screen.check();
  expect(await figures()).toEqual(asDecided);
  await fold().click();
  expect(await rating().locator('option:checked').textContent()).toBe('I列 改革室の判断');
}

describeInChromium('a column that was read wrongly', () => {
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
  ])('in %s three clicks correct it; after a reload and in the saved file it is still known', async (_, query) => {
    await open(query);
    await screen.check();
    expect(await figures()).toEqual(asSelfRated);

    // The select's list belongs to the browser and not to the page: the third click is the choice from it.
    await fold().click();
    await rating().click();
    await rating().selectOption('I列 改革室の判断');
    await decided('「評価」を「I列 改革室の判断」にしました。');
    expect(await figures()).toEqual(asDecided);
    expect(await screen.tabs()).toEqual(['進捗管理表', '点検設定']);

    await reloadPane();
    await expectKnown();

    const saved = await saveWorkbook(fromWorkbook(await screen.save(), {}));
    await screen.openFile('保存した進捗管理表.xlsx', saved);
    await screen.pane.getByText('使い方').waitFor(patience);
    await expectKnown();
  });

  test('the correction is taken back, and nothing of it stays', async () => {
    await open();
    const before = await screen.save();
    await screen.check();
    await fold().click();
    await rating().selectOption('I列 改革室の判断');
    await decided('「評価」を「I列 改革室の判断」にしました。');
    await screen.pane.getByRole('button', { name: '元に戻す' }).click();
    await decided('指定を元に戻しました。');
    expect(await figures()).toEqual(asSelfRated);
    expect((await screen.save()).sheets).toEqual(before.sheets);
  });

  test.each([
    ['Japanese', '', '点検する', '決めて点検し直す', '元に戻す（指定）'],
    ['English', '?lang=en', 'Check', 'Decide and check again', 'Take back (the decision)'],
  ])(
    'in a pane of 320 pixels in %s everything is asked plainly: nothing for axe to complain of, nothing beyond its width',
    async (_, query, check, decide, takeBack) => {
      await open(query, doubtful);
      await page.locator('.pane iframe').evaluate((frame: HTMLIFrameElement) => {
        frame.style.width = '320px';
      });
      const button = (name: string) => screen.pane.getByRole('button', { name, exact: true });
      await button(check).click(patience);
      await screen.pane.locator('dd').first().waitFor(patience);
      await screen.unfold();
      await expectAccessible(page);
      await screen.pane.getByRole('combobox', { name: '○' }).selectOption('achieved');
      await button(decide).click();
      await button(takeBack).waitFor(patience);
      await screen.pane.getByRole('progressbar').waitFor({ state: 'detached', ...patience });
      await screen.pane.locator('html').evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      await expectAccessible(page);
      expect(await screen.pane.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    },
  );
});
