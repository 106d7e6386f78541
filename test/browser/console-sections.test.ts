/** The rest of the console: tokens, the audit trail, a lost session, and what every section owes everyone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { choose, csvFile, go, openConsole, SECTIONS, said, signIn, violations } from './console-page.ts';

const base = inject('base');
let browser: Browser;
let page: Page;

const as = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
const makeToken = async (name: string, scopes: string[]): Promise<{ id: string; token: string }> => {
  const body = JSON.stringify({ name, scopes });
  const headers = as(inject('token'));
  return (await (await fetch(`${base}/v1/admin/tokens`, { method: 'POST', headers, body })).json()).data;
};
const revoke = (id: string) =>
  fetch(`${base}/v1/admin/tokens/${id}`, { method: 'DELETE', headers: as(inject('token')) });

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openConsole(browser, base, inject('token'));
});
afterAll(() => browser?.close());

describe('tokens', () => {
  it('names what is missing at its field', async () => {
    await go(page, 'ma-truy-cap');
    await page.getByRole('button', { name: 'Tạo mã' }).click();
    await said(page, /Còn thiếu/);
    expect(await page.locator('[name=name][aria-invalid=true]').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('makes one for one domain, shows it once and revokes it', async () => {
    await page.getByLabel('Tên', { exact: true }).fill('Biên tập thử');
    await page.getByRole('checkbox', { name: 'Tin tức' }).check();
    await page.getByRole('button', { name: 'Tạo mã' }).click();
    await said(page, /chỉ hiện một lần/);
    const made = (await page.locator('#made output').textContent()) ?? '';
    const asked = async (domain: string) =>
      (await fetch(`${base}/v1/admin/editions/${domain}`, { headers: as(made) })).status;
    expect(await asked('articles')).toBe(200);
    expect(await asked('places')).toBe(403);
    await page.getByRole('button', { name: 'Thu hồi Biên tập thử' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await said(page, /Đã thu hồi/);
    expect(await asked('articles')).toBe(401);
    await page.getByRole('button', { name: 'Đã cất, ẩn đi' }).click();
    expect(await page.content()).not.toContain(made);
  });
});

describe('what readers say', () => {
  it('stands at its record until an editor has looked', async () => {
    await fetch(`${base}/feedback`, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'domain=recruitments&id=td-gv-thcs&reason=figure',
    });
    await choose(page, 'recruitments');
    await go(page, 'y-kien');
    expect(await page.locator('#opinions').innerText()).toContain('Số liệu sai: 1');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đã xem ý kiến về td-gv-thcs' }).click();
    await said(page, /Đã xem ý kiến/);
    expect(await page.locator('#opinions').innerText()).toContain('Chưa có ý kiến nào');
  });
});

describe('the audit trail', () => {
  it('tells in sentences what was done, and more on request', async () => {
    await go(page, 'nhat-ky');
    const entries = page.locator('#audit li');
    expect(await entries.first().innerText()).toMatch(/admin thu hồi mã truy cập “Biên tập thử”/);
    expect(await page.locator('#audit').innerText()).toContain(
      'tạo mã truy cập “Biên tập thử” với quyền Tin tức',
    );
    for (let n = 0; n < 51; n += 1) await makeToken(`Mã ${n}`, ['articles']);
    await go(page, 'ma-truy-cap');
    await go(page, 'nhat-ky');
    expect(await entries.count()).toBe(50);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => entries.count()).toBeGreaterThan(52);
    await page.getByLabel('Việc của').selectOption('places');
    await expect.poll(() => page.locator('#audit').innerText()).not.toContain('mã truy cập');
  });
});

describe('columns chosen for files', () => {
  it('are listed, and forgotten once an editor has agreed', async () => {
    const headers = { ...as(inject('token')), 'content-type': 'text/csv' };
    const editions = `${base}/v1/admin/editions/recruitments`;
    const before = (await (await fetch(editions, { headers })).json()).data.find(
      ({ state }: { state: string }) => state === 'current',
    ).number;
    const odd = 'Nội dung trên bảng tin';
    const query = new URLSearchParams({
      mode: 'publish',
      confirm: 'all',
      map: JSON.stringify({ rename: { [odd]: 'title' } }),
    });
    const body = `${odd},Đơn vị tuyển dụng,Hạn nộp\nTuyển dụng mẫu thử cột,UBND xã Mẫu,2030-05-31`;
    const url = `${base}/v1/admin/imports/recruitments?${query}`;
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
    await fetch(`${editions}/${before}/rollback`, { method: 'POST', headers });
    const chosen = await page.locator('#domain').inputValue();
    await choose(page, 'recruitments');
    await go(page, 'cot-da-chon');
    const listed = page.locator('#kept-columns');
    await expect.poll(() => listed.innerText()).toContain(`“${odd}” là title`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: `Quên lựa chọn cho “${odd}”` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quên' }).click();
    await said(page, /Đã quên/);
    await expect.poll(() => listed.innerText()).not.toContain(odd);
    await choose(page, chosen);
  });
});

describe('a purge', () => {
  it('asks twice, the second time for the identifier, and lists what is gone', async () => {
    const row = { id: 'xa-phai-go', unit: 'Xã Phải Gỡ', indicator: 'Hồ sơ thử', period: '2026', value: 1 };
    const sent = await fetch(`${base}/v1/admin/imports/indicators?mode=publish&strategy=merge&confirm=all`, {
      method: 'POST',
      headers: { ...as(inject('token')), 'content-type': 'application/x-ndjson' },
      body: JSON.stringify(row),
    });
    expect(sent.status).toBe(200);
    const address = `${base}/v1/indicators/xa-phai-go`;
    await choose(page, 'indicators');
    await go(page, 'go-vinh-vien');
    const dialog = page.getByRole('dialog');
    const begin = async () => {
      await page.getByLabel('Mã hoặc địa chỉ bản ghi').fill(`${base}/indicators/xa-phai-go`);
      await page.locator('#panels').getByRole('button', { name: 'Gỡ vĩnh viễn' }).click();
      await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
    };
    await begin();
    await dialog.getByLabel('Mã: xa-phai-go').fill('xa-khac');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gỡ vĩnh viễn' }).click();
    await said(page, /không khớp; chưa gỡ gì/);
    expect((await fetch(address)).status).toBe(200);
    await begin();
    await dialog.getByLabel('Mã: xa-phai-go').fill('xa-phai-go');
    await dialog.getByRole('button', { name: 'Gỡ vĩnh viễn' }).click();
    await said(page, /Đã gỡ vĩnh viễn xa-phai-go: 1 phiên bản/);
    expect((await fetch(address)).status).toBe(410);
    await page.locator('#purged td', { hasText: 'xa-phai-go' }).waitFor();
    await choose(page, 'articles');
  });
});

describe("people's words", () => {
  it('keeps a question, tries a pair of words on it, adds the pair and takes both away', async () => {
    await go(page, 'loi-nguoi-dan');
    await page.getByLabel('Câu hỏi', { exact: true }).fill('giay hong hao');
    await page.getByRole('button', { name: 'Lưu câu hỏi', exact: true }).click();
    await said(page, /Đã lưu câu hỏi/);
    await page.getByLabel('Người dân nói').fill('giấy hồng hào');
    await page.getByLabel('Văn bản viết').fill('giấy khai sinh');
    await page.getByRole('button', { name: 'Xem thử' }).click();
    await said(page, /chưa thêm/);
    expect(await page.locator('#pair-effect').innerText()).toMatch(/Đã thử trên \d+ câu hỏi đã lưu/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thêm cặp từ' }).click();
    await said(page, /Đã thêm cặp từ/);
    await page.getByRole('button', { name: 'Bỏ cặp từ “giấy hồng hào”' }).click();
    await said(page, /Đã bỏ cặp từ/);
    await page.getByRole('button', { name: 'Bỏ câu hỏi “giay hong hao”' }).click();
    await said(page, /Đã bỏ câu hỏi/);
  });
});

describe('a session', () => {
  it('that ends keeps the chosen file, and only domains in scope are offered', async () => {
    const { id, token } = await makeToken('Biên tập địa danh', ['places', 'articles']);
    const theirs = await openConsole(browser, base, token);
    expect(await theirs.locator('#domain option').allInnerTexts()).toEqual(['Tin tức', 'Đơn vị hành chính']);
    expect(await theirs.locator('nav a[href="#ma-truy-cap"]').isVisible()).toBe(false);
    await choose(theirs, 'places');
    await theirs.locator('#file').setInputFiles(csvFile(['99001,Xã Thử,xã,2026-01-01']));
    await said(theirs, /Xem trước xong/);
    await revoke(id);
    await theirs.getByRole('button', { name: 'Công bố', exact: true }).click();
    await theirs.locator('#sign-in').waitFor();
    expect(await theirs.locator('#work').isVisible()).toBe(false);
    await signIn(theirs, (await makeToken('Mã mới', ['places'])).token);
    expect(await theirs.locator('#file-name').innerText()).toContain('don-vi.csv');
    expect(await theirs.getByRole('button', { name: 'Công bố', exact: true }).isEnabled()).toBe(true);
    await theirs.context().close();
  });

  it('that is ended on purpose is forgotten, and nothing is stored', async () => {
    const theirs = await openConsole(browser, base, inject('token'));
    await choose(theirs, 'places');
    await theirs.locator('#file').setInputFiles(csvFile(['99001,Xã Thử,xã,2026-01-01']));
    await said(theirs, /từ chối|Xem trước/);
    await theirs.getByRole('button', { name: 'Đăng xuất' }).click();
    await theirs.locator('#sign-in').waitFor();
    expect(await theirs.locator('#token').inputValue()).toBe('');
    expect(await theirs.locator('#report').textContent()).toBe('');
    expect(await theirs.locator('#file-name').textContent()).toBe('');
    const calls: (string | undefined)[] = [];
    theirs.on('request', (request) => calls.push(request.headers().authorization));
    await theirs.reload();
    await theirs.locator('#sign-in').waitFor();
    expect(calls.filter(Boolean)).toEqual([]);
    const stored = '[localStorage.length, sessionStorage.length, document.cookie]';
    expect(await theirs.evaluate(stored)).toEqual([0, 0, '']);
    await theirs.context().close();
  });
});

describe('a section that cannot be read', () => {
  it('says so, offers to try again, and harms no other', async () => {
    await page.context().setOffline(true);
    await go(page, 'an-ban');
    const fault = page.locator('#editions .fault');
    expect(await fault.innerText()).toContain('Không kết nối được');
    await page.context().setOffline(false);
    await fault.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('#editions table').waitFor();
  });
});

describe('every section', () => {
  it('is reached by keyboard and by its address', async () => {
    await page.locator('nav a[href="#cong-bo"]').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('hen-gio-title');
    expect(await page.locator('nav [aria-current=page]').innerText()).toBe('Hẹn giờ');
    expect(await page.title()).toBe('Hẹn giờ – Biên tập – Một Cửa');
    expect(await page.locator('h1').count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)('passes axe in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const section of SECTIONS) {
      await go(page, section);
      expect(await violations(page), section).toEqual([]);
    }
  });

  it('fits a width of 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const section of SECTIONS) {
      await go(page, section);
      expect(await page.evaluate('document.documentElement.scrollWidth'), section).toBe(320);
    }
  });
});
