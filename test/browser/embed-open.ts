/** Opens case pages, and hears everything a page may not do. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

export const LISTS = ['land-prices', 'legal-documents', 'recruitments', 'articles'] as const;
export const KINDS = ['search', ...LISTS, 'ask'] as const;

/** Attributes that give each element something to show at once. */
export const FILLED: Readonly<Record<string, string>> = {
  search: 'q="tách thửa"',
  'land-prices': 'street="Nguyễn Huệ" area="85"',
  'legal-documents': 'q="tách thửa"',
  recruitments: 'limit="3"',
  articles: 'limit="3"',
  ask: 'question="Giá đất đường Nguyễn Huệ vị trí 1?"',
};

/** Path of a page with one element. */
export const one = (kind: string, attributes = FILLED[kind] ?? '', lang = 'vi'): string =>
  `/one.html?${new URLSearchParams({ tag: `motcua-${kind}`, attributes, lang })}`;

export interface Opened {
  page: Page;
  /** Faults of scripts and refusals of the policy. */
  faults: string[];
  /** Origins asked for anything. */
  origins: Set<string>;
  close(): Promise<void>;
}

/** Opens an address in a context of its own; `before` runs ahead of the first request. */
export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const origins = new Set<string>();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    const text = line.text();
    if (line.type() === 'error' && !/Failed to load resource|net::ERR/.test(text)) faults.push(text);
  });
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await before?.(page);
  await page.goto(address);
  return { page, faults, origins, close: () => context.close() };
}

/** Waits until an element has settled in a state. */
export const settled = (page: Page, tag: string, state = 'ready', timeout = 20_000) =>
  page.locator(`${tag} .box[data-state=${state}]`).first().waitFor({ timeout });

/** What axe finds wrong; the empty list is what is wanted. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Nothing may reach beyond the window sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** An answer of `/v1/ask` in the shape of the contract, for cases about how it is shown. */
export const ANSWER = {
  data: {
    outcome: 'answer',
    domain: 'land-prices',
    understood: {},
    answer: 'Đường Nguyễn Huệ, vị trí 1: 41.600.000 đồng/m² (dữ liệu mẫu).',
    facts: [{ label: 'Vị trí 1', value: 41_600_000, unit: 'đồng/m²', recordId: 'a' }],
    citations: [
      {
        title: 'Bảng giá đất',
        number: '12/NQ',
        url: '/land-prices/a',
        quote: 'Nguyễn Huệ',
        quoteSha256: '0',
      },
      { title: 'Không phải địa chỉ', url: 'javascript:alert(1)', quote: '<img src=x>', quoteSha256: '0' },
    ],
    options: [{ label: 'Vị trí 2', question: 'Giá đất Nguyễn Huệ vị trí 2?' }],
    asOf: '2026-11-22T22:17:13.912Z',
    validUntil: null,
  },
};

/** Answers questions with `ANSWER` instead of the gateway. */
export const answered = (page: Page) =>
  page.route('**/v1/ask?**', (route) =>
    route.fulfill({ json: ANSWER, headers: { 'access-control-allow-origin': '*' } }),
  );

/** No fault, and nobody asked but the page's own site and the gateway. */
export function expectClean({ faults, origins }: Opened, ...allowed: string[]): void {
  expect(faults).toEqual([]);
  expect([...origins].filter((origin) => !allowed.includes(origin))).toEqual([]);
}
