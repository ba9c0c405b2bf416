import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';

const project = join(__dirname, '..', '..');

/** An address that no network answers; https, as Excel on the web asks for. */
const site = 'https://preview.test';

const kinds: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/**
 * The preview as it is delivered, with its policy; not minified, which takes most of a build. In a process of its own, out of the test's loader.
 *
 * @returns its folder, for the caller to remove
 */
export async function buildPreview(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'preview-'));
  const webpack = join(project, 'node_modules/webpack/bin/webpack.js');
  const choices = ['--mode', 'production', '--env', 'product=preview', '--no-optimization-minimize', '--output-path', folder];
  await promisify(execFile)(process.execPath, [webpack, ...choices], { cwd: project });
  return folder;
}

export interface OpenPreview {
  readonly page: Page;
  /** What a page must not do: errors and warnings (a breach of the policy is one), requests to another host or for a missing file. */
  readonly complaints: readonly string[];
}

/** @param query with its question mark */
export async function openPreview(context: BrowserContext, folder: string, query: string): Promise<OpenPreview> {
  const complaints: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const body = url.origin === site ? await fileAt(folder, url) : null;
    if (body) {
      await route.fulfill({ body, headers: { 'content-type': kinds[extname(url.pathname)] ?? 'application/octet-stream' } });
      return;
    }
    // No office has laid its settings beside the preview.
    if (url.href === `${site}/settings.json`) {
      await route.fulfill({ status: 204 });
      return;
    }
    complaints.push(`request to ${url.href}`);
    await route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`${site}/index.html${query}`);
  return { page, complaints };
}

async function fileAt(folder: string, { pathname }: URL): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, decodeURIComponent(pathname)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
