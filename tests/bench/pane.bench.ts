/**
 * npm run bench:pane: tasks of the pane's own thread that took more than 50 ms while sixty workbooks are gathered and their sheets written,
 * in the preview in Chromium. The simulated Excel beside the pane has a frame of its own, whose tasks are not counted.
 * A busy machine stalls any page: measure on a quiet one.
 */
import { rm } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { previewInChromium } from '../browser/in-preview';
import { departments, itemsEach, writeReceivedFiles } from '../browser/round-files';

const patience = { timeout: 120_000 };
const preview = previewInChromium();

async function watchedPane(): Promise<Frame> {
  const pane = preview.page.frames().find((frame) => frame.url().endsWith('taskpane.html'));
  if (!pane) throw new Error('the pane is not there');
  await pane.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'self') tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  return pane;
}

const longTasks = (pane: Frame) => pane.evaluate(() => (window as unknown as { readonly longTasks: readonly number[] }).longTasks);

preview.describe('the pane with sixty workbooks', () => {
  test('no task of its own takes more than 50 ms', async () => {
    const { folder, files } = await writeReceivedFiles();
    try {
      await preview.open();
      const { pane } = preview.screen;
      await pane.getByText('複数のブックをまとめて点検する').click(patience);
      const watched = await watchedPane();
      await pane.locator('input[aria-label=ファイルを選ぶ]').setInputFiles([...files]);
      await pane
        .getByText(`${departments * itemsEach}項目`, { exact: true })
        .first()
        .waitFor(patience);
      const gathered = await longTasks(watched);
      await pane.getByRole('button', { name: '取りまとめた集計シートを書き出す' }).click();
      await pane
        .getByText(/枚の集計シートを書き出しました。/)
        .first()
        .waitFor(patience);
      const all = await longTasks(watched);
      const milliseconds = (tasks: readonly number[]) => (tasks.length === 0 ? 'none' : tasks.map((task) => `${task} ms`).join(', '));
      process.stdout.write(
        `tasks over 50 ms: gathering ${milliseconds(gathered)}; writing the sheets ${milliseconds(all.slice(gathered.length))}\n`,
      );
      expect(all).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
