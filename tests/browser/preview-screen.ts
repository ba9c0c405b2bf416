import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';

/** A busy machine takes its time. */
const patience = { timeout: 60_000 };

/** The preview as its user sees it: the workbook's sheets, and the pane beside them. */
export function previewScreen(page: Page) {
  const pane = page.frameLocator('.pane iframe');
  const tabs = page.getByRole('navigation', { name: 'シート' }).getByRole('button');
  const button = (name: string | RegExp) => pane.getByRole('button', { name });
  const panel = pane.locator('dl[data-figures]').first();
  const figures = panel.locator('dd');
  return {
    pane,
    check: async () => {
      await button('点検する').click(patience);
      await figures.first().waitFor(patience);
      await pane.getByRole('progressbar').waitFor({ state: 'detached', ...patience });
    },
    /** The five figures and their notes, in their order. */
    figures: async () => ({
      figures: await figures.allTextContents(),
      notes: await panel.locator('xpath=following-sibling::p').allTextContents(),
    }),
    /** Opens everything that is folded. */
    unfold: () =>
      pane.locator('details').evaluateAll((all) => {
        for (const element of all) element.setAttribute('open', '');
      }),
    /** Opens every rule's findings. */
    openGroups: async () => {
      await pane.locator('h3 button[aria-expanded], [data-finding]').first().waitFor(patience);
      const folded = pane.locator('h3 button[aria-expanded=false]');
      while ((await folded.count()) > 0) await folded.first().click();
    },
    /** Presses the first jump of the findings. Returns the cell it leads to, such as 進捗管理表!F12. */
    jump: async () => {
      const first = pane.locator('[data-finding] button[data-at]').first();
      await first.click();
      return (await first.getAttribute('data-at')) ?? '';
    },
    selectedCell: (sheet: string, address: string) =>
      page
        .getByRole('region', { name: `シート ${sheet}`, exact: true })
        .locator(`td[data-cell=${address}][aria-selected=true]`)
        .waitFor(patience),
    write: async () => {
      await button('集計シートを書き出す').click();
      await pane
        .getByText(/枚の集計シートを書き出しました。/)
        .first()
        .waitFor(patience);
    },
    takeBack: async () => {
      await button('元に戻す').click();
      await pane.getByText('書き出したシートを取り除き、元に戻しました。').first().waitFor(patience);
    },
    tabs: () => tabs.allTextContents(),
    show: (sheet: string) => tabs.getByText(sheet, { exact: true }).click(),
    /** Texts of a column of the shown sheet, from row to row. */
    column: (letter: string, first: number, last: number) =>
      Promise.all(
        Array.from({ length: last - first + 1 }, (_, index) => page.locator(`td[data-cell=${letter}${first + index}]`).textContent()),
      ),
    /** The simulated workbook as it stands. */
    save: async (): Promise<Workbook> => {
      const arrives = page.waitForEvent('download', patience);
      await page.getByRole('button', { name: 'ブックをダウンロード' }).click(patience);
      return readWorkbook(new Uint8Array(await readFile(await (await arrives).path())));
    },
    openFile: (name: string, bytes: Uint8Array) =>
      page
        .getByLabel('手元のファイルを開く')
        .setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes) }),
  };
}

export type PreviewScreen = ReturnType<typeof previewScreen>;
