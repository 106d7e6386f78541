/** Each element on a partner's page: another origin, a strict policy, no storage, three languages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Host, startHost } from './embed-host.ts';
import { answered, axe, expectClean, KINDS, one, open, overflow, settled } from './embed-open.ts';

const base = inject('base');
let browser: Browser;
let host: Host;
beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startHost(base)]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Makes every kind of storage throw, and remembers who tried. */
const blockStorage = () => {
  const tried: string[] = [];
  Object.defineProperty(window, 'tried', { value: tried });
  const block = (owner: object, name: string) =>
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        tried.push(name);
        throw new DOMException('blocked', 'SecurityError');
      },
      set() {
        tried.push(name);
      },
    });
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
    block(window, name);
  block(Document.prototype, 'cookie');
  block(Navigator.prototype, 'serviceWorker');
};

describe.each(KINDS)('motcua-%s', (kind) => {
  it('shows its content under a strict policy, stores nothing, asks nobody else, and axe finds nothing', async () => {
    const opened = await open(browser, host.origin + one(kind), {}, async (page) => {
      await page.addInitScript(blockStorage);
      if (kind === 'ask') await answered(page);
    });
    const { page } = opened;
    await settled(page, `motcua-${kind}`);
    expect(await page.locator('#fallback').isVisible()).toBe(false);
    expect(await page.locator(`motcua-${kind} [part~=results] a`).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => (window as unknown as { tried: string[] }).tried)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await axe(page)).toEqual([]);
    expectClean(opened, host.origin, base);
    await opened.close();
  });

  it.each([320, 768, 1440])('fits %i px, light and dark, without axe finding anything', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const opened = await open(
        browser,
        host.origin + one(kind),
        { viewport: { width, height: 800 }, colorScheme },
        answered,
      );
      await settled(opened.page, `motcua-${kind}`);
      expect(await overflow(opened.page)).toBe(0);
      expect(await axe(opened.page)).toEqual([]);
      await opened.close();
    }
  });

  it('stands 200 % text at 640 px and forced colours', async () => {
    const options = { viewport: { width: 640, height: 800 }, forcedColors: 'active' } as const;
    const opened = await open(browser, host.origin + one(kind), options, async (page) => {
      await answered(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    });
    await settled(opened.page, `motcua-${kind}`);
    const size = await opened.page
      .locator(`motcua-${kind} .box`)
      .evaluate((box) => getComputedStyle(box).fontSize);
    expect(size).toBe('32px');
    expect(await overflow(opened.page)).toBe(0);
    expect(await axe(opened.page)).toEqual([]);
    await opened.close();
  });
});
