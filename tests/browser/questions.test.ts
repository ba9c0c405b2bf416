import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbook } from '../../src/workbook/workbook';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { sheet, workbookOf } from '../taskpane/sample-workbook';
import { expectAccessible } from './accessible';
import { previewInChromium } from './in-preview';

const patience = { timeout: 60_000 };
const screens = join(__dirname, '..', '..', 'out', 'screens');

const preview = previewInChromium();

/** Headings of a department's own, marks with a legend, no year: everything that is asked about a list. */
const list = (name: string) =>
  sheet(name, [
    ['番号', '取組項目', '担当課', '目標', '実績', '一次評価'],
    ['1', '窓口の待ち時間の短縮', '市民課', 10, 12, 'A'],
    ['2', '職員研修の実施', '人事課', 20, 18, 'B'],
    ['3', '公園の運営への民間活力の導入', '公園課', 3, 3, 'A'],
    ['4', '電子申請の拡大', '情報課', 30, 33, 'A'],
    [''],
    ['A：目標を達成'],
    ['B：目標を下回った'],
  ]);

async function open(query: string, workbook: Workbook): Promise<void> {
  await preview.open(query);
  await preview.screen.pane.getByText(/使い方|How it works/).waitFor(patience);
  await preview.screen.openFile('進捗管理表.xlsx', await saveWorkbook(fromWorkbook(workbook, {})));
  await preview.page.getByRole('button', { name: '進捗管理表', exact: true }).waitFor(patience);
  await preview.screen.pane.getByText(/使い方|How it works/).waitFor(patience);
  await preview.page.locator('.pane iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.style.width = '350px';
  });
}

const button = (name: string | RegExp) => preview.screen.pane.getByRole('button', { name });
const still = () => preview.screen.pane.getByRole('progressbar').waitFor({ state: 'detached', ...patience });
const cards = () => preview.screen.pane.locator('[data-question] h3').allTextContents();

async function picture(name: string): Promise<void> {
  await mkdir(screens, { recursive: true });
  await preview.page.locator('.pane').screenshot({ path: join(screens, `${name}.png`) });
}

preview.describe('what has to be answered', () => {
  test.each([
    ['ja', '', '点検する', /^この数え方でよい$/, /^この読み方でよい$/, '確定'],
    ['en', '?lang=en', 'Check', /^Count it so$/, /^This is right$/, 'Final'],
  ])('stands above everything else and is answered in one click each: %s', async (lang, query, check, scale, right, final) => {
    await open(query, workbookOf(list('進捗管理表')));
    await button(check).first().click(patience);
    await preview.screen.pane.locator('[data-question]').first().waitFor(patience);
    await picture(`questions-${lang}`);
    await expectAccessible(preview.page);
    const asked = await cards();
    expect(asked.length).toBeGreaterThan(2);
    await button(scale).click();
    await still();
    expect(await cards()).toHaveLength(asked.length - 1);
    await picture(`questions-after-one-${lang}`);
    for (let left = await preview.screen.pane.locator('main > section').first().locator('[data-question]').count(); left > 0; left -= 1) {
      if ((await button(right).count()) === 0) break;
      await button(right).first().click();
      await still();
    }
    await preview.screen.pane.getByText(final, { exact: true }).first().waitFor(patience);
    await picture(`answered-${lang}`);
    await expectAccessible(preview.page);
    expect(await preview.screen.pane.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);

    // The next workbook of the same form, with what was kept, needs no answer.
    const saved = await preview.screen.save();
    const kept = saved.sheets.find(({ name }) => name === '点検設定');
    if (!kept) throw new Error('the answers were not kept');
    await open(query, workbookOf(list('進捗管理表'), kept));
    await button(check).first().click(patience);
    await preview.screen.pane.getByText(final, { exact: true }).first().waitFor(patience);
  });

  test('another meaning is taken in two clicks, with what follows from it said before; and taken back in one', async () => {
    await open('', workbookOf(list('進捗管理表')));
    await preview.screen.check();
    const before = await cards();
    const column = preview.screen.pane.locator('[data-question]').filter({ hasText: '一次評価' }).first();
    await column.getByText('この列は使わない').click();
    await column.getByText(/空欄になります。$/).waitFor(patience);
    await picture('question-alternative-ja');
    await column.getByRole('button', { name: '「この列は使わない」に決める' }).click();
    await still();
    await button('元に戻す（指定）').click();
    await preview.screen.pane.getByText('指定を元に戻しました。').first().waitFor(patience);
    await still();
    expect(await cards()).toEqual(before);
    expect(await preview.screen.tabs()).toEqual(['進捗管理表']);
  });

  test('the consolidated sample: findings and figures as they stand after a check', async () => {
    await preview.open('');
    await preview.page.locator('.pane iframe').evaluate((frame: HTMLIFrameElement) => {
      frame.style.width = '350px';
    });
    await preview.screen.check();
    await picture('sample-ja');
  });
});
