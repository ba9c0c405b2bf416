import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { officeJsFolder } from '../../office-js/node-realm';

export const site = 'https://addin.test';

/** As strict as the product's own: scripts of the site and nothing else. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'";

const pages: Readonly<Record<string, string>> = {
  '/add-in.html': '<!doctype html><html lang="ja"><title>add-in</title><script src="/office-js/office.js"></script>',
  '/excel.html': '<!doctype html><html lang="ja"><title>Excel</title>',
  '/favicon.ico': '',
};

const kinds: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** What a page must not do: requests beyond the site, errors on the console, breaches of the policy. */
export interface Complaints {
  readonly all: string[];
}

/** Serves pages with Microsoft's library, straight from its package, to this context, and nothing else. */
export async function serveAddIn(context: BrowserContext): Promise<Complaints> {
  const all: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const body = url.origin === site ? await content(url.pathname) : null;
    if (body === null) {
      all.push(`request to ${url.href}`);
      await route.abort();
      return;
    }
    const headers = { 'content-type': kinds[extname(url.pathname)] ?? 'application/octet-stream', 'content-security-policy': policy };
    await route.fulfill({ body, headers });
  });
  context.on('page', (page: Page) => {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) all.push(message.text());
    });
    page.on('pageerror', (error) => {
      all.push(error.message);
    });
  });
  return { all };
}

async function content(path: string): Promise<Buffer | string | null> {
  if (path in pages) return pages[path] ?? null;
  const match = /^\/office-js\/([\w./-]+)$/.exec(path);
  return match?.[1] && !match[1].includes('..') ? readFile(join(officeJsFolder(), match[1])) : null;
}
