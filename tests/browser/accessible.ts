import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Nothing for axe to complain of, in the preview and in its pane. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .include(['.pane iframe', 'html'])
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'button-name', 'target-size']));
}
