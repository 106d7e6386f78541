/** Addresses as people, proxies and partners write them: one form of each, never off this site, never a header too long. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DOMAINS } from '../../../src/registry.ts';
import { ask, get, holdSamples, TOKEN } from '../../support/gateway.ts';

beforeAll(() => holdSamples());

describe('slashes too many', () => {
  it.each([
    ['/v1/articles/', '/v1/articles'],
    ['/articles/?kind=video', '/articles?kind=video'],
    ['//evil.test/x', '/evil.test/x'],
    ['//evil.test/x/', '/evil.test/x'],
    ['/v1//articles', '/v1/articles'],
  ])('%s leads to %s of this site', async (given, plain) => {
    const response = await ask(given, { redirect: 'manual' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(`https://motcua.test${plain}`);
  });

  it('are kept where an identifier has them', async () => {
    expect((await ask('/v1/legal-documents/915%2F2024%2FQĐ-UBND', { redirect: 'manual' })).status).toBe(404);
    expect((await ask('/', { redirect: 'manual' })).status).toBe(200);
  });
});

describe('a number taken for an identifier', () => {
  it('is told where it is looked up, and is found there', async () => {
    const { status, body } = await get(`/v1/legal-documents/${encodeURIComponent('915/2024/QĐ-UBND')}`);
    expect(status).toBe(404);
    const [address = ''] = /\/v1\/legal-documents\/resolve\?\S+/.exec(body.detail) ?? [];
    expect((await get(address)).body.data.length).toBeGreaterThan(0);
    const place = await get('/v1/places/21592');
    expect(place.status).toBe(404);
    const [resolve = ''] = /\/v1\/places\/resolve\?\S+/.exec(place.body.detail) ?? [];
    expect((await get(resolve)).body.data.length).toBeGreaterThan(0);
  });
});

describe('headers', () => {
  // Four hundred words, no two of them alike: a condition for each would be more than SQLite takes.
  const long = encodeURIComponent(Array.from({ length: 400 }, (_, index) => `đ${index}`).join(' '));

  it.each(DOMAINS.filter(({ filters }) => 'q' in filters).map(({ name }) => name))(
    'of %s stay below 8 kB whatever is asked',
    async (name) => {
      const beside = name === 'land-prices' ? [`/v1/${name}?street=nguyen+hue&`] : [];
      for (const path of [`/v1/${name}?`, `/v1/${name}.csv?`, `/${name}?`, ...beside]) {
        const response = await ask(`${path}q=${long}`, { headers: { accept: 'text/html' } });
        await response.arrayBuffer();
        expect(response.status, path).toBe(200);
        const length = [...response.headers].reduce(
          (sum, [key, value]) => sum + key.length + value.length + 4,
          0,
        );
        expect(length, path).toBeLessThan(8_000);
      }
    },
  );

  it('ask browsers for https, and keep what an answer sets for itself', async () => {
    expect((await ask('/v1/articles')).headers.get('strict-transport-security')).toContain('max-age=');
    expect((await ask('/admin')).headers.get('referrer-policy')).toBe('no-referrer');
  });
});

it('a body is read no further than it may be long', async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 65_536;
      if (given > 50_000_000) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const response = await ask('/v1/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: endless,
  });
  expect(response.status).toBe(413);
  expect(given).toBeLessThan(2_000_000);
});
