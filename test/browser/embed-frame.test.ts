/** Iframe pages, pinned modules and the builder page. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Host, startHost } from './embed-host.ts';
import { answered, axe, FILLED, KINDS, open, settled } from './embed-open.ts';

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

describe('iframe', () => {
  it('tells its height, with the identifier it was given, and the helper applies it', async () => {
    const opened = await open(browser, `${host.origin}/frame.html`);
    const { page } = opened;
    await page.frameLocator('iframe').locator('.box[data-state=ready]').waitFor();
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 250);
    const inner = await page
      .frames()[1]
      ?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await page.waitForFunction(
      (height) => Number(document.querySelector('iframe')?.height) === height,
      inner,
    );
    const heard = await page.evaluate(
      () => (window as unknown as { heard: { origin: string; data: unknown }[] }).heard,
    );
    expect(heard.at(-1)).toEqual({
      origin: base,
      data: { type: 'motcua:height', height: inner, id: 'viec' },
    });
    expect(await axe(page)).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it.each(KINDS)('/embed/%s works alone and axe finds nothing', async (kind) => {
    const query = (FILLED[kind] ?? '').replaceAll('" ', '&').replaceAll('"', '');
    const opened = await open(
      browser,
      `${base}/embed/${kind}?${query}&theme=auto`,
      { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
      answered,
    );
    await settled(opened.page, `motcua-${kind}`);
    expect(await axe(opened.page)).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it('without scripts a link remains', async () => {
    const { page, close } = await open(
      browser,
      `${base}/embed/land-prices?street=${encodeURIComponent('Nguyễn Huệ')}`,
      { javaScriptEnabled: false },
    );
    expect(await page.locator('a').first().isVisible()).toBe(true);
    expect(await page.locator('a').first().getAttribute('href')).toContain('/land-prices?street=');
    await close();
  });
});

describe('pinned module', () => {
  const integrity = async () =>
    (
      (await (await fetch(`${base}/embed/v1/motcua.json`)).json()) as {
        releases: { version: string; integrity: string }[];
      }
    ).releases.find(({ version }) => version === '0.1.0')?.integrity ?? '';

  it('runs with its hash, and with another the link remains', async () => {
    const right = await open(
      browser,
      `${host.origin}/pinned.html?integrity=${encodeURIComponent(await integrity())}`,
    );
    await settled(right.page, 'motcua-articles');
    await right.close();
    const wrong = await open(browser, `${host.origin}/pinned.html?integrity=sha384-${'A'.repeat(64)}`);
    await wrong.page.waitForTimeout(1_000);
    expect(await wrong.page.locator('#fallback').isVisible()).toBe(true);
    expect(await wrong.page.evaluate(() => customElements.get('motcua-articles') === undefined)).toBe(true);
    await wrong.close();
  });
});

describe('builder page', () => {
  it.each(['light', 'dark'] as const)(
    'has a preview and markup that follow the form (%s)',
    async (colorScheme) => {
      const opened = await open(browser, `${base}/embed?of=recruitments`, {
        colorScheme,
        viewport: { width: 1200, height: 900 },
      });
      const { page } = opened;
      await page.frameLocator('iframe[data-preview]').locator('.box[data-state=ready]').waitFor();
      await page.locator('#f-q').fill('giáo viên');
      await page.locator('#f-language').selectOption('en');
      await page.locator('[data-code=element]', { hasText: 'lang="en"' }).waitFor();
      expect(await page.locator('[data-code=element]').textContent()).toMatch(
        /<motcua-recruitments lang="en" q="giáo viên">/,
      );
      expect(await page.locator('[data-code=pinned]').textContent()).toContain('integrity="sha384-');
      expect(await page.locator('[data-code=frame]').textContent()).toContain('<iframe src=');
      await page
        .frameLocator('iframe[data-preview]')
        .locator('button', { hasText: 'Search' })
        .first()
        .waitFor();
      expect(await axe(page)).toEqual([]);
      expect(opened.faults).toEqual([]);
      await opened.close();
    },
  );

  it('works without scripts', async () => {
    const { page, close } = await open(browser, `${base}/embed?of=land-prices`, { javaScriptEnabled: false });
    await page.locator('#f-street').fill('Nguyễn Huệ');
    await page.locator('form[data-builder] button').click();
    await page.waitForURL(/street=/);
    expect(await page.locator('[data-code=element]').textContent()).toContain('street="Nguyễn Huệ"');
    await close();
  });
});
