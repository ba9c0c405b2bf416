import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { bundleForPage } from '../simulated-excel/hosts/browser/bundle';
import { chromiumFlags, findChromium } from '../simulated-excel/hosts/browser/chromium';
import type * as inPage from '../simulated-excel/hosts/in-page';
import { officeJsFolder } from '../simulated-excel/office-js/node-realm';
import type { Server } from './nginx';
import { address } from './release';

/** What the injected script leaves in the page. */
declare const book: inPage.PageExcel;

const sample = join(__dirname, '..', '..', 'assets', 'samples', 'consolidated', '進捗管理表_全所属.xlsx');
const microsoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** Chromium asks for it by itself when a page is a tab, which it is not in Excel. */
const notOurs = '/favicon.ico';

export interface PaneInExcel {
  readonly page: Page;
  /** Addresses asked for beyond the site and Microsoft's library. */
  readonly foreign: readonly string[];
  /** Files of Microsoft's library that were asked for over the network. */
  readonly fromMicrosoft: readonly string[];
  /** Errors and warnings of the console, a breach of the policy is one; answers that are no answers. */
  readonly complaints: readonly string[];
  readonly sheetNames: () => Promise<readonly string[]>;
  readonly pressRibbon: (name: string) => Promise<void>;
}

/** A browser that finds the site's name at this server, and trusts this one certificate. */
export function launchFor({ port, keyHash }: Server): Promise<Browser> {
  const executablePath = findChromium() ?? '';
  const { host } = new URL(address);
  const args = [
    ...chromiumFlags,
    `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port}`,
    `--ignore-certificate-errors-spki-list=${keyHash}`,
  ];
  return chromium.launch({ executablePath, args });
}

/** Opens the pane of the site with the consolidated sample open in a simulated Excel on Windows behind it. */
export async function openPane(context: BrowserContext): Promise<PaneInExcel> {
  const [script, workbook] = await Promise.all([bundleForPage(), readFile(sample).then((bytes) => readWorkbook(bytes))]);
  const heard = { foreign: [] as string[], fromMicrosoft: [] as string[], complaints: [] as string[] };
  await context.addInitScript({
    content: `${script}; self.book = simulatedExcel.openBehindPage(${JSON.stringify(workbook)}, { sharedRuntime: true });`,
  });
  await context.route(
    (url) => !url.href.startsWith(address),
    async (route) => {
      const url = route.request().url();
      if (url.endsWith(notOurs)) return route.abort();
      if (!url.startsWith(microsoft)) {
        heard.foreign.push(url);
        return route.abort();
      }
      const file = url.slice(microsoft.length).replace(/\?.*$/, '');
      heard.fromMicrosoft.push(file);
      return route.fulfill({ body: await readFile(join(officeJsFolder(), file)), headers: { 'content-type': 'text/javascript' } });
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => heard.complaints.push(message));
  page.on('response', (response) => {
    if (response.status() >= 400) heard.complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${address}taskpane.html`);
  return {
    page,
    ...heard,
    sheetNames: () => page.evaluate(() => book.snapshot().sheets.map(({ name }) => name)),
    pressRibbon: (name) => page.evaluate((command) => book.office.invokeCommand(command), name),
  };
}
