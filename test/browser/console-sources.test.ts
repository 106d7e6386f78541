/** Sources as editors keep them: made, checked now, mended, switched off and removed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWrangler, wrangler } from '../../src/cli/project.ts';
import { administratorToken } from '../../src/cli/remote.ts';
import { launchBrowser } from '../support/browser.ts';
import { freePort } from '../support/gateway-process.ts';
import { startPortals } from '../support/portals.ts';
import { choose, go, openConsole, said, violations } from './console-page.ts';

const state = mkdtempSync(join(tmpdir(), 'motcua-console-'));
let portals: Awaited<ReturnType<typeof startPortals>>;
let gateway: ReturnType<typeof startWrangler>;
let browser: Browser;
let page: Page;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const card = () => page.locator('#sources .card').first();

/** A gateway of its own, which may reach the portals of this machine. */
beforeAll(async () => {
  portals = await startPortals();
  wrangler(['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state], { quiet: true });
  const [port, inspector] = [await freePort(), await freePort()];
  const places = ['--persist-to', state, '--ip', '127.0.0.1', '--port', String(port)];
  const quiet = ['--show-interactive-dev-session=false', '--log-level', 'warn'];
  const reach = ['--inspector-port', String(inspector), '--var', `ALLOW_LOCAL_SOURCES:${portals.host}`];
  gateway = startWrangler(['dev', ...places, ...quiet, ...reach]);
  const base = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let waited = 0; !(await isUp()); waited += 200) {
    if (waited > 60_000) throw new Error('the gateway did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  browser = await launchBrowser();
  page = await openConsole(browser, base, administratorToken());
  await choose(page, 'articles');
  await go(page, 'nguon');
});
afterAll(async () => {
  await browser?.close();
  gateway?.kill('SIGTERM');
  portals?.stop();
  rmSync(state, { recursive: true, force: true });
});

describe('a source', () => {
  it('is refused with each fault at its field, and nothing typed is lost', async () => {
    await button('Thêm nguồn').click();
    await page.getByLabel('Tên nguồn', { exact: true }).fill('Cổng phường');
    await page.getByLabel('Địa chỉ', { exact: true }).fill('http://169.254.169.254/rss');
    await button('Lưu nguồn mới').click();
    await said(page, /Chưa lưu: 1 trường/);
    const address = page.locator('[name=address]');
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.wrong').innerText()).toContain('địa chỉ nội bộ');
    expect(await address.evaluate((one) => document.activeElement === one)).toBe(true);
    expect(await page.getByLabel('Tên nguồn', { exact: true }).inputValue()).toBe('Cổng phường');
    expect(await violations(page)).toEqual([]);
  });

  it('shows the fields of its kind alone', async () => {
    const pattern = page.locator('[name=addressPattern]');
    expect(await pattern.isVisible()).toBe(false);
    await page.getByLabel('Loại').selectOption('page-list');
    expect(await pattern.isVisible()).toBe(true);
    await page.getByText('Bộ chọn CSS').click();
    await page.getByLabel('Nội dung').fill('div[');
    await page.locator('[name=address]').fill(`http://${portals.host}/rss.xml`);
    await button('Lưu nguồn mới').click();
    await said(page, /Chưa lưu/);
    expect(await page.getByLabel('Nội dung').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Loại').selectOption('feed');
    expect(await page.getByLabel('Nội dung').isVisible()).toBe(false);
  });

  it('is made, and a check brings its articles', async () => {
    await button('Lưu nguồn mới').click();
    await said(page, /Đã lưu nguồn “Cổng phường”/);
    await card().getByText('hoạt động').waitFor();
    await button('Kiểm tra ngay Cổng phường').click();
    await said(page, /Nguồn “Cổng phường”: thêm 2/);
    await card().getByText('Các lần kiểm tra').click();
    const run = card().locator('tbody tr').first();
    expect(await run.innerText()).toMatch(/biên tập viên\s+đã công bố\s+thêm 2/);
    expect(await violations(page)).toEqual([]);
  });

  it('that fails says since when and why', async () => {
    await button('Sửa Cổng phường').click();
    await page.locator('[name=address]').fill(`http://${portals.host}/khong-co.xml`);
    await button('Lưu nguồn').click();
    await said(page, /Đã lưu/);
    await button('Kiểm tra ngay Cổng phường').click();
    await said(page, /không thành: .*404/);
    await card().getByText('đang lỗi').waitFor();
    expect(await card().innerText()).toMatch(/Lỗi từ\s+\d\d:\d\d \d\d\/\d\d\/\d{4}, 1 lần liền/);
    expect(await violations(page)).toEqual([]);
  });

  it('is switched off, and removed after a question', async () => {
    await button('Tắt Cổng phường').click();
    await said(page, /Đã tắt/);
    await card().getByText('đã tắt').waitFor();
    await button('Xoá Cổng phường').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xoá nguồn' }).click();
    await said(page, /Đã xoá nguồn/);
    expect(await page.locator('#sources').innerText()).toContain('chưa có nguồn nào');
    await go(page, 'nhat-ky');
    const told = await page.locator('#audit').innerText();
    for (const act of ['thêm nguồn', 'cho kiểm tra nguồn', 'sửa nguồn', 'xoá nguồn'])
      expect(told).toContain(`${act} “Cổng phường”`);
  });
});
