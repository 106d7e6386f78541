/** The console as its tests use it: a page in a browser far from Vietnam, signed in or not. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Sections by their anchors. */
export const SECTIONS = [
  'cong-bo',
  'hen-gio',
  'an-ban',
  'cot-da-chon',
  'go-vinh-vien',
  'nguon',
  'y-kien',
  'chua-co-dap-an',
  'loi-nguoi-dan',
  'nhat-ky',
  'ma-truy-cap',
] as const;

const HEADINGS = 'code,name,level,validFrom';

/** Text of a file of places. */
export const csv = (rows: readonly string[]): string => [HEADINGS, ...rows].join('\n');

/** A file of places as the file dialog gives it. */
export const csvFile = (rows: readonly string[], name = 'don-vi.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(csv(rows)),
});

/** Opens the console, with a token typed in when one is given. */
export async function openConsole(
  browser: Browser,
  base: string,
  token?: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'America/New_York',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${base}/admin`);
  if (token) await signIn(page, token);
  return page;
}

export async function signIn(page: Page, token: string): Promise<void> {
  await page.locator('#token').fill(token);
  await page.getByRole('button', { name: 'Vào' }).click();
  await page.locator('#work').waitFor();
}

/** Waits until the status line says so. */
export const said = (page: Page, text: RegExp): Promise<void> =>
  page.locator('#status').filter({ hasText: text }).waitFor();

/** Goes to a section by its link and waits until its content is there. */
export async function go(page: Page, section: (typeof SECTIONS)[number]): Promise<void> {
  await page.locator(`nav a[href="#${section}"]`).click();
  await page.locator(`section[aria-labelledby="${section}-title"]:not([hidden])`).waitFor();
  await page.locator('section:not([hidden]) [aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Violations that axe finds. */
export const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** Chooses the domain to work on. */
export const choose = (page: Page, domain: string) =>
  page.getByLabel('Miền dữ liệu', { exact: true }).selectOption(domain);

/** Drops a file of places on the box. */
export async function drop(page: Page, rows: readonly string[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((text) => {
    const held = new DataTransfer();
    held.items.add(new File([text], 'don-vi.csv', { type: 'text/csv' }));
    return held;
  }, csv(rows));
  await page.dispatchEvent('.drop', 'drop', { dataTransfer });
}
