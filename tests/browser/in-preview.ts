import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../simulated-excel/hosts/browser/chromium';
import { previewScreen, type PreviewScreen } from './preview-screen';
import { buildPreview, openPreview } from './preview-site';

/** The preview in Chromium: built once for a file of tests, opened anew by each of them. */
export interface PreviewInChromium {
  /** As `describeInChromium`. Every page that a test opens must give nothing to complain of. */
  readonly describe: (name: string, tests: () => void) => void;
  /** @param query with its question mark, such as ?host=web; a page that was open is closed */
  readonly open: (query?: string) => Promise<void>;
  readonly page: Page;
  readonly screen: PreviewScreen;
}

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly screen: PreviewScreen;
  readonly complaints: readonly string[];
}

export function previewInChromium(): PreviewInChromium {
  let browser: Browser;
  let folder: string;
  let opened: Opened | null = null;

  const open = async (query = '') => {
    await close();
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'ja-JP' });
    const { page, complaints } = await openPreview(context, folder, query);
    opened = { context, page, complaints, screen: previewScreen(page) };
  };
  const close = async () => {
    if (!opened) return;
    const { context, complaints } = opened;
    opened = null;
    await context.close();
    expect(complaints).toEqual([]);
  };
  const inTest = (): Opened => {
    if (!opened) throw new Error('the test has not opened the preview');
    return opened;
  };

  return {
    describe: (name, tests) => {
      jest.setTimeout(240_000);
      describeInChromium(name, () => {
        beforeAll(async () => {
          [browser, folder] = await Promise.all([launchChromium(), buildPreview()]);
        });
        afterEach(close);
        afterAll(async () => {
          await browser.close();
          await rm(folder, { recursive: true });
        });
        tests();
      });
    },
    open,
    get page() {
      return inTest().page;
    },
    get screen() {
      return inTest().screen;
    },
  };
}
