/** How long answers are kept, where, and who shares the work of making one. */
import { describe, expect, it, vi } from 'vitest';
import { cacheHeaders, POLICIES } from '../../../src/contract/policy.ts';
import type { Entry } from '../../../src/edge/entry.ts';
import { createFlights } from '../../../src/edge/flights.ts';
import { networkOf } from '../../../src/edge/limit.ts';
import { createMemory } from '../../../src/edge/memory.ts';
import { hitStatus, isHeld, send, sentHeaders } from '../../../src/edge/respond.ts';
import { LATE, withTimeLimit } from '../../../src/time-limit.ts';

const NOW = Date.parse('2026-11-27T05:00:00Z');
const ages = (header: string | undefined) =>
  Object.fromEntries(
    [...(header ?? '').matchAll(/([a-z-]+)=(\d+)/g)].map(([, name, age]) => [name, Number(age)]),
  );

describe('cache headers', () => {
  it.each(Object.entries(POLICIES).filter(([, { fresh }]) => fresh > 0))(
    '%s: ten seconds where no publish reaches, the whole of it where one does',
    (name, { fresh, stale, error }) => {
      const headers = cacheHeaders(name as keyof typeof POLICIES, NOW);
      expect(ages(headers['cache-control'])).toEqual({
        'max-age': Math.min(10, fresh),
        'stale-while-revalidate': 0,
        'stale-if-error': error,
      });
      expect(ages(headers['cloudflare-cdn-cache-control'])).toEqual({
        'max-age': fresh,
        'stale-while-revalidate': stale,
        'stale-if-error': error,
      });
      for (const value of Object.values(headers)) {
        expect(value).toMatch(/^public, /);
        expect(value).not.toMatch(/s-maxage|revalidate(?!=)/);
      }
    },
  );

  it.each([
    [7_000, 7, 0],
    [7_999, 7, 0],
    [40_000, 40, 0],
    [100_000, 60, 40],
    [1_000, 1, 0],
  ])('that end in %d ms live %d s, then %d s stale', (left, fresh, stale) => {
    const headers = cacheHeaders('list', NOW, NOW + left);
    const shared = ages(headers['cloudflare-cdn-cache-control']);
    expect([shared['max-age'], shared['stale-while-revalidate'], shared['stale-if-error']]).toEqual([
      fresh,
      stale,
      stale,
    ]);
    expect(ages(headers['cache-control'])['max-age']).toBe(Math.min(10, fresh));
  });

  it.each([999, 0, -5_000])('are none where the answer ends in %d ms, nor for what is never kept', (left) => {
    expect(cacheHeaders('list', NOW, NOW + left)).toEqual({ 'cache-control': 'no-store' });
    expect(cacheHeaders('never', NOW)).toEqual({ 'cache-control': 'no-store' });
  });
});

const entry = (length: number, more: Partial<Entry> = {}) =>
  ({
    body: new Uint8Array(length),
    headers: { 'content-type': 'application/json' },
    status: 200,
    etag: '"a"',
    storedAt: NOW,
    freshUntil: NOW + 60_000,
    ...more,
  }) as unknown as Entry;

describe('memory', () => {
  const small = 100_000;
  it('holds what fits, counts its bytes, and lets the least lately used go', () => {
    const memory = createMemory(small);
    for (let index = 0; index < 3; index += 1) memory.keep(`k${index}`, entry(30_000), 1);
    const one = 30_000 + 2 * 2 + 2_048;
    expect([memory.size, memory.bytes]).toEqual([3, 3 * one]);
    const used = memory.slot('k0');
    if (used) used.touched = true;
    memory.keep('k3', entry(30_000), 1);
    expect(memory.bytes).toBeLessThanOrEqual(small * 0.95);
    expect(['k0', 'k1', 'k2', 'k3'].filter((key) => memory.slot(key)?.entry)).toEqual(['k0', 'k3']);
  });

  it('keeps nothing larger than itself, or than an answer may be', () => {
    expect(createMemory(small).keep('k', entry(small), 1)).toBeDefined();
    expect(createMemory(small).keep('k', entry(small + 1), 1)).toBeUndefined();
    const limit = 2 * 1024 * 1024;
    expect(createMemory().keep('k', entry(limit), 1)).toBeDefined();
    expect(createMemory().keep('k', entry(limit + 1), 1)).toBeUndefined();
  });

  it('replaces what a key held, in its size too, and a refusal replaces an entry', () => {
    const memory = createMemory(small);
    memory.keep('k', entry(10_000), 1);
    const slot = memory.keep('k', entry(5_000), 2);
    expect([memory.size, memory.bytes, slot?.generation]).toEqual([1, 5_000 + 2 + 2_048, 2]);
    memory.refuse('k', { problem: {} as never, until: NOW, stamp: 's' });
    expect([memory.bytes, memory.slot('k')?.entry, memory.slot('k')?.refusal?.until]).toEqual([
      2_050,
      null,
      NOW,
    ]);
  });

  it('finds a slot by the addresses it was asked by, short ones, the newest ten thousand', () => {
    const memory = createMemory(small);
    const slot = memory.keep('k', entry(10), 1);
    if (!slot) throw new Error('not kept');
    memory.alias('a'.repeat(1_000), slot);
    memory.alias('a'.repeat(1_001), slot);
    expect([memory.aliased('a'.repeat(1_000)), memory.aliased('a'.repeat(1_001))]).toEqual([slot, undefined]);
    for (let index = 1; index <= 10_000; index += 1) memory.alias(`/${index}`, slot);
    expect([memory.aliased('a'.repeat(1_000)), memory.aliased('/1')]).toEqual([undefined, slot]);
  });
});

describe('an answer sent', () => {
  it('says its age, and how long it stays fresh', () => {
    const given = { status: 'motcua; hit', timing: 'd1;dur=1' };
    const at = (later: number) => sentHeaders(entry(1), NOW + later, given).age;
    expect([at(0), at(999), at(1_000), at(61_500), at(-5_000)]).toEqual(['0', '0', '1', '61', '0']);
    expect(hitStatus(entry(1), NOW + 1_500, 'memory')).toBe('motcua; hit; ttl=58; detail=memory');
  });

  it.each<[string | null, boolean]>([
    [null, false],
    ['"a"', true],
    ['W/"a"', true],
    ['*', true],
    [' * ', true],
    ['"b"', false],
    ['"b", "a"', true],
    ['"b,", W/"a"', true],
    ['"a', false],
    ['a', false],
    ['"ab"', false],
  ])('with If-None-Match %s is held: %s', (header, expected) => {
    expect(isHeld(header, '"a"')).toBe(expected);
  });

  it('is a 304 only where it would be a 200, and has no body for HEAD', async () => {
    const ask = (method: string, status: number, held: boolean) =>
      send(
        new Request('https://motcua.test/', { method, headers: held ? { 'if-none-match': '"a"' } : {} }),
        entry(3, { status }),
        {},
      );
    expect(ask('GET', 200, true).status).toBe(304);
    expect(ask('GET', 410, true).status).toBe(410);
    expect((await ask('GET', 200, false).arrayBuffer()).byteLength).toBe(3);
    expect((await ask('HEAD', 200, false).arrayBuffer()).byteLength).toBe(0);
  });
});

describe('one flight', () => {
  it('is joined while it is under way and for ten seconds, then begun anew', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    try {
      const flights = createFlights<number>();
      let count = 0;
      let end: (value: number) => void = () => undefined;
      const work = () => {
        count += 1;
        return new Promise<number>((resolve) => {
          end = resolve;
        });
      };
      expect(flights.join('k', work).joined).toBe(false);
      vi.setSystemTime(NOW + 9_999);
      const second = flights.join('k', work);
      expect([second.joined, count]).toEqual([true, 1]);
      expect(flights.join('other', work).joined).toBe(false);
      vi.setSystemTime(NOW + 10_000);
      const third = flights.join('k', work);
      expect([third.joined, count]).toEqual([false, 3]);
      end(7);
      expect(await third.result).toBe(7);
      expect(flights.join('k', async () => 8).joined).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});

it('waits no longer than it may', async () => {
  const after = (milliseconds: number) =>
    new Promise<string>((resolve) => setTimeout(resolve, milliseconds, 'done'));
  expect(await withTimeLimit(after(1), 1_000)).toBe('done');
  expect(await withTimeLimit(after(1_000), 5)).toBe(LATE);
  await expect(withTimeLimit(Promise.reject(new Error('broken')), 1_000)).rejects.toThrow('broken');
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8::3:4:5:6:7', '2001:db8:0:3::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
