import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Workbook } from '../../src/workbook/workbook';
import { makeList } from '../bench/make-list';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { expectAccessible } from './accessible';
import { previewInChromium } from './in-preview';

// Any page stands still now and then while the machine is busy; what we block ourselves is blocked every time.
jest.retryTimes(2);

const departments = 60;
const itemsEach = 12;
const patience = { timeout: 120_000 };

let received: string;
let files: readonly string[];
const preview = previewInChromium();

/** The workbook of one department, with item numbers of its own. */
function departmentWorkbook(department: number): Workbook {
  const list = makeList(itemsEach, 40);
  return {
    ...list,
    sheets: list.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, column) =>
          cell && column === 0 && row.index > 2 ? { ...cell, value: `${department}-${row.index}` } : cell,
        ),
      })),
    })),
  };
}

/** Returns its path; a browser handed bytes instead would spend the pane's time on them. */
async function departmentFile(department: number): Promise<string> {
  const path = join(received, `第${department}区役所.xlsx`);
  await writeFile(path, await saveWorkbook(fromWorkbook(departmentWorkbook(department), {})));
  return path;
}

const choose = (paths: readonly string[]) => preview.screen.pane.locator('input[aria-label=ファイルを選ぶ]').setInputFiles([...paths]);

/** The frame of the pane, whose own long tasks are counted from now on; what the simulated Excel does around it is another's. */
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

preview.describe('a round of sixty workbooks in Chromium', () => {
  beforeAll(async () => {
    received = await mkdtemp(join(tmpdir(), 'received-'));
    files = await Promise.all(Array.from({ length: departments }, (_, index) => departmentFile(index + 1)));
  });

  beforeEach(async () => {
    await preview.open();
    await preview.screen.pane.getByText('複数のブックをまとめて点検する').click(patience);
  });

  afterAll(async () => {
    await rm(received, { recursive: true });
  });

  test('chosen at once: progress is seen, cancelled, chosen again, put together, written; the pane is never blocked', async () => {
    const pane = await watchedPane();
    await choose(files);
    await preview.screen.pane.getByText(/^\d+\/60 件を読み取りました/).waitFor(patience);
    await preview.screen.pane.getByRole('button', { name: '中止' }).click();
    await preview.screen.pane.getByText('中止しました。').first().waitFor({ timeout: 5000 });
    await choose(files);
    await preview.screen.pane
      .getByText(`${departments * itemsEach}項目`, { exact: true })
      .first()
      .waitFor(patience);
    expect(await longTasks(pane)).toEqual([]);
    await preview.screen.pane.getByRole('button', { name: '取りまとめた集計シートを書き出す' }).click();
    await preview.screen.pane
      .getByText(/枚の集計シートを書き出しました。/)
      .first()
      .waitFor(patience);
    expect(await preview.screen.tabs()).toEqual(expect.arrayContaining(['評価結果', '受領表', '一覧データ']));
    await preview.screen.show('評価結果');
    expect((await preview.screen.column('C', 5, 9))[0]).toBe(`${departments * itemsEach}項目`);
    expect(await longTasks(pane)).toEqual([]);
  });

  test('what cannot be read is refused alone; nothing for axe to complain of', async () => {
    const damaged = join(received, '壊れた.xlsx');
    await writeFile(damaged, (await readFile(files[0] ?? '')).subarray(0, 900));
    await choose([damaged, ...files.slice(1, 4)]);
    await preview.screen.pane.getByText('読み取れなかったブック').waitFor(patience);
    expect(
      await preview.screen.pane.getByRole('region', { name: '読み取れなかったブック' }).getByRole('listitem').allTextContents(),
    ).toEqual([expect.stringMatching(/壊れた\.xlsx.+。$/)]);
    await expectAccessible(preview.page);
  });
});
