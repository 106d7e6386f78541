/** Pages that make it hard: two elements, hostile style, attributes that change. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Host, startHost } from './embed-host.ts';
import { axe, expectClean, one, open, settled } from './embed-open.ts';

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

describe('difficult pages', () => {
  it('two elements and the module twice: each has its own language and content', async () => {
    const opened = await open(browser, `${host.origin}/two.html`);
    const { page } = opened;
    await settled(page, '#first');
    await settled(page, '#second');
    expect(await page.locator('#first .card').first().innerText()).toContain('Nguyễn Huệ');
    expect(await page.locator('#second .card').first().innerText()).toContain('Lê Lợi');
    expect(await page.locator('#second form button').innerText()).toBe('Search');
    expect(await page.locator('#second .box').getAttribute('aria-label')).toBe('Lê Lợi street');
    expect(await axe(page)).toEqual([]);
    expectClean(opened, host.origin, base);
    await opened.close();
  });

  it('hostile style does not reach inside', async () => {
    const { page, close } = await open(browser, `${host.origin}/hostile.html`);
    await settled(page, 'motcua-recruitments');
    const looks = await page
      .locator('motcua-recruitments .card')
      .first()
      .evaluate((card) => {
        const {
          fontSize,
          color,
          letterSpacing,
          textTransform,
          visibility,
          direction,
          whiteSpace,
          textIndent,
        } = getComputedStyle(card);
        return {
          fontSize,
          color,
          letterSpacing,
          textTransform,
          visibility,
          direction,
          whiteSpace,
          textIndent,
        };
      });
    expect(looks).toEqual({
      fontSize: '16px',
      color: 'rgb(28, 40, 41)',
      letterSpacing: 'normal',
      textTransform: 'none',
      visibility: 'visible',
      direction: 'ltr',
      whiteSpace: 'normal',
      textIndent: '0px',
    });
    expect(await page.locator('motcua-recruitments input').isVisible()).toBe(true);
    await close();
  });

  it('a partner themes it by property and part, and attributes can change', async () => {
    const { page, close } = await open(browser, host.origin + one('articles'));
    await settled(page, 'motcua-articles');
    await page.locator('motcua-articles').evaluate((element: HTMLElement) => {
      element.style.setProperty('--motcua-accent', 'rgb(1, 2, 3)');
      element.setAttribute('lang', 'en');
    });
    await page.locator('motcua-articles form button', { hasText: 'Search' }).waitFor();
    await settled(page, 'motcua-articles');
    expect(
      await page
        .locator('motcua-articles [part=title]')
        .first()
        .evaluate((link) => getComputedStyle(link).color),
    ).toBe('rgb(1, 2, 3)');
    await close();
  });
});
