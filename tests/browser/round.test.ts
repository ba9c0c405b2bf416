import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { previewInChromium } from './in-preview';
import { departments, itemsEach, writeReceivedFiles } from './round-files';

const patience = { timeout: 120_000 };

let received: string;
let files: readonly string[];
const preview = previewInChromium();

const choose = (paths: readonly string[]) => preview.screen.pane.locator('input[aria-label=ファイルを選ぶ]').setInputFiles([...paths]);

preview.describe('a round of sixty workbooks in Chromium', () => {
  beforeAll(async () => {
    ({ folder: received, files } = await writeReceivedFiles());
  });

  beforeEach(async () => {
    await preview.open();
    await preview.screen.pane.getByText('複数のブックをまとめて点検する').click(patience);
  });

  afterAll(async () => {
    await rm(received, { recursive: true });
  });

  test('chosen at once: progress is seen, cancelled, chosen again, put together, written', async () => {
    await choose(files);
    await preview.screen.pane.getByText(/^\d+\/60 件を読み取りました/).waitFor(patience);
    await preview.screen.pane.getByRole('button', { name: '中止' }).click();
    await preview.screen.pane.getByText('中止しました。').first().waitFor({ timeout: 5000 });
    await choose(files);
    await preview.screen.pane
      .getByText(`${departments * itemsEach}項目`, { exact: true })
      .first()
      .waitFor(patience);
    await preview.screen.pane.getByRole('button', { name: '取りまとめた集計シートを書き出す' }).click();
    await preview.screen.pane
      .getByText(/枚の集計シートを書き出しました。/)
      .first()
      .waitFor(patience);
    expect(await preview.screen.tabs()).toEqual(expect.arrayContaining(['評価結果', '受領表', '一覧データ']));
    await preview.screen.show('評価結果');
    expect((await preview.screen.column('C', 5, 9))[0]).toBe(`${departments * itemsEach}項目`);
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
