/** Each element on a partner's page: another origin, a strict policy, no storage, three languages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchStrictBrowser } from './embed-browser.ts';
import { type Host, startHost } from './embed-host.ts';
import { ANSWER, answered, axe, expectClean, FILLED, KINDS, one, open, overflow, settled } from './embed-open.ts';

const base = inject('base');
let browser: Browser;
let host: Host;
beforeAll(async () => {
  [browser, host] = await Promise.all([launchStrictBrowser(), startHost(base)]);
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
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) block(window, name);
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
      const opened = await open(browser, host.origin + one(kind), { viewport: { width, height: 800 }, colorScheme }, answered);
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
    const size = await opened.page.locator(`motcua-${kind} .box`).evaluate((box) => getComputedStyle(box).fontSize);
    expect(size).toBe('32px');
    expect(await overflow(opened.page)).toBe(0);
    expect(await axe(opened.page)).toEqual([]);
    await opened.close();
  });
});

describe('languages', () => {
  const WORDS = {
    vi: ['Tìm', /kết quả/, /Còn \d+ ngày|Hôm nay là hạn cuối/, /Hạn nộp: \d+\/\d+\/\d{4}/],
    en: ['Search', /results?$/, /\d+ days? left|Last day today/, /Apply by \d+ \w+ \d{4}/],
    ko: ['검색', /^결과 \d+건/, /\d+일 남음|오늘 마감/, /마감일: \d{4}\. \d+\. \d+\./],
  } as const;
  it.each(['vi', 'en', 'ko'] as const)('speaks %s, and marks records as Vietnamese', async (lang) => {
    const opened = await open(browser, host.origin + one('recruitments', 'limit="3"', lang));
    const { page } = opened;
    await settled(page, 'motcua-recruitments');
    const [button, count, left, deadline] = WORDS[lang];
    expect(await page.locator('motcua-recruitments form button').textContent()).toBe(button);
    expect(await page.locator('motcua-recruitments .status').textContent()).toMatch(count);
    const card = page.locator('motcua-recruitments .card').first();
    expect(await card.locator('.badge').textContent()).toMatch(left);
    expect(await card.locator('[part=deadline]').textContent()).toMatch(deadline);
    expect(await card.locator('[part=title]').getAttribute('lang')).toBe('vi');
    expect(await page.locator('motcua-recruitments .box').getAttribute('lang')).toBe(lang);
    expect(await axe(page)).toEqual([]);
    await opened.close();
  });
});

describe('what a record says', () => {
  it('a price stands with its table, decision, validity, sample note and total', async () => {
    const opened = await open(browser, host.origin + one('land-prices', FILLED['land-prices']));
    await settled(opened.page, 'motcua-land-prices');
    const text = (await opened.page.locator('motcua-land-prices [part=results]').innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain('Bảng giá đất từ năm 2026');
    expect(text).toContain('chưa có số nghị quyết');
    expect(text).toMatch(/từ 1\/1\/2026/);
    expect(text).toContain('Dữ liệu mẫu: chỉ để chạy thử');
    expect(text).toContain('41.600.000 đồng/m²');
    expect(text).toContain('Cả thửa: 3.536.000.000 đồng');
    await opened.close();
  });

  it('before anything is asked, the table in force is named', async () => {
    const opened = await open(browser, host.origin + one('land-prices', ''));
    await settled(opened.page, 'motcua-land-prices');
    expect(await opened.page.locator('motcua-land-prices [part=table]').count()).toBeGreaterThan(0);
    await opened.close();
  });

  it('one record alone, by its identifier', async () => {
    const opened = await open(browser, host.origin + one('land-prices', 'record="lp26-nguyen-hue-1-odt" controls="none"'));
    await settled(opened.page, 'motcua-land-prices');
    expect(await opened.page.locator('motcua-land-prices .card').count()).toBe(1);
    expect(await opened.page.locator('motcua-land-prices form').count()).toBe(0);
    await opened.close();
  });

  it('an answer has its figures, sources and options; nothing in it runs or becomes an address it is not', async () => {
    const opened = await open(browser, host.origin + one('ask'), {}, answered);
    const { page } = opened;
    await settled(page, 'motcua-ask');
    const text = await page.locator('motcua-ask [part=results]').innerText();
    expect(text).toContain(ANSWER.data.answer);
    expect(text).toContain('41.600.000 đồng/m²');
    expect(text).toContain('<img src=x>');
    expect(await page.locator('motcua-ask [part=citation] a').count()).toBe(1);
    expect(await page.locator('motcua-ask [part=citation] a').getAttribute('href')).toBe(`${base}/land-prices/a`);
    const asked = page.waitForRequest((request) => new URL(request.url()).searchParams.get('q') === 'Giá đất Nguyễn Huệ vị trí 2?');
    await page.getByRole('button', { name: 'Vị trí 2' }).click();
    await asked;
    await opened.close();
  });
});
