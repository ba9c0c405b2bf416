import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Keep the browser to itself: no sandbox for root, no look-ups of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a Chromium is installed: CHROMIUM, or one of its usual names on the path; null when there is none. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [process.env.CHROMIUM ?? '', ...folders.flatMap((folder) => names.map((name) => join(folder, name)))];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium is installed.');
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** As `describe`, skipped with a plain line where no Chromium is installed; in CI its absence fails the tests. */
export function describeInChromium(name: string, tests: () => void): void {
  if (findChromium() !== null || process.env.CI) {
    describe(name, tests);
    return;
  }
  console.log(`Chromium is not installed; skipped: ${name}`);
  describe.skip(name, tests);
}
