import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbook } from '../../src/workbook/workbook';
import { cell, cellAt, writeCell } from '../bench/faults/edits';
import { makeList } from '../bench/make-list';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { expectAccessible } from './accessible';
import { previewInChromium } from './in-preview';

const patience = { timeout: 60_000 };

const sample = '水道局.xlsx';
/** In the sample, 「達　成」 with a blank inside. */
const spelt = cell('報告書', 'I8');

/** A list of four items: two ratings spelt otherwise, one missing, one against its figures. */
const ratings: readonly (readonly [address: string, rating: string | null])[] = [
  ['J4', '達　成'],
  ['J5', '達成済み'],
  ['J6', null],
  ['J7', '未達成'],
];
const faulty = ratings.reduce<Workbook>((book, [address, rating]) => writeCell(book, cell('進捗管理表', address), rating), makeList(4, 12));
const contradiction = /ですが、目標と実績を比べると/;

const preview = previewInChromium();

async function openWorkbook(workbook: Workbook): Promise<void> {
  await preview.screen.openFile('進捗管理表.xlsx', await saveWorkbook(fromWorkbook(workbook, {})));
}

const button = (name: string | RegExp) => preview.screen.pane.getByRole('button', { name });
const finding = (text: RegExp) => preview.screen.pane.locator('li[data-finding]').filter({ hasText: text });
const settled = () => preview.screen.pane.getByRole('progressbar').waitFor({ state: 'detached', ...patience });
const sheets = async () => (await preview.screen.save()).sheets;
/** Pixels beyond the width of the pane. */
const sideways = () => preview.screen.pane.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

preview.describe('repairs in the preview', () => {
  test.each([
    ['Excel on Windows', ''],
    ['Excel on the web', '?host=web'],
  ])('%s: a rating is previewed, corrected, found no more, and undone to value, formula and format', async (_, query) => {
    await preview.open(query);
    await preview.screen.openFile(sample, await readFile(join(__dirname, '../../assets/samples', sample)));
    await preview.screen.check();
    await preview.screen.openGroups();
    const before = await sheets();
    const found = finding(/評価「達　成」を/);
    await found.getByRole('button', { name: '「達成」にそろえる' }).click();
    expect(await found.getByRole('definition').allTextContents()).toEqual(expect.arrayContaining(['達　成', '達成']));
    expect(await sheets()).toEqual(before);

    await found.getByRole('button', { name: '書き換える' }).click();
    await found.waitFor({ state: 'detached', ...patience });
    const repaired = await preview.screen.save();
    expect(cellAt(repaired, spelt)?.value).toBe('達成');
    expect(writeCell(repaired, spelt, '達　成').sheets).toEqual(before);

    await button('元に戻す').first().click();
    await found.waitFor(patience);
    expect(await sheets()).toEqual(before);
  });

  test('all repairs of a rule at once, after a look at every cell; undone at once', async () => {
    await preview.open();
    await openWorkbook(faulty);
    await preview.screen.check();
    await preview.screen.openGroups();
    const before = await sheets();
    await button('2か所を確かめる：「評価の表記の揺れ」の変更前と変更後').click();
    await button('2か所を書き換える').click();
    await preview.screen.pane.getByText('2か所を書き換えました。').first().waitFor(patience);
    await settled();
    const repaired = await preview.screen.save();
    expect(['J4', 'J5'].map((address) => cellAt(repaired, cell('進捗管理表', address))?.value)).toEqual(['達成', '達成']);
    expect(await finding(/評価「達/).count()).toBe(0);
    await button('元に戻す').first().click();
    await preview.screen.pane.getByText('2か所を元に戻しました。').first().waitFor(patience);
    expect(await sheets()).toEqual(before);
  });

  test('from the check to a finding by keyboard alone: its cell is shown, each further one is one key away', async () => {
    await preview.open();
    await openWorkbook(faulty);
    await preview.screen.pane.getByText('使い方').waitFor(patience);
    await button('点検する').focus();
    await preview.page.keyboard.press('Enter');
    await preview.screen.pane.locator('[data-finding]').first().waitFor(patience);
    await settled();
    await preview.page.keyboard.press('Tab');
    await preview.page.keyboard.press('Tab');
    await preview.page.keyboard.press('Enter');
    await preview.screen.selectedCell('進捗管理表', 'J6');
    await preview.page.keyboard.press('Enter');
    const second = preview.screen.pane.locator('[data-finding][aria-current=true] button[data-at]');
    await preview.screen.selectedCell('進捗管理表', ((await second.getAttribute('data-at')) ?? '').split('!')[1] ?? '');
    expect(await second.getAttribute('data-at')).not.toBe('進捗管理表!J6');
  });

  test('a reason for a rating against its figures is still known when the workbook is opened again', async () => {
    await preview.open();
    await openWorkbook(faulty);
    await preview.screen.check();
    await preview.screen.openGroups();
    await finding(contradiction).getByRole('button', { name: '理由を書いて維持' }).click();
    await preview.screen.pane.getByRole('textbox', { name: /維持する理由/ }).fill('質の面で目標に届いていないため。');
    await button('維持する').click();
    await finding(contradiction).waitFor({ state: 'detached', ...patience });
    const kept = await preview.screen.save();
    await preview.open();
    await openWorkbook(kept);
    await preview.screen.check();
    await preview.screen.openGroups();
    await preview.screen.pane
      .getByRole('region', { name: '理由を書いて維持した指摘（1件）' })
      .getByText('質の面で目標に届いていないため。')
      .waitFor(patience);
    expect(await finding(contradiction).count()).toBe(0);
  });

  test('the cells are marked, go on to be after a repair, and are as before when the marks are taken away', async () => {
    await preview.open();
    await openWorkbook(faulty);
    await preview.screen.check();
    await preview.screen.openGroups();
    const before = await sheets();
    const marks = preview.screen.pane.getByRole('switch', { name: 'シートに印を付ける' });
    await marks.click();
    await preview.screen.pane.getByText(/^指摘のあるセルを枠で囲みました/).waitFor(patience);
    await finding(/の評価が空欄です/)
      .getByRole('button', { name: '「達成」にする' })
      .click();
    await finding(/の評価が空欄です/)
      .getByRole('button', { name: '書き換える' })
      .click();
    await finding(/の評価が空欄です/).waitFor({ state: 'detached', ...patience });
    await button('元に戻す').first().click();
    await finding(/の評価が空欄です/).waitFor(patience);
    await settled();
    await marks.click();
    await preview.screen.pane.getByText(/^指摘のあるセルを枠で囲みました/).waitFor({ state: 'detached', ...patience });
    expect(await sheets()).toEqual(before);
  });

  test('a workbook of last year that the worker reads, and the sheets about the check', async () => {
    await preview.open();
    await preview.screen.check();
    await preview.screen.openGroups();
    await preview.screen.pane
      .getByLabel('前年度のブックを選ぶ')
      .and(preview.screen.pane.locator('input'))
      .setInputFiles(join(__dirname, '../../assets/samples', sample));
    await preview.screen.pane.getByText(`「${sample}」と比べました。`).waitFor(patience);
    await button('点検項目一覧を書き出す').click();
    await button('「点検項目一覧」を表示').waitFor(patience);
    expect(await preview.screen.tabs()).toContain('点検項目一覧');
  });

  test.each([
    [
      'Japanese',
      '',
      {
        check: '点検する',
        repair: '「達成」にする',
        bulk: /変更前と変更後$/,
        keep: '理由を書いて維持',
        marked: /^指摘のあるセルを枠で囲みました/,
      },
    ],
    [
      'English',
      '?lang=en',
      {
        check: 'Check',
        repair: 'Change to "達成"',
        bulk: /before and after$/,
        keep: 'Keep, with a reason',
        marked: /^The cells of the findings are framed/,
      },
    ],
  ])('a pane of 320 pixels in %s: nothing for axe to complain of, nothing beyond its width', async (_, query, names) => {
    await preview.open(query);
    await openWorkbook(faulty);
    await preview.page.locator('.pane iframe').evaluate((element) => {
      element.style.width = '320px';
    });
    await button(names.check).click(patience);
    await preview.screen.pane.locator('li[data-finding]').first().waitFor(patience);
    await preview.screen.openGroups();
    await preview.screen.pane.getByRole('switch').click();
    await preview.screen.pane.getByText(names.marked).waitFor(patience);
    await button(names.bulk).click(patience);
    await button(names.repair).first().click();
    await button(names.keep).first().click();
    await preview.screen.unfold();
    await expectAccessible(preview.page);
    expect(await sideways()).toBe(0);
  });
});
