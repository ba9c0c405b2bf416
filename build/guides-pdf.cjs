const { existsSync } = require('node:fs');
const { chromium } = require('playwright-core');

/** Browsers that print the guides: the one that is named, those that Windows and macOS have, or a Linux system's. */
const browsers = [
  ...(process.env.CHROMIUM ? [{ executablePath: process.env.CHROMIUM }] : []),
  { channel: 'msedge' },
  { channel: 'chrome' },
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser'].filter(existsSync).map((executablePath) => ({ executablePath })),
];

/**
 * The guides as an administrator prints them or lays them beside the minutes.
 *
 * @param pages file name → page, as `guidePages` gives them
 * @returns file name → bytes of a PDF; the same pages, browser and fonts give the same bytes
 * @throws Error where no browser is there to print them
 */
async function guidePdfs(pages) {
  const browser = await start();
  try {
    const page = await browser.newPage();
    const printed = {};
    for (const [name, text] of Object.entries(pages)) {
      // The guides hold no script and fetch nothing: what is set is all there is.
      await page.setContent(text, { waitUntil: 'load' });
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true, ...numbered });
      printed[name.replace(/\.html$/, '.pdf')] = alike(pdf);
    }
    return printed;
  } finally {
    await browser.close();
  }
}

const numbered = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width: 100%; font-size: 8pt; text-align: center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
};

async function start() {
  for (const browser of browsers) {
    try {
      // Nothing but our own guides is opened in it.
      return await chromium.launch({ ...browser, args: ['--no-sandbox'] });
    } catch {
      continue;
    }
  }
  throw new Error(
    '手引のPDFを作るブラウザがありません。Edge、Chrome、Chromiumのどれかを入れるか、環境変数CHROMIUMに場所を指定してください。 / ' +
      'no browser to print the guides with: install Edge, Chrome or Chromium, or name one in the environment variable CHROMIUM',
  );
}

/**
 * When it was printed, and the running numbers that the browser gave to the parts of the page, differ from run to run. Both have a fixed
 * number of characters, so that the places of all that follows stay; the order of the numbers is kept, for they are looked up by it.
 */
function alike(pdf) {
  const text = Buffer.from(pdf).toString('latin1');
  const parts = [...new Set(text.match(/\bnode\d{8}\b/g))].sort();
  const numbers = new Map(parts.map((part, at) => [part, `node${String(at).padStart(8, '0')}`]));
  const same = text
    .replace(/\bnode\d{8}\b/g, (part) => numbers.get(part))
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, (_, key) => `${key}20000101000000`);
  return Buffer.from(same, 'latin1');
}

module.exports = { guidePdfs };
