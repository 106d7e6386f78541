import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { PAGES } from '../support/page-kinds.ts';

const base = inject('base');

let browser: Browser | undefined;
afterEach(async () => browser?.close());

/** The browser in the package is a single process: one context a browser. */
async function open(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  browser = await launchBrowser();
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('the server responded with'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each([
  ['phone, light', { viewport: { width: 375, height: 720 }, colorScheme: 'light' }],
  ['desktop, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const)('%s', (_, options) => {
  test('axe finds nothing on any page, and no policy is broken', async () => {
    const { page, complaints } = await open({ ...options });
    for (const path of PAGES) {
      await page.goto(base + path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  }, 240_000);
});

describe('room', () => {
  test('nothing is cut off from 320 to 1440 pixels, or at 200 % text', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    for (const path of PAGES) {
      await page.goto(base + path);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize({ width: 640, height: 640 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await overflow(page), `${path} at 200 %`).toBeLessThanOrEqual(0);
    }
  }, 180_000);

  test('forced colours keep every badge a bordered box', async () => {
    const { page } = await open({ forcedColors: 'active' });
    await page.goto(`${base}/legal-documents/vb-via-he-2024`);
    expect(
      await page
        .locator('.badge')
        .first()
        .evaluate((node) => getComputedStyle(node).borderTopStyle),
    ).toBe('solid');
  });

  test('paper has the text without the navigation', async () => {
    const { page } = await open({});
    await page.goto(`${base}/legal-documents/vb-via-he-2024`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top nav').isVisible()).toBe(false);
    expect(await page.locator('#dieu-5').isVisible()).toBe(true);
  });
});

describe('finding', () => {
  test('results come while typing, can be walked by keyboard and are announced', async () => {
    const { page, complaints } = await open({ viewport: { width: 375, height: 720 } });
    await page.goto(base);
    await page.locator('#q').pressSequentially('nguyen hue', { delay: 20 });
    await page.locator('#live a').first().waitFor();
    await page.locator('#live', { hasText: 'Bảng giá đất' }).waitFor();
    expect(await page.locator('#said').textContent()).toMatch(/Có \d+ kết quả/);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Nguyễn Huệ');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/land-prices/street/**');
    expect(complaints).toEqual([]);
  });

  test('a question is answered first while typing, and what it leaves open is a choice to press', async () => {
    const { page, complaints } = await open({ viewport: { width: 390, height: 844 } });
    await page.goto(base);
    await page.locator('#q').fill('gia dat hem nguyen hue');
    await page.locator('#live .told .choices a').first().waitFor();
    expect(await page.locator('#live').evaluate((live) => live.firstElementChild?.className)).toBe('told');
    expect(await page.locator('.told').textContent()).toContain('đồng/m²');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const [choice] = await page.locator('.told .choices a').all();
    expect((await choice?.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await choice?.click();
    await page.waitForURL('**/ask?q=**');
    expect(complaints).toEqual([]);
  });

  test('without JavaScript the same box leads to the same records', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(base);
    await page.locator('#q').fill('nguyễn huệ');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=**');
    await page.locator('a', { hasText: 'Từ Trần Cao Vân đến Lê Lợi (Đất ở tại đô thị)' }).first().click();
    await page.waitForURL('**/land-prices/**');
    await page.locator('#f-area').fill('85,5');
    await page.keyboard.press('Enter');
    await page.waitForURL('**area=**');
    expect(await page.locator('.formula').textContent()).toContain('3.556.800.000 đồng');
  });

  test('the skip link goes past the navigation, and focus is visible', async () => {
    const { page } = await open({});
    await page.goto(base);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});
