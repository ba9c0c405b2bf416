import { writeCell } from '../bench/faults/edits';
import { makeList } from '../bench/make-list';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { expectAccessible } from './accessible';
import { previewInChromium } from './in-preview';
import type { Workbook } from '../../src/workbook/workbook';

const preview = previewInChromium();

/** Writes the sheets, reads them back, takes them back. `figures` stand in 評価結果. */
async function writeAndTakeBack(figures: readonly string[]): Promise<void> {
  const own = await preview.screen.tabs();
  const before = await preview.screen.save();
  await preview.screen.write();
  expect(await preview.screen.tabs()).toEqual(expect.arrayContaining([...own, '評価結果', '点検結果']));
  await preview.screen.show('評価結果');
  expect(await preview.screen.column('C', 5, 9)).toEqual(figures);
  const written = await preview.screen.save();
  expect(changedSheets(before, written)).toEqual([]);
  await preview.screen.takeBack();
  expect(await preview.screen.tabs()).toEqual(own);
  expect(changedSheets(before, await preview.screen.save())).toEqual([]);
}

/** Names of the sheets that are not cell for cell as before. */
function changedSheets(before: Workbook, after: Workbook): readonly string[] {
  const contentOf = (workbook: Workbook, name: string): string => JSON.stringify(workbook.sheets.find((sheet) => sheet.name === name));
  return before.sheets.map(({ name }) => name).filter((name) => contentOf(before, name) !== contentOf(after, name));
}

/** Returns the cell that is then selected. */
async function jumpToFinding(): Promise<string> {
  const cell = await preview.screen.jump();
  const [sheet = '', address = ''] = cell.split('!');
  await preview.screen.selectedCell(sheet, address);
  return cell;
}

/** Pixels beyond the width of the pane. */
const sideways = () => preview.screen.pane.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

preview.describe('the preview in Chromium', () => {
  test.each([
    ['Excel on Windows', ''],
    ['Excel on the web', '?host=web'],
  ])('the consolidated sample in %s: checked, jumped to, written and taken back', async (_, query) => {
    await preview.open(query);
    await preview.screen.check();
    const { figures, notes } = await preview.screen.figures();
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
    await preview.open('?host=web');
    await preview.screen.openFile('進捗管理表.xlsx', file);
    await preview.screen.check();
    const { figures } = await preview.screen.figures();
    expect(figures).toEqual(['5000項目', '5000項目', '5000項目', '0項目', '100パーセント']);
    expect(await jumpToFinding()).toMatch(/^進捗管理表![A-Z]+5003$/);
    await writeAndTakeBack(figures);
  });

  test('a pane of 320 pixels: nothing for axe to complain of, nothing beyond its width', async () => {
    await preview.open();
    const frame = preview.page.locator('.pane iframe');
    await frame.evaluate((element) => {
      element.style.width = '320px';
    });
    await preview.screen.pane.getByRole('button', { name: '点検する' }).waitFor();
    await expectAccessible(preview.page);
    await preview.screen.check();
    await preview.screen.unfold();
    await preview.screen.pane.getByRole('button', { name: /^進捗状況を確認した取組項目数/ }).click();
    await expectAccessible(preview.page);
    await preview.screen.write();
    await expectAccessible(preview.page);
    expect(await sideways()).toBe(0);
  });
});
