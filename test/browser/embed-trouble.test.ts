/** What a reader sees when things go wrong: the gateway down, offline, refusals, hostile pages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Host, startHost } from './embed-host.ts';
import { axe, FILLED, KINDS, LISTS, one, open, settled } from './embed-open.ts';

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

const down = (page: Page) => page.route(`${base}/v1/**`, (route) => route.abort());

describe('the gateway is down at the start', () => {
  it.each(KINDS)('motcua-%s keeps the link of the page and offers another try', async (kind) => {
    const opened = await open(browser, host.origin + one(kind), {}, down);
    const { page } = opened;
    await settled(page, `motcua-${kind}`, 'error');
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    expect(await page.locator('[role=status]').textContent()).toBe('Chưa kết nối được nguồn dữ liệu.');
    expect(await page.locator('[part=link]').first().isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it('without the module, the link is an ordinary link', async () => {
    const { page, close } = await open(browser, host.origin + one('land-prices'), {}, (to) =>
      to.route(`${base}/**`, (route) => route.abort()),
    );
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    await close();
  });

  it('tries again by itself when the network is back', async () => {
    const { page, close } = await open(browser, host.origin + one('articles'), {}, down);
    await settled(page, 'motcua-articles', 'error');
    await page.unrouteAll();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await settled(page, 'motcua-articles');
    expect(await page.locator('#fallback').isVisible()).toBe(false);
    await close();
  });
});

describe('the gateway goes down in use', () => {
  it.each(LISTS)('motcua-%s keeps the last good content', async (kind) => {
    const { page, close } = await open(browser, host.origin + one(kind));
    await settled(page, `motcua-${kind}`);
    const before = await page.locator('.card').allTextContents();
    await page.route(`${base}/v1/**`, (route) =>
      route.fulfill({ status: 503, json: {}, headers: { 'access-control-allow-origin': '*' } }),
    );
    await page.locator('input[name=q]').fill('điều chưa hỏi bao giờ');
    await page.keyboard.press('Enter');
    await settled(page, `motcua-${kind}`, 'error');
    expect(await page.locator('.card').allTextContents()).toEqual(before);
    expect(await page.locator('[role=status]').textContent()).toContain('Đang hiện kết quả đã tải trước đó.');
    // Whose results still stand there is said, so that they do not pass for those of the new words.
    const words = new URLSearchParams(FILLED[kind]?.replace(/" /g, '"&').replaceAll('"', ''));
    const asked = words.get('q') ?? words.get('street');
    if (asked) expect(await page.locator('[role=status]').textContent()).toContain(`(“${asked}”)`);
    expect(await axe(page)).toEqual([]);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await settled(page, `motcua-${kind}`);
    await close();
  });

  it('a page opened again shows the copy the browser kept, and says so', async () => {
    const { page, close } = await open(browser, host.origin + one('recruitments'));
    await settled(page, 'motcua-recruitments');
    // Past the moments for which the copy is fresh, a gateway that cannot be asked leaves the stale one.
    await page.addInitScript(() => {
      const real = window.fetch;
      window.fetch = (url, init) =>
        init?.cache === 'force-cache' ? real(url, init) : Promise.reject(new TypeError('down'));
    });
    await page.reload();
    await settled(page, 'motcua-recruitments', 'kept');
    expect(await page.locator('.card').count()).toBe(3);
    expect(await page.locator('[role=status]').textContent()).toContain('bản lưu trước đó');
    await close();
  });

  it('says that the reader is offline', async () => {
    const { page, close } = await open(browser, host.origin + one('articles'));
    await settled(page, 'motcua-articles');
    await page.context().setOffline(true);
    await page.locator('input[name=q]').fill('du lịch biển xa');
    await settled(page, 'motcua-articles', 'error');
    expect(await page.locator('[role=status]').textContent()).toContain('ngoại tuyến');
    await page.context().setOffline(false);
    await settled(page, 'motcua-articles');
    await close();
  });
});

describe('refusals', () => {
  it('a wrong value is said in words and marked on its control', async () => {
    const { page, close } = await open(browser, host.origin + one('land-prices'));
    await settled(page, 'motcua-land-prices');
    await page.locator('input[name=area]').fill('rộng');
    await page.keyboard.press('Enter');
    await settled(page, 'motcua-land-prices', 'error');
    expect(await page.locator('input[name=area]').getAttribute('aria-invalid')).toBe('true');
    await page.locator('input[name=area]').fill('90');
    await page.keyboard.press('Enter');
    await settled(page, 'motcua-land-prices');
    expect(await page.locator('input[name=area]').getAttribute('aria-invalid')).toBe(null);
    await close();
  });

  it('nothing found is said', async () => {
    const { page, close } = await open(browser, host.origin + one('land-prices', 'street="zzzzqqq"'));
    await settled(page, 'motcua-land-prices');
    expect(await page.locator('[role=status]').textContent()).toContain('Không tìm thấy');
    await close();
  });
});
