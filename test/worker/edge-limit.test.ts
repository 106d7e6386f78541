/** Requests a minute of a client or partner: who counts as one, and what is answered beyond. */
import { expect, it } from 'vitest';
import { networkOf, QUOTAS } from '../../src/edge/limit.ts';
import wrangler from '../../wrangler.toml?raw';
import { isolate } from '../support/faults.ts';

/** A limiter that allows so many of each key, as the binding does. */
function limiter(most: number) {
  const used = new Map<string, number>();
  return {
    used,
    limit: async ({ key }: { key: string }) => {
      used.set(key, (used.get(key) ?? 0) + 1);
      return { success: (used.get(key) ?? 0) <= most };
    },
  };
}

const from = (address: string, more: Record<string, string> = {}) => ({
  headers: { 'cf-connecting-ip': address, ...more },
});

it('answers 429 with when to come back, and counts each client apart', async () => {
  const { ask } = isolate({ CLIENT_LIMIT: limiter(2) as unknown as RateLimit });
  const shared = await ask('/v1/status', from('203.0.113.7'));
  // What a shared cache may keep is served to others: it tells nothing of whoever asked first.
  expect([shared.headers.get('ratelimit'), shared.headers.get('x-request-id')]).toEqual([null, null]);
  const first = await ask('/v1/none', from('203.0.113.7'));
  expect(first.headers.get('x-request-id')).toBe(first.body.instance);
  expect(first.headers.get('ratelimit-policy')).toBe('"client";q=600;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"client";r=598;t=\d+$/);
  const third = await ask('/v1/articles?limit=3', from('203.0.113.7', { 'accept-language': 'en' }));
  expect([third.status, third.body.status, third.body.title]).toEqual([429, 429, 'Too many requests']);
  expect(third.headers.get('content-type')).toContain('application/problem+json');
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(third.headers.get('ratelimit')).toMatch(/r=0;t=\d+/);
  expect(third.headers.get('access-control-allow-origin')).toBe('*');
  expect(third.headers.get('x-request-id')).toBe(third.body.instance);
  expect((await ask('/v1/articles?limit=3', from('203.0.113.8'))).status).toBe(200);
  expect((await ask('/healthz', from('203.0.113.7'))).status).toBe(200);
});

it('does not count what memory answers', async () => {
  const held = limiter(1);
  const { ask } = isolate({ CLIENT_LIMIT: held as unknown as RateLimit });
  for (let turn = 0; turn < 5; turn += 1)
    expect((await ask('/v1/places?limit=4', from('203.0.113.9'))).status).toBe(200);
  expect(held.used.get('203.0.113.9')).toBe(1);
});

it('gives known partners their own quota, and unknown keys none', async () => {
  const key = 'partner-key-of-the-newspaper';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const bindings = {
    CLIENT_LIMIT: limiter(0) as unknown as RateLimit,
    PARTNER_LIMIT: limiter(9) as unknown as RateLimit,
    PARTNER_KEYS: hash,
  };
  const { ask } = isolate(bindings);
  const known = await ask('/v1/none', from('203.0.113.7', { 'x-partner-key': key }));
  expect([known.status, known.headers.get('ratelimit-policy')]).toEqual([404, '"partner";q=6000;w=60']);
  expect((await ask('/v1/articles?limit=5', from('203.0.113.7', { 'x-partner-key': 'guess' }))).status).toBe(
    429,
  );
});

it('sets no limit without a binding, on the machine itself, or when the binding fails', async () => {
  expect(
    (await isolate({ CLIENT_LIMIT: undefined as never }).ask('/v1/status', from('203.0.113.7'))).status,
  ).toBe(200);
  const none = isolate({ CLIENT_LIMIT: limiter(0) as unknown as RateLimit });
  for (const address of ['127.0.0.1', '::1'])
    expect((await none.ask('/v1/status', from(address))).status).toBe(200);
  const broken = { limit: () => Promise.reject(new Error('limiter')) } as unknown as RateLimit;
  expect((await isolate({ CLIENT_LIMIT: broken }).ask('/v1/status', from('203.0.113.7'))).status).toBe(200);
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['::1:2:3:4:5', '0:0:0:1::/64'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
])('takes %s for the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('tells the quotas that the bindings keep', () => {
  for (const { requests, seconds } of Object.values(QUOTAS)) {
    expect(wrangler).toContain(`limit = ${requests}, period = ${seconds} }`);
  }
});
