/** The combobox by keyboard alone, as the WAI-ARIA Authoring Practices describe it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Host, startHost } from './embed-host.ts';
import { answered, axe, one, open, settled } from './embed-open.ts';

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

/** Tabs from before the element into its box. */
async function enter(page: Page): Promise<void> {
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
}
const input = (page: Page) => page.locator('input[name=q]');
const listed = (page: Page) => page.locator('[role=listbox]:not([hidden]) [role=option]').first().waitFor();

describe('keyboard only', () => {
  it('completes a street: arrows move, Enter takes, results follow and are announced', async () => {
    const { page, close } = await open(browser, host.origin + one('land-prices', ''));
    await settled(page, 'motcua-land-prices');
    await enter(page);
    await page.keyboard.type('nguyen h', { delay: 25 });
    await listed(page);
    expect(await input(page).getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[role=status]').textContent()).toMatch(/\d+ gợi ý/);
    await page.keyboard.press('ArrowDown');
    const active = await input(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.card').first().waitFor();
    expect(await input(page).inputValue()).toBe('Nguyễn Huệ');
    expect(await input(page).getAttribute('aria-expanded')).toBe('false');
    await page.waitForFunction(() =>
      /kết quả/.test(
        document.querySelector('motcua-land-prices')?.shadowRoot?.querySelector('[role=status]')
          ?.textContent ?? '',
      ),
    );
    await close();
  });

  it('wraps at both ends, closes on Escape, clears on the second, opens and closes with Alt', async () => {
    const { page, close } = await open(browser, host.origin + one('land-prices', ''));
    await settled(page, 'motcua-land-prices');
    await enter(page);
    await page.keyboard.type('nguyen', { delay: 25 });
    await listed(page);
    const count = await page.locator('[role=option]').count();
    await page.keyboard.press('ArrowUp');
    expect(await input(page).getAttribute('aria-activedescendant')).toBe(`choice-${count - 1}`);
    await page.keyboard.press('ArrowDown');
    expect(await input(page).getAttribute('aria-activedescendant')).toBe('choice-0');
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
    expect(await input(page).inputValue()).toBe('nguyen');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await page.locator('[role=listbox]').isVisible()).toBe(true);
    expect(await input(page).getAttribute('aria-activedescendant')).toBe(null);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await input(page).inputValue()).toBe('');
    await close();
  });

  it('Tab leaves without choosing, and every control is reached in order on the way out', async () => {
    const { page, close } = await open(
      browser,
      host.origin + one('land-prices', 'street="Nguyễn Huệ" limit="1"'),
    );
    await settled(page, 'motcua-land-prices');
    await enter(page);
    await page.keyboard.type(' ', { delay: 25 });
    const order: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        return inner?.id || inner?.getAttribute('part') || '';
      });
      order.push(at);
      if (at === 'after') break;
    }
    expect(order).toEqual(['landType', 'area', 'button', 'title', 'button more', 'link', 'after']);
    await close();
  });

  it('"show more" leads on to the first new record', async () => {
    const { page, close } = await open(browser, host.origin + one('recruitments', 'limit="2"'));
    await settled(page, 'motcua-recruitments');
    await page.locator('[part~=more]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.card').nth(3).waitFor();
    expect(
      await page.evaluate(() => {
        const root = document.querySelector('motcua-recruitments')?.shadowRoot;
        return root?.activeElement === root?.querySelectorAll('.card')[2]?.querySelector('a');
      }),
    ).toBe(true);
    await close();
  });

  it('search and ask by Enter alone', async () => {
    const { page, close } = await open(browser, host.origin + one('search', ''));
    await input(page).waitFor();
    await enter(page);
    await page.keyboard.type('tách thửa');
    await page.keyboard.press('Enter');
    await settled(page, 'motcua-search');
    expect(await page.locator('motcua-search .card').count()).toBeGreaterThan(0);
    await close();
    const asking = await open(browser, host.origin + one('ask', ''), {}, answered);
    await input(asking.page).waitFor();
    await enter(asking.page);
    await asking.page.keyboard.type('giá đất?');
    await asking.page.keyboard.press('Enter');
    await settled(asking.page, 'motcua-ask');
    await asking.close();
  });

  it('typing waits for a pause, and an answer that comes late is not shown', async () => {
    const asked: string[] = [];
    const { page, close } = await open(browser, host.origin + one('land-prices', ''), {}, (to) =>
      to.route('**/v1/land-prices/streets?**', async (route) => {
        const q = new URL(route.request().url()).searchParams.get('q') ?? '';
        asked.push(q);
        if (q === 'le') await new Promise((resolve) => setTimeout(resolve, 1_500));
        await route
          .fulfill({
            json: { data: [{ name: `Đường ${q}`, records: 1 }] },
            headers: { 'access-control-allow-origin': '*' },
          })
          .catch(() => undefined);
      }),
    );
    await settled(page, 'motcua-land-prices');
    await enter(page);
    await page.keyboard.type('le', { delay: 10 });
    await page.waitForTimeout(400);
    await page.keyboard.type(' loi', { delay: 10 });
    await page.waitForTimeout(2_000);
    expect(asked).toEqual(['le', 'le loi']);
    expect(await page.locator('[role=option]').allTextContents()).toEqual(['Đường le loi']);
    await close();
  });
});
