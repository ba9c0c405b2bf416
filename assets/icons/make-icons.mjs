/**
 * Draws the PNG icons of the ribbon from the SVG sources beside this file, with the Chromium at hand.
 *
 *   CHROMIUM=/usr/bin/chromium node assets/icons/make-icons.mjs
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const SIZES = { icon: [16, 32, 64, 80, 128], check: [16, 32, 80], table: [16, 32, 80] };

const here = import.meta.dirname;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const source = readFileSync(path.join(here, `${name}.svg`), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${source}`);
    await page.screenshot({ path: path.join(here, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
