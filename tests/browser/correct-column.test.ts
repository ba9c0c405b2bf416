import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { sheet, workbookOf } from '../taskpane/sample-workbook';
import { expectAccessible } from './accessible';
import { previewInChromium } from './in-preview';

const patience = { timeout: 60_000 };

/** What the department thought of itself is read as the rating, and not final; what was decided stands under a heading of the office's own. */
const selfRated = workbookOf(
  sheet('進捗管理表', [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '上半期実績', '令和6年度実績', '改革室の判断', '評価'],
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', '4回', '12回', '達成', '達成'],
    ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', '5件', '9件', '未達成', '達成'],
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
/** The column as the list names it. */
const asTaken = 'H列 改革室の判断';
const asSelfRated = ['3項目', '3項目', '3項目', '0項目', '100パーセント(暫定)'];
const asDecided = ['3項目', '3項目', '2項目', '1項目', '約66.7パーセント'];

const preview = previewInChromium();

async function open(query = '', workbook = selfRated): Promise<void> {
  await preview.open(query);
  // The sample that stands there first must not come after it.
  await preview.screen.pane.getByText(/使い方|How it works/).waitFor(patience);
  await preview.screen.openFile('進捗管理表.xlsx', await saveWorkbook(fromWorkbook(workbook, {})));
  await preview.page.getByRole('button', { name: '進捗管理表', exact: true }).waitFor(patience);
  await preview.screen.pane.getByText(/使い方|How it works/).waitFor(patience);
}

const fold = () => preview.screen.pane.getByText('列の読み取り方', { exact: true });
const rating = () => preview.screen.pane.getByRole('combobox', { name: /^評価/ });
const figures = async () => (await preview.screen.figures()).figures;
/** Waits until a decision is kept and the workbook checked again. */
async function decided(sentence: string): Promise<void> {
  await preview.screen.pane.locator('section').getByText(sentence).waitFor(patience);
  await preview.screen.pane.getByRole('progressbar').waitFor({ state: 'detached', ...patience });
}

/** The pane loses all that it knew; the workbook stays. */
async function reloadPane(): Promise<void> {
  await preview.page.locator('.pane iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.contentWindow?.location.reload();
  });
  await preview.screen.pane.getByText('使い方').waitFor(patience);
}

async function expectKnown(): Promise<void> {
  await preview.screen.check();
  expect(await figures()).toEqual(asDecided);
  await fold().click();
  expect(await rating().locator('option:checked').textContent()).toBe('H列 改革室の判断');
}

preview.describe('a column that was read wrongly', () => {
  test.each([
    ['Excel on Windows', ''],
    ['Excel on the web', '?host=web'],
  ])('in %s three clicks correct it; after a reload and in the saved file it is still known', async (_, query) => {
    await open(query);
    await preview.screen.check();
    expect(await figures()).toEqual(asSelfRated);

    // The select's list belongs to the browser and not to the page: the third click is the choice from it.
    await fold().click();
    await rating().click();
    await rating().selectOption(asTaken);
    await decided('「評価」を「H列 改革室の判断」にしました。');
    expect(await figures()).toEqual(asDecided);
    expect(await preview.screen.tabs()).toEqual(['進捗管理表', '点検設定']);

    await reloadPane();
    await expectKnown();

    const saved = await saveWorkbook(fromWorkbook(await preview.screen.save(), {}));
    await preview.screen.openFile('保存した進捗管理表.xlsx', saved);
    await preview.screen.pane.getByText('使い方').waitFor(patience);
    await expectKnown();
  });

  test('the correction is taken back, and nothing of it stays', async () => {
    await open();
    const before = await preview.screen.save();
    await preview.screen.check();
    await fold().click();
    await rating().selectOption(asTaken);
    await decided('「評価」を「H列 改革室の判断」にしました。');
    await preview.screen.pane.getByRole('button', { name: '元に戻す' }).click();
    await decided('指定を元に戻しました。');
    expect(await figures()).toEqual(asSelfRated);
    expect((await preview.screen.save()).sheets).toEqual(before.sheets);
  });

  test.each([
    ['Japanese', '', '点検する', 'この数え方に決める', '元に戻す（指定）'],
    ['English', '?lang=en', 'Check', 'Count it so', 'Take back (the decision)'],
  ])(
    'in a pane of 320 pixels in %s everything is asked plainly: nothing for axe to complain of, nothing beyond its width',
    async (_, query, check, decide, takeBack) => {
      await open(query, doubtful);
      await preview.page.locator('.pane iframe').evaluate((frame: HTMLIFrameElement) => {
        frame.style.width = '320px';
      });
      const button = (name: string) => preview.screen.pane.getByRole('button', { name, exact: true });
      await button(check).click(patience);
      await preview.screen.pane.locator('dd').first().waitFor(patience);
      await preview.screen.unfold();
      await expectAccessible(preview.page);
      await preview.screen.pane.getByRole('combobox', { name: '○' }).selectOption('achieved');
      await button(decide).click();
      await button(takeBack).waitFor(patience);
      await preview.screen.pane.getByRole('progressbar').waitFor({ state: 'detached', ...patience });
      await preview.screen.pane.locator('html').evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      await expectAccessible(preview.page);
      expect(await preview.screen.pane.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    },
  );
});
