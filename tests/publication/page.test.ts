import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { decisionPage } from '../../src/report/publication/decision/decision-page';
import { resultPage } from '../../src/report/publication/page';
import { fy2024Items, reviewOf } from '../report/fy2024-round';
import { rounds } from '../report/rounds';
import { describeInChromium, launchChromium } from '../simulated-excel/hosts/browser/chromium';
import { published } from './golden';
import { sampleReview } from './sample-review';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeInChromium('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function show<T>(page: string, look: (page: Page) => Promise<T>, width = 1100): Promise<T> {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    try {
      const tab = await context.newPage();
      await tab.setContent(page);
      return await look(tab);
    } finally {
      await context.close();
    }
  }

  const faultsFoundByAxe = async (page: Page) => {
    const { violations, passes } = await new AxeBuilder({ page }).withTags(standards).analyze();
    return { passed: passes.length, violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]) };
  };

  test('axe finds what is wrong in a page that is wrong, so that its silence means something', async () => {
    const { violations } = await show('<p style="color: #999">薄い</p><table><tr><th>甲</th></tr></table>', faultsFoundByAxe);
    expect(violations.map(([id]) => id)).toEqual(expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang']));
  });

  test.each([
    ['the samples', sampleReview],
    ['no items out of scope', () => Promise.resolve(rounds['an exact rate']!)],
    ['nothing in scope', () => Promise.resolve(rounds['nothing in scope']!)],
    ['earlier years are known', () => Promise.resolve(rounds['earlier years are known']!)],
    ['a published figure was wrong', () => Promise.resolve(rounds['a published figure was wrong']!)],
    ['no items at all', () => Promise.resolve(reviewOf([]))],
  ])('axe finds nothing: %s', async (_, review) => {
    const { passed, violations } = await show(published(resultPage(await review())), faultsFoundByAxe);
    expect(violations).toEqual([]);
    expect(passed).toBeGreaterThan(15);
  });

  test('nor in the page for the one who decides, on a phone', async () => {
    const page = decisionPage(reviewOf(fy2024Items));
    const { violations } = await show(page, faultsFoundByAxe, 360);
    expect(violations).toEqual([]);
    const overflow = await show(page, (tab) => tab.evaluate(() => document.documentElement.scrollWidth - innerWidth), 360);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('axe finds nothing on a narrow screen, where tables scroll and the page does not', async () => {
    const page = published(resultPage(reviewOf(fy2024Items)));
    const { violations } = await show(page, faultsFoundByAxe, 320);
    expect(violations).toEqual([]);
    const overflow = await show(page, (tab) => tab.evaluate(() => document.documentElement.scrollWidth - innerWidth), 320);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('text of a cell never becomes a part of the page', async () => {
    const name = '<img src=x onerror=alert(1)>「&amp;」';
    const page = published(resultPage(reviewOf(fy2024Items.map((item) => ({ ...item, name })))));
    const shown = await show(page, async (tab) => ({
      pictures: await tab.locator('img').count(),
      names: await tab.locator('th[scope=row]', { hasText: name }).count(),
    }));
    expect(shown).toEqual({ pictures: 0, names: 5 });
  });

  test('on paper every table keeps within the page', async () => {
    const outside = await show(published(resultPage(await sampleReview())), async (tab) => {
      await tab.emulateMedia({ media: 'print' });
      await tab.setViewportSize({ width: 680, height: 1000 });
      return tab.evaluate(
        () => [...document.querySelectorAll('table')].filter((table) => table.getBoundingClientRect().right > innerWidth).length,
      );
    });
    expect(outside).toBe(0);
  });
});
