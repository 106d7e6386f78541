/** An editor at work: a file with mistakes, mended, published, scheduled, and returned from. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { choose, csvFile, drop, go, openConsole, said, signIn, violations } from './console-page.ts';

const base = inject('base');
const GOOD = '99001,Xã Thử Nghiệm (dữ liệu mẫu),xã,2026-01-01';
const BAD = '99002,Xã Không Ngày,xã,hôm qua';
let browser: Browser;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const preview = async (rows: readonly string[]) => {
  await page.locator('#file').setInputFiles(csvFile(rows));
  await said(page, /từ chối|Xem trước xong/);
};
const admin = async (path: string) =>
  (
    await fetch(`${base}/v1/admin${path}`, { headers: { authorization: `Bearer ${inject('token')}` } })
  ).json();

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openConsole(browser, base);
});
afterAll(() => browser?.close());

describe('signing in', () => {
  it('refuses a wrong token plainly and passes axe', async () => {
    await page.locator('#sign-in').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('#token').fill('not-the-right-token');
    await button('Vào').click();
    await said(page, /không đúng/);
    expect(await page.locator('#work').isVisible()).toBe(false);
    await signIn(page, inject('token'));
    expect(await page.locator('#who').innerText()).toMatch(/admin\s+mọi miền dữ liệu/);
  });

  it('asks no token of whom the gateway knows already', async () => {
    const known = await openConsole(browser, base, undefined, {
      extraHTTPHeaders: { authorization: `Bearer ${inject('token')}` },
    });
    await known.locator('#work').waitFor();
    expect(await known.locator('#sign-in').isVisible()).toBe(false);
    await known.context().close();
  });
});

describe('publishing', () => {
  it('reports a dropped file at once, rejected rows first', async () => {
    await choose(page, 'places');
    await drop(page, [GOOD, BAD, '99003,,xã,2026-01-01']);
    await said(page, /2 dòng bị từ chối; chưa có gì được ghi/);
    const rows = page.locator('#report table').first().locator('tbody tr');
    expect(await rows.first().innerText()).toMatch(/3\s+validFrom\s+hôm qua/);
    expect(await rows.count()).toBe(2);
    expect(await button('Công bố').isDisabled()).toBe(true);
    expect(await page.locator('#why').innerText()).toContain('Sửa 2 dòng');
    expect(await violations(page)).toEqual([]);
  });

  it('gives the errors as a file that spreadsheets open', async () => {
    const saving = page.waitForEvent('download');
    await button('Tải danh sách lỗi (CSV)').click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('loi-don-vi.csv');
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(/^\ufeff"Dòng","Cột","Giá trị","Vì sao"\r\n"3","validFrom","hôm qua",/);
  });

  it('filters what a long report lists', async () => {
    await drop(page, [BAD, ...Array.from({ length: 8 }, (_, n) => `9910${n},Xã Mẫu ${n},xã,2026-01-01`)]);
    await said(page, /1 dòng bị từ chối/);
    await page.getByLabel('Lọc theo chữ').fill('xa mau 7');
    expect(await page.locator('#report .card').count()).toBe(1);
    expect(await page.locator('#report table').count()).toBe(0);
    await page.getByLabel('Lọc theo chữ').fill('không có đâu');
    expect(await page.locator('#report').innerText()).toContain('khớp với bộ lọc');
  });

  it('publishes the file once it is mended, and the good rows alone when told so', async () => {
    await preview([GOOD]);
    expect(await page.locator('#report').innerText()).toContain('Thay đổi theo bản ghi: 1');
    await button('Công bố').click();
    await said(page, /Đã công bố ấn bản \d+: thêm 1/);
    expect((await fetch(`${base}/v1/places/99001@2026-01-01`)).status).toBe(200);

    await preview([GOOD.replace('Nghiệm', 'Nghiệm Hai'), BAD]);
    const change = page.locator('#report .card').first();
    expect(await change.locator('del').innerText()).toContain('Nghiệm');
    expect(await change.locator('ins').innerText()).toContain('Nghiệm Hai');
    await page.getByLabel('Bỏ qua dòng lỗi').check();
    await button('Công bố').click();
    await said(page, /Đã công bố ấn bản \d+: đổi 1/);
  });

  it('asks before it withdraws records, and Escape withdraws nothing', async () => {
    const before = await admin('/editions/places');
    await page.getByLabel('Thay tất cả').check();
    await preview([GOOD]);
    for (const box of await page.locator('.doubts input').all()) await box.check();
    await expect.poll(() => button('Công bố').isEnabled()).toBe(true);
    await button('Công bố').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toMatch(/Gỡ \d+ bản ghi\?[\s\S]*sẽ bị gỡ/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await admin('/editions/places')).toEqual(before);
    await page.getByLabel('Thêm và sửa').check();
    await said(page, /Xem trước xong/);
  });
});

describe('a publish at a time', () => {
  it('is read in Vietnam’s time wherever the browser is, and cancelled', async () => {
    await page.getByRole('radio', { name: 'Hẹn giờ' }).check();
    await page.getByLabel('Ngày giờ công bố').fill('2020-01-05T08:00');
    await button('Hẹn công bố').click();
    await said(page, /đã qua/);
    expect(await page.locator('[name=publishAt]').getAttribute('aria-invalid')).toBe('true');

    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Ngày giờ công bố').fill(`${day}T08:00`);
    await button('Hẹn công bố').click();
    await said(page, /Sẽ công bố “don-vi\.csv” lúc 08:00/);
    const { data } = await admin('/scheduled-imports/places');
    expect(data[0]).toMatchObject({ state: 'waiting', rows: 1 });
    expect(Date.parse(data[0].publishAt)).toBe(Date.parse(`${day}T01:00:00Z`));

    await page.getByRole('link', { name: 'Xem các lần hẹn' }).click();
    const entry = page.locator('#scheduled .card').first();
    await entry.getByText('đang chờ').waitFor();
    expect(await entry.innerText()).toContain(`08:00 ${day.split('-').reverse().join('/')}`);
    await entry.getByRole('button', { name: /^Huỷ hẹn/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Huỷ hẹn' }).click();
    await said(page, /Đã huỷ/);
    await page.locator('#scheduled .card').first().getByText('đã huỷ').waitFor();
  });
});

describe('editions', () => {
  it('returns to an earlier one after saying what readers will see', async () => {
    await go(page, 'an-ban');
    await page
      .getByRole('button', { name: /^Dùng lại ấn bản/ })
      .last()
      .click();
    expect(await page.getByRole('dialog').innerText()).toMatch(
      /Người đọc sẽ thấy ấn bản 1 .* thay cho ấn bản 3/,
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Dùng ấn bản 1' }).click();
    await said(page, /Đang dùng ấn bản 1/);
    await expect
      .poll(async () => (await fetch(`${base}/v1/places/99001@2026-01-01`)).status, { timeout: 15_000 })
      .toBe(404);
  });
});

describe('what has to be confirmed', () => {
  it('is asked before a publish, and kept', async () => {
    const own = await openConsole(browser, base, inject('token'));
    await choose(own, 'land-prices');
    const publish = own.getByRole('button', { name: 'Công bố', exact: true });
    const table = `bang-${crypto.randomUUID()}`;
    const rows = Array.from({ length: 24 }, (_, n) => `${table},Đường ${n},ODT,${5_000_000 + n},2026-01-01`);
    await own.locator('#file').setInputFiles({
      name: 'gia.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'tableId,street,landType,position1,validFrom',
          ...rows,
          `${table},Đường Lạ,ODT,5000,2026-01-01`,
        ].join('\n'),
      ),
    });
    await said(own, /Xem trước xong/);
    expect(await own.locator('#why').innerText()).toMatch(/Xác nhận \d+ điều/);
    expect(await publish.isDisabled()).toBe(true);
    expect(await violations(own)).toEqual([]);
    await own
      .locator('.doubts')
      .getByLabel(/mức thường gặp/)
      .check();
    for (const box of await own.locator('.doubts input').all()) await box.check();
    await publish.click();
    await said(own, /Đã công bố ấn bản \d+: thêm 25/);
    const { data } = await admin('/audit');
    expect(data[0].detail.confirmed).toMatchObject({ 'unit-odd': 1 });
    await own.context().close();
  });
});

describe.each([
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
])('the columns of a file, on %s', (name, viewport) => {
  it('are chosen, the focus stays, and the next file is read so', async () => {
    const own = await openConsole(browser, base, inject('token'), { viewport });
    await choose(own, 'places');
    const heading = `Ký hiệu ${name}`;
    const give = (code: string) =>
      own.locator('#file').setInputFiles({
        name: `${code}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(
          `${heading},name,level,validFrom\n${code},Xã Mẫu ${code} (dữ liệu mẫu),xã,2026-01-01`,
        ),
      });
    const code = name === 'a phone' ? '99811' : '99801';
    const chosen = own.getByLabel(`Cột “${heading}” được đọc là`);
    await give(code);
    await said(own, /1 dòng bị từ chối/);
    expect(await chosen.inputValue()).toBe('');
    expect(await violations(own)).toEqual([]);
    expect(await own.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);

    await chosen.focus();
    await chosen.selectOption('code');
    await said(own, /Xem trước xong: thêm 1/);
    expect(await chosen.evaluate((control) => control === document.activeElement)).toBe(true);
    expect(await violations(own)).toEqual([]);
    await own.getByRole('button', { name: 'Công bố', exact: true }).click();
    await said(own, /Đã công bố ấn bản/);

    await give(String(Number(code) + 1));
    await said(own, /Xem trước xong: thêm 1/);
    expect(await chosen.inputValue()).toBe('code');
    expect(await own.locator('#report').innerText()).toContain('đã chọn cho tệp trước');
    const again = own.getByRole('button', { name: 'Đọc lại như ban đầu' });
    if (!(await again.isVisible())) await own.locator('.reading summary').click();
    await again.press('Enter');
    await said(own, /1 dòng bị từ chối/);
    expect(await chosen.inputValue()).toBe('');
    expect(await again.evaluate((button) => document.activeElement === button)).toBe(true);
    await own.context().close();
  });
});
