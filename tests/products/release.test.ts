import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { manifestFaults } from '../../build/manifest-rules.cjs';
import { builtSite } from '../../build/manifest-site.cjs';
import { productOf } from '../../build/version.cjs';
import { describeWith } from '../acceptance/programs';
import { describeInChromium } from '../simulated-excel/hosts/browser/chromium';
import { launchFor, openPane, type PaneInExcel } from './in-excel';
import { serve, type Server } from './nginx';
import { address, makeRelease, runRelease, textOf, type Release } from './release';

const patience = { timeout: 60_000 };
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let work: string;
let cdn: Release;
let local: Release;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'shinchoku-release-test-'));
  // nginx reads in it as nobody.
  chmodSync(work, 0o755);
  cdn = await makeRelease(join(work, 'cdn'), []);
  local = await makeRelease(join(work, 'local'), ['--officejs', 'local', '--legacy', 'off', '--previous', cdn.zip]);
}, 300_000);

afterAll(() => {
  rmSync(work, { recursive: true });
});

describe('a release', () => {
  test('the same sources give the same bytes', async () => {
    const again = await makeRelease(join(work, 'again'), []);
    expect(hash(readFileSync(again.zip))).toBe(hash(readFileSync(cdn.zip)));
  }, 200_000);

  test('holds the site, the manifest, the servers’ settings, the guides and what tells what is in it', () => {
    const files = readdirSync(cdn.folder);
    expect(files.sort()).toEqual([
      ...['CHANGELOG.md', 'KEPT.txt', 'LICENSE', 'README.txt', 'SHA256SUMS.txt', 'SIZES.txt', 'THIRD-PARTY-NOTICES.txt', 'guides'],
      ...['manifest.xml', 'sbom.spdx.json', 'server', 'site'],
    ]);
    const guides = readdirSync(join(cdn.folder, 'guides'));
    expect(guides).toEqual(expect.arrayContaining(['README.html', 'install.html', 'update.html', 'trouble.html', 'security.html']));
    const pages = guides.filter((name) => name.endsWith('.html'));
    expect(guides.filter((name) => name.endsWith('.pdf')).sort()).toEqual(pages.map((name) => name.replace('.html', '.pdf')).sort());
  });

  test('every file has the hash that is told, and none is left out', async () => {
    const told = (await textOf(cdn, 'SHA256SUMS.txt')).trimEnd().split('\n');
    const files = readdirSync(cdn.folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => statSync(join(cdn.folder, name)).isFile() && name !== 'SHA256SUMS.txt',
    );
    const found = files.sort().map((name) => `${hash(readFileSync(join(cdn.folder, name)))}  ${name}`);
    expect(told.sort()).toEqual(found.sort());
  });

  test('its manifest agrees with its site', async () => {
    const about = { address, channel: 'production', version: productOf().version } as const;
    expect(manifestFaults(await textOf(cdn, 'manifest.xml'), builtSite(join(cdn.folder, 'site'), about))).toEqual([]);
  });

  test('links of the guides lead to guides', () => {
    const guides = readdirSync(join(cdn.folder, 'guides')).filter((name) => name.endsWith('.html'));
    const links = guides.flatMap((name) =>
      Array.from(readFileSync(join(cdn.folder, 'guides', name), 'utf8').matchAll(/href="([^"#]+)/g), ([, link = '']) => link),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !guides.includes(link))).toEqual([]);
  });

  test('the one for closed networks says what it is, and names Microsoft’s files and licence', async () => {
    expect(local.said).toContain('Microsoftの保証外');
    expect(local.said).toMatch(/[0-9a-f]{64} {2}office\/office\.js/);
    expect(await textOf(local, 'sbom.spdx.json')).toContain('LicenseRef-Microsoft-Office-JS');
    expect(await textOf(local, 'site/taskpane.html')).not.toContain('appsforoffice');
  });

  test('an office can have the reader of .xls, .xlsb and .ods left out', async () => {
    const reader = '"name": "@e965/xlsx"';
    expect(await textOf(cdn, 'sbom.spdx.json')).toContain(reader);
    expect(await textOf(local, 'sbom.spdx.json')).not.toContain(reader);
  });

  test('keeps the parts of the release before it, for panes that are open meanwhile', async () => {
    const kept = (await textOf(local, 'KEPT.txt')).trimEnd().split('\n').filter(Boolean);
    const parts = readdirSync(join(cdn.folder, 'site', 'static')).map((name) => `site/static/${name}`);
    for (const part of parts) expect(readFileSync(join(local.folder, part))).toEqual(readFileSync(join(cdn.folder, part)));
    expect(parts).toEqual(expect.arrayContaining(kept));
  });

  test.each([
    [[], '--url'],
    [['--url', 'http://intra.example.lg.jp/'], 'https://'],
    [['--url', address, '--channel', 'development'], 'development'],
    [['--url', address, '--officejs', 'locl'], 'officejs=locl'],
    [['--url', address, '--chanel', 'pilot'], '--chanel'],
  ])('%j is refused', async (words, message) => {
    const { status, out } = await runRelease(words);
    expect([status, out]).toEqual([2, expect.stringContaining(message)]);
  });
});

describeWith('poppler', 'the printed guides', () => {
  test('say in Japanese what the pages say, and the page for the security office is one page', () => {
    const pdf = join(cdn.folder, 'guides', 'security.pdf');
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(text).toContain('情報セキュリティ説明書');
    // A form feed ends every page.
    expect(text.match(/\f/g)).toHaveLength(1);
  });
});

describeWith('xmllint', 'the XML of a release', () => {
  test('is well-formed to another program', () => {
    const files = ['manifest.xml', 'site/web.config'].map((file) => join(cdn.folder, file));
    expect(() => execFileSync('xmllint', ['--noout', ...files], { stdio: 'pipe' })).not.toThrow();
  });
});

describeWith('nginx', 'the check of a server', () => {
  test('finds nothing to say of the settings that are shipped, and the certificate when it is not told of its authority', async () => {
    const server = await serve(cdn, join(work, 'checked'));
    try {
      const here = `https://localhost:${server.port}/kaikaku/`;
      const untold = await runRelease(['--check', here]);
      expect(untold.status).toBe(1);
      expect(untold.out).toContain('証明書を信頼できません');
      expect(untold.out.match(/^ {2}/gm)).toHaveLength(1);
    } finally {
      await server.stop();
    }
  });

  test.each([
    ['HTMLを長く残す', (config: string) => config.replace('"no-cache"', '"max-age=3600"'), 'taskpane.html: Cache-Control'],
    ['名前にハッシュのあるものを残さない', (config: string) => config.replace(/"public, max-age[^"]*"/, '"no-cache"'), 'static/'],
    ['CSPを弱める', (config: string) => config.replaceAll("default-src 'none'", 'default-src *'), 'Content-Security-Policy'],
    ['nosniffを外す', (config: string) => config.replace(/ *add_header X-Content.*\n/g, ''), 'X-Content-Type-Options'],
    ['枠を禁じる', (config: string) => config.replaceAll('autoindex off;', 'add_header X-Frame-Options DENY always;'), 'x-frame-options'],
    ['種類を間違える', (config: string) => config.replaceAll('autoindex off;', 'types { text/plain js; }'), 'text/javascript'],
    ['一覧を見せる', (config: string) => config.replaceAll('autoindex off', 'autoindex on'), 'static/: フォルダーの一覧'],
    ['別の場所を見せる', (config: string) => config.replaceAll('/site/', '/guides/'), 'release.json: ファイルがありません'],
  ])('tells what is wrong when somebody does: %s', async (name, change, message) => {
    const server = await serve(cdn, join(work, name), change);
    try {
      const { status, out } = await runRelease(['--check', `https://localhost:${server.port}/kaikaku/`]);
      expect([status, out]).toEqual([1, expect.stringContaining(message)]);
    } finally {
      await server.stop();
    }
  });
});

describeWith('nginx', 'over nginx with the headers that are shipped', () => {
  describeInChromium('in Chromium', () => {
    describe.each(['cdn', 'local'] as const)('the site with office.js from: %s', (officejs) => {
      let server: Server;
      let browser: Browser;
      let context: BrowserContext;
      let pane: PaneInExcel;

      beforeAll(async () => {
        server = await serve(officejs === 'cdn' ? cdn : local, join(work, `serve-${officejs}`));
        browser = await launchFor(server);
        context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 350, height: 700 } });
        pane = await openPane(context);
      }, 120_000);

      afterAll(async () => {
        await browser.close();
        await server.stop();
      });

      test('is checked, written into the workbook and taken back', async () => {
        const { page, sheetNames } = pane;
        const own = await sheetNames();
        await page.getByRole('button', { name: '点検する' }).click(patience);
        const figures = page.locator('dl').first().locator('dd');
        await figures.first().waitFor(patience);
        expect(await figures.allTextContents()).toEqual(['24項目', '23項目(注)', '19項目', '4項目', '約82.6パーセント']);
        await page.getByRole('button', { name: '集計シートを書き出す' }).click();
        await page
          .getByText(/枚の集計シートを書き出しました。/)
          .first()
          .waitFor(patience);
        expect(await sheetNames()).toEqual(expect.arrayContaining([...own, '評価結果', '点検結果']));
        await page.getByRole('button', { name: '元に戻す' }).click();
        await page.getByText('書き出したシートを取り除き、元に戻しました。').first().waitFor(patience);
        expect(await sheetNames()).toEqual(own);
      });

      test('the button of the ribbon does it in one go', async () => {
        await pane.pressRibbon('checkAndSummarise');
        expect(await pane.sheetNames()).toEqual(expect.arrayContaining(['評価結果']));
      });

      test('departments’ workbooks are put together', async () => {
        const { page } = pane;
        const samples = join(__dirname, '..', '..', 'assets', 'samples');
        const files = readdirSync(samples).filter((name) => name.endsWith('.xlsx'));
        await page.getByText('複数のブックをまとめて点検する').click(patience);
        await page.locator('input[aria-label=ファイルを選ぶ]').setInputFiles(files.map((name) => join(samples, name)));
        await page.getByRole('button', { name: '取りまとめた集計シートを書き出す' }).waitFor(patience);
        expect(await page.getByText('24項目', { exact: true }).count()).toBeGreaterThan(0);
      });

      // These look back at everything that the ones before did.
      test('asks for its own files and office.js only', () => {
        expect(pane.foreign).toEqual([]);
        if (officejs === 'local') expect(pane.fromMicrosoft).toEqual([]);
        else expect(pane.fromMicrosoft).toContain('office.js');
      });

      test('breaks no rule of the policy and writes no error', () => {
        expect(pane.complaints).toEqual([]);
      });

      test('its check page reads every file and finds nothing wrong', async () => {
        const page = await context.newPage();
        await page.goto(`${address}check.html`);
        await page.getByText('誤りはありません').waitFor(patience);
      });
    });

    test('put over the last one, it is there at the next opening; a pane that is open says that it is to be opened again', async () => {
      const both: Release = { ...cdn, folder: join(work, 'both') };
      cpSync(cdn.folder, both.folder, { recursive: true });
      const server = await serve(both, join(work, 'serve-both'));
      const browser = await launchFor(server);
      try {
        // One context: what the browser keeps of the first opening is there at the second.
        const context = await browser.newContext({ locale: 'ja-JP' });
        const { page, complaints } = await openPane(context);
        const wasUpdated = 'アドインが更新されました。閉じて開き直してください。';
        await page.getByRole('button', { name: '点検する' }).waitFor(patience);
        expect(await page.getByText(wasUpdated).count()).toBe(0);

        cpSync(join(local.folder, 'site'), join(both.folder, 'site'), { recursive: true });
        await page.getByRole('button', { name: '点検する' }).click();
        await page.getByText(wasUpdated).first().waitFor(patience);
        await page.getByText('24項目', { exact: true }).first().waitFor(patience);

        const next = await context.newPage();
        await next.goto(`${address}taskpane.html`);
        await next.getByRole('button', { name: '点検する' }).waitFor(patience);
        // Only the new release takes office.js from the site.
        expect(await next.locator('script[src="office/office.js"]').count()).toBe(1);
        expect(await next.getByText(wasUpdated).count()).toBe(0);
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
        await server.stop();
      }
    }, 180_000);
  });
});
