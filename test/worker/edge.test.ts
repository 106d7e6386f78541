/** The cache engine as clients see it: tiers, windows, validators, single flight, editions. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMemory } from '../../src/edge/memory.ts';
import { isolate } from '../support/faults.ts';
import { importNdjson, importSamples } from '../support/gateway.ts';

beforeAll(() => importSamples());
afterEach(() => {
  vi.useRealTimers();
});

const advance = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const status = (answer: { headers: Headers }) => answer.headers.get('cache-status') ?? '';
const article = (id: string, title: string) => ({
  id,
  url: `https://example.org/${id}`,
  title,
  publishedAt: '2026-01-05T08:00:00Z',
  body: `${title} là nội dung thứ nhất của bài này.`,
});

describe('a hit', () => {
  it('does no database work and says so', async () => {
    const { ask, state } = isolate();
    const first = await ask('/v1/places?limit=3');
    expect(status(first)).toBe('motcua; fwd=uri-miss; stored');
    expect(state.trips).toBe(1);
    const second = await ask('/v1/places?limit=3');
    expect(status(second)).toMatch(/^motcua; hit; ttl=\d+; detail=memory$/);
    expect(second.headers.get('age')).toMatch(/^\d+$/);
    expect(second.text).toBe(first.text);
    expect(state.trips).toBe(1);
    expect(second.headers.get('x-request-id')).toBeNull();
  });

  it('is one entry however the query is written', async () => {
    const { ask, state, edge } = isolate();
    await ask('/v1/places?q=Quy%20Nhơn');
    const { trips } = state;
    const other = await ask('/v1/places?utm_source=zalo&limit=20&q=quy%20nh%C6%A1n%20&fbclid=1');
    expect(status(other)).toContain('hit');
    expect(state.trips).toBe(trips);
    expect(edge.memory.size).toBe(1);
  });

  it('answers validators: list, star, weak, HEAD', async () => {
    const { ask, state } = isolate();
    const first = await ask('/v1/places?limit=2');
    const etag = first.headers.get('etag') ?? '';
    for (const held of [etag, `W/${etag}`, '*', `"a,b", W/"c" , ${etag}`]) {
      const answer = await ask('/v1/places?limit=2', { headers: { 'if-none-match': held } });
      expect([held, answer.status, answer.text]).toEqual([held, 304, '']);
      for (const name of ['etag', 'cache-control', 'vary', 'cache-status', 'age']) {
        expect(answer.headers.get(name)).toBeTruthy();
      }
    }
    const other = await ask('/v1/places?limit=2', { headers: { 'if-none-match': '"a", W/"b"' } });
    expect(other.status).toBe(200);
    const head = await ask('/v1/places?limit=2', { method: 'HEAD' });
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag]);
    expect(state.trips).toBe(1);
  });
});

it('makes one round trip of 100 concurrent misses', async () => {
  const { ask, state } = isolate();
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => ask('/v1/articles?limit=7', { settle: false })),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(state.trips).toBe(1);
  expect(answers.filter((answer) => status(answer).endsWith('collapsed'))).toHaveLength(99);
});

it('serves stale at once and renews it once behind', async () => {
  const { ask, state } = isolate();
  const address = '/v1/articles?limit=5&q=quy';
  await ask(address);
  vi.useFakeTimers({ toFake: ['Date'] });
  const { trips } = state;
  advance(70_000);
  const stale = await ask(address);
  expect(status(stale)).toMatch(/^motcua; hit; ttl=-\d+; detail=memory-revalidating$/);
  expect(Number(stale.headers.get('age'))).toBeGreaterThanOrEqual(70);
  const renewed = await ask(address);
  expect(status(renewed)).toMatch(/hit; ttl=\d+/);
  // One for the memo of editions, which is too old by then, and one for the renewal.
  expect(state.trips).toBe(trips + 2);
});

it.each([
  '/v1/articles?limit=5',
  '/v1/articles/tin-anh-lang-chai',
  '/v1/articles.rss?limit=7',
  '/articles/tin-anh-lang-chai',
])('is fresh while its edition and day are: %s', async (address) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2031-03-03T03:00:00+07:00'));
  const { ask, state } = isolate();
  const first = await ask(address);
  expect(first.status).toBe(200);
  let { trips } = state;
  for (const hours of [1, 5, 11]) {
    advance(hours * 3600_000);
    const later = await ask(address);
    expect(status(later)).toMatch(/^motcua; hit; ttl=\d+; detail=memory$/);
    expect(later.text).toBe(first.text);
    // The memo of editions alone is asked for.
    trips += 1;
    expect(state.trips).toBe(trips);
  }
  await importNdjson(
    'articles',
    [article('moi', `Mới: ${address}`)],
    'mode=publish&strategy=merge&confirm=all',
  );
  advance(10_000);
  expect(status(await ask(address))).not.toContain('detail=memory');
  advance(5 * 3600_000);
  expect(status(await ask(address))).not.toContain('hit');
});

it('remembers a missing record for a moment', async () => {
  const { ask, state } = isolate();
  expect((await ask('/v1/articles/khong-he-co')).status).toBe(404);
  const { trips } = state;
  const again = await ask('/v1/articles/khong-he-co', { headers: { 'accept-language': 'en' } });
  expect([again.status, again.body.title, again.headers.get('cache-control')]).toEqual([
    404,
    'Not found',
    'no-store',
  ]);
  expect(state.trips).toBe(trips);
});

describe('a publish', () => {
  it('is seen by another isolate within ten seconds', async () => {
    await importNdjson('articles', [article('a', 'Một')]);
    const { ask } = isolate();
    expect((await ask('/v1/articles/a')).body.data.title).toBe('Một');
    await importNdjson('articles', [article('a', 'Hai')]);
    vi.useFakeTimers({ toFake: ['Date'] });
    advance(5_000);
    await ask('/v1/articles/a');
    expect((await ask('/v1/articles/a')).body.data.title).toBe('Hai');
    await importNdjson('articles', [article('a', 'Ba')]);
    advance(10_000);
    expect((await ask('/v1/articles/a')).body.data.title).toBe('Ba');
  });

  it('is seen at once by the isolate that published, and so is a return', async () => {
    const { ask } = isolate();
    const headers = {
      authorization: 'Bearer test-administrator-token',
      'content-type': 'application/x-ndjson',
    };
    const publish = (title: string) =>
      ask('/v1/admin/imports/articles?mode=publish&strategy=replace&confirm=all', {
        method: 'POST',
        headers,
        body: JSON.stringify(article('a', title)),
      });
    const { body } = await publish('Bốn');
    expect((await ask('/v1/articles/a')).body.data.title).toBe('Bốn');
    await publish('Năm');
    expect((await ask('/v1/articles/a')).body.data.title).toBe('Năm');
    await ask(`/v1/admin/editions/articles/${body.data.edition}/rollback`, { method: 'POST', headers });
    expect((await ask('/v1/articles/a')).body.data.title).toBe('Bốn');
  });
});

describe('headers', () => {
  const at = (instant: string) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.parse(instant));
  };

  it('give long lives only to the cache a publish can purge', async () => {
    at('2027-03-10T05:00:00Z');
    const { headers } = await isolate().ask('/v1/articles?limit=4');
    expect(headers.get('cache-control')).toMatch(
      /^public, max-age=10, stale-while-revalidate=0, stale-if-error=\d+$/,
    );
    expect(headers.get('cloudflare-cdn-cache-control')).toMatch(
      /^public, max-age=60, stale-while-revalidate=600, stale-if-error=\d+$/,
    );
    expect(headers.get('cache-control')).not.toMatch(/s-maxage|revalidate,|must-revalidate|proxy-revalidate/);
    expect(headers.get('cache-tag')).toMatch(/^[\x21-\x7e]+$/);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it.each(['cache-control', 'cloudflare-cdn-cache-control'])(
    'let no copy live on into the next day in Vietnam by %s',
    async (name) => {
      at('2027-03-10T16:59:20Z');
      const value = (await isolate().ask('/v1/articles?limit=4')).headers.get(name) ?? '';
      const [fresh = Number.NaN, stale, onError] = [...value.matchAll(/=(\d+)/g)].map(([, n]) => Number(n));
      expect(fresh).toBeGreaterThan(0);
      expect(
        [fresh + (stale ?? Number.NaN), fresh + (onError ?? Number.NaN)].filter((n) => !(n <= 40)),
      ).toEqual([]);
    },
  );
});

it('keeps its memory within bounds, the least lately used leaving first', () => {
  const memory = createMemory(100_000);
  const entry = { body: new Uint8Array(3_000) } as Parameters<typeof memory.keep>[1];
  for (let number = 0; number < 500; number += 1) {
    memory.keep(`k${number}`, entry, 0);
    const first = memory.slot('k0');
    if (first) first.touched = true;
    expect(memory.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(memory.slot('k0')?.entry).toBeTruthy();
  expect(memory.slot('k1')?.entry ?? null).toBeNull();
});
