/** Pages handed on: pictures of links, addresses of the networks, and what paper carries. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import { ask, importSamples, ORIGIN } from '../support/gateway.ts';

beforeAll(() => importSamples());
afterEach(() => {
  vi.useRealTimers();
});

const text = async (path: string): Promise<string> =>
  (await ask(path, { headers: { accept: 'text/html' } })).text();
const unescaped = (html: string): string => html.replaceAll('&amp;', '&');
const pictureOf = (html: string): string => /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the picture of a link', () => {
  test('is a PNG of its own kind for every domain, kept for good', async () => {
    const pictures = new Set<string>();
    for (const { name, exampleId } of DOMAINS) {
      const address = pictureOf(await text(`/${name}/${encodeURIComponent(exampleId)}`));
      expect(new URL(address).origin).toBe(ORIGIN);
      pictures.add(address);
      const response = await ask(new URL(address).pathname);
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(response.headers.get('cache-control')).toContain('immutable');
      const bytes = new DataView(await response.arrayBuffer());
      expect([bytes.getUint32(0), bytes.getUint32(16), bytes.getUint32(20)]).toEqual([0x89504e47, 1200, 630]);
      expect(bytes.byteLength).toBeLessThan(40_000);
    }
    expect(pictures.size).toBe(DOMAINS.length);
  });

  test('of another version is the present one, and of no name is none', async () => {
    const stale = await ask('/assets/link-land-prices.000.png');
    expect([stale.status, stale.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
    expect((await ask('/assets/link-constructor.000.png')).status).toBe(404);
  });
});

describe('a page', () => {
  test('is handed on by its own address, without the tracking that brought someone here', async () => {
    const html = unescaped(await text('/land-prices/street/nguyen-hue?area=100&fbclid=x'));
    const shared = encodeURIComponent(`${ORIGIN}/land-prices/street/nguyen-hue?area=100`);
    expect(html).toContain(`https://www.facebook.com/sharer/sharer.php?u=${shared}"`);
    expect(html).toContain(`https://zalo.me/share?url=${shared}&`);
    expect(html).not.toMatch(/<script[^>]+src="https?:/);
  });

  test('tells on paper where it is, when it was made, and of which edition', async () => {
    const path = '/land-prices/lp26-nguyen-hue-1-odt?area=100';
    vi.useFakeTimers({ toFake: ['Date'] });
    let html = '';
    // Ten past midnight in Vietnam, on days of one figure and of two.
    for (const [now, day] of [
      ['2027-02-28T17:10:00Z', '1/3/2027'],
      ['2027-12-30T17:10:00Z', '31/12/2027'],
    ] as const) {
      vi.setSystemTime(Date.parse(now));
      html = unescaped(await text(path));
      expect(html).toContain(`lp26-nguyen-hue-1-odt?area=100<br>In ngày ${day}, ấn bản dữ liệu 1<`);
    }
    const qr = /<img src="(\/qr\.svg[^"]+)"/.exec(html)?.[1] ?? '';
    const drawn = await ask(qr);
    expect(drawn.headers.get('content-type')).toBe('image/svg+xml');
    expect(await drawn.text()).toMatch(/^<svg [^>]+><rect/);
  });

  test('that is an error offers nothing to hand on', async () => {
    const html = await text('/land-prices/khong-co');
    expect(html).not.toContain('class="share');
    expect(html).not.toContain('class="paper"');
  });
});

test.each(['', '//evil.test/x', '/\\evil.test', 'https://evil.test', `/${'a'.repeat(700)}`, '/a b'])(
  'no QR code leads away from here or beyond what paper holds: %j',
  async (path) => {
    expect((await ask(`/qr.svg?path=${encodeURIComponent(path)}`)).status).toBe(404);
  },
);
