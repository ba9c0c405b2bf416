import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Nothing for axe to complain of, in the preview and in its pane. */
export async function expectAccessible(page: Page): Promise<void> {
  await letBarsScroll(page);
  const { violations, passes } = await new AxeBuilder({ page })
    .include(['.pane iframe', 'html'])
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])])).toEqual([]);
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'button-name', 'target-size']));
}

/** A bar that stays in sight covers whatever is scrolled under it at the moment, which is no size of that target. */
async function letBarsScroll(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
      }
    });
  }
}
