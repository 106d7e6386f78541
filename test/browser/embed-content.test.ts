/** What the elements say: languages, and what has to stand beside a record. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Host, startHost } from './embed-host.ts';
import { ANSWER, answered, axe, FILLED, one, open, settled } from './embed-open.ts';

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
    const text = (await opened.page.locator('motcua-land-prices [part=results]').innerText()).replaceAll(
      '\u00a0',
      ' ',
    );
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
    const opened = await open(
      browser,
      host.origin + one('land-prices', 'record="lp26-nguyen-hue-1-odt" controls="none"'),
    );
    await settled(opened.page, 'motcua-land-prices');
    expect(await opened.page.locator('motcua-land-prices .card').count()).toBe(1);
    expect(await opened.page.locator('motcua-land-prices form').count()).toBe(0);
    await opened.close();
  });

  it('a question is answered by the gateway itself', async () => {
    const question =
      'question="Giá đất ở tại đô thị đường Nguyễn Huệ đoạn từ Trần Cao Vân đến Lê Lợi, vị trí 1?"';
    const opened = await open(browser, host.origin + one('ask', question));
    await settled(opened.page, 'motcua-ask');
    const text = await opened.page.locator('motcua-ask [part=results]').innerText();
    expect(text).toContain('Nguyễn Huệ');
    expect(text).toContain('41.600.000');
    expect(await opened.page.locator('motcua-ask [part=citation] a').count()).toBeGreaterThan(0);
    expect(await axe(opened.page)).toEqual([]);
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
    expect(await page.locator('motcua-ask [part=citation] a').getAttribute('href')).toBe(
      `${base}/land-prices/a`,
    );
    const asked = page.waitForRequest(
      (request) => new URL(request.url()).searchParams.get('q') === 'Giá đất Nguyễn Huệ vị trí 2?',
    );
    await page.getByRole('button', { name: 'Vị trí 2' }).click();
    await asked;
    await opened.close();
  });
});
