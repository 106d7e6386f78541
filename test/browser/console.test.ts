/** An editor at work: a file with a mistake, mended, published, and returned from. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const base = inject('base');
let browser: Browser;
let page: Page;

const file = (rows: readonly string[]) => ({
  name: 'don-vi.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['code,name,level,validFrom', ...rows].join('\n')),
});
const GOOD = '99001,Xã Thử Nghiệm (dữ liệu mẫu),xã,2026-01-01';
const status = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const axe = async () =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ locale: 'vi-VN' });
  page = await context.newPage();
  await page.goto(`${base}/admin`);
});
afterAll(() => browser?.close());

describe('the console', () => {
  it('refuses a wrong token plainly and passes axe', async () => {
    expect(await axe()).toEqual([]);
    await page.getByLabel('Mã truy cập').fill('not-the-right-token');
    await page.getByRole('button', { name: 'Vào' }).click();
    await status(/Bearer|mã truy cập/i);
    expect(await page.locator('#work').isVisible()).toBe(false);
  });

  it('previews a file with a mistake by row and column, then publishes it mended', async () => {
    await page.getByLabel('Mã truy cập').fill(inject('token'));
    await page.getByRole('button', { name: 'Vào' }).click();
    await status(/Đã đăng nhập/);
    await page.getByLabel('Miền dữ liệu').selectOption('places');
    await page.locator('#file').setInputFiles(file([GOOD, '99002,Xã Không Ngày,xã,hôm qua']));
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await status(/1 dòng phải sửa/);
    const row = page.locator('#report tbody tr').first();
    expect(await row.innerText()).toMatch(/3\s+validFrom\s+hôm qua/);
    expect(await page.getByRole('button', { name: 'Công bố' }).isDisabled()).toBe(true);
    expect(await axe()).toEqual([]);

    await page.locator('#file').setInputFiles(file([GOOD]));
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await status(/Xem trước xong/);
    expect(await page.locator('#report').innerText()).toContain('Thay đổi theo bản ghi');
    await page.getByRole('button', { name: 'Công bố' }).click();
    await status(/Đã công bố ấn bản \d+/);
    const held = await fetch(`${base}/v1/places/99001@2026-01-01`);
    expect(held.status).toBe(200);
  });

  it('returns to the earlier edition in one click', async () => {
    await page
      .getByRole('button', { name: /^Dùng ấn bản/ })
      .first()
      .click();
    await status(/Đang dùng ấn bản/);
    await expect
      .poll(async () => (await fetch(`${base}/v1/places/99001@2026-01-01`)).status, { timeout: 15_000 })
      .toBe(404);
  });

  it('makes a token for one domain and revokes it', async () => {
    await page.getByLabel('Tên').fill('Biên tập thử');
    await page.getByLabel('Quyền').selectOption('articles');
    await page.getByRole('button', { name: 'Tạo mã' }).click();
    await status(/chỉ hiện một lần/);
    const made = (await page.locator('#made').textContent()) ?? '';
    const asked = (domain: string) =>
      fetch(`${base}/v1/admin/editions/${domain}`, { headers: { authorization: `Bearer ${made}` } });
    expect((await asked('articles')).status).toBe(200);
    expect((await asked('places')).status).toBe(403);
    await page.getByRole('button', { name: 'Thu hồi Biên tập thử' }).click();
    await status(/Đã thu hồi/);
    expect((await asked('articles')).status).toBe(401);
    expect(await axe()).toEqual([]);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/console.png`, fullPage: true });
  });

  it('keeps the token out of storage', async () => {
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([
      0,
      0,
      '',
    ]);
  });
});
