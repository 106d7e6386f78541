/** The memo of editions at its ages, and the instants an answer's uses end. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POLICIES } from '../../../src/contract/policy.ts';
import type { Call } from '../../../src/edge/call.ts';
import { createEditions } from '../../../src/edge/editions.ts';
import { entityTag, lifetimes, makeEntry } from '../../../src/edge/entry.ts';

const NOW = Date.parse('2026-11-27T05:00:00Z');
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the memo', () => {
  it('is believed for four seconds and answered from for nine', () => {
    const editions = createEditions();
    expect([editions.isOld(NOW), editions.isLost(NOW), editions.stamp(['articles'])]).toEqual([
      true,
      true,
      null,
    ]);
    editions.note(new Map([['articles', '3']]), NOW, true);
    const ages = [0, 4_000, 4_001, 9_000, 9_001];
    expect(ages.map((age) => editions.isOld(NOW + age))).toEqual([false, false, true, true, true]);
    expect(ages.map((age) => editions.isLost(NOW + age))).toEqual([false, false, false, false, true]);
  });

  it('is as old as the last time all heads were seen, never older than before', () => {
    const editions = createEditions();
    editions.note(new Map([['articles', '3']]), NOW, true);
    editions.note(new Map([['articles', '4']]), NOW + 3_000, false);
    expect(editions.isOld(NOW + 4_001)).toBe(true);
    editions.note(new Map(), NOW - 60_000, true);
    expect(editions.isOld(NOW + 4_000)).toBe(false);
    editions.note(new Map(), NOW + 3_000, true);
    expect(editions.isOld(NOW + 7_000)).toBe(false);
  });

  it('moves its generation when a stamp does, and tells stamps in the order asked', () => {
    const editions = createEditions();
    editions.note(
      new Map([
        ['articles', '3'],
        ['places', '7'],
      ]),
      NOW,
      true,
    );
    expect([editions.generation, editions.stamp(['places', 'articles', 'procedures'])]).toEqual([2, '7 3 0']);
    editions.note(new Map([['articles', '3']]), NOW, true);
    expect(editions.generation).toBe(2);
    editions.note(new Map([['articles', '4']]), NOW, true);
    expect([editions.generation, editions.of('articles'), editions.of('procedures')]).toEqual([
      3,
      '4',
      undefined,
    ]);
  });

  it('is renewed behind a hit, before one when it is too old, and not at once after a failure', async () => {
    const editions = createEditions();
    editions.note(new Map([['articles', '3']]), NOW, true);
    let trips = 0;
    const behind: Promise<unknown>[] = [];
    const DB = {
      withSession: () => ({
        prepare: () => ({ bind: () => ({}) }),
        batch: () => {
          trips += 1;
          return Promise.reject(new Error('D1_ERROR: Network connection lost.'));
        },
        getBookmark: () => null,
      }),
    };
    const call = { env: { DB }, waitUntil: (work: Promise<unknown>) => behind.push(work) } as unknown as Call;
    const at = async (age: number) => {
      vi.setSystemTime(NOW + age);
      const work = editions.refreshIfOld(call, NOW + age);
      const isAwaited = work !== undefined;
      await work;
      await Promise.all(behind.splice(0));
      return [isAwaited, trips];
    };
    expect(await at(4_000)).toEqual([false, 0]);
    expect(await at(4_001)).toEqual([false, 1]);
    // The database did not answer: the memo stands for two seconds before it is asked again.
    expect(await at(6_000)).toEqual([false, 1]);
    expect(await at(6_001)).toEqual([false, 2]);
    expect(await at(9_000)).toEqual([false, 3]);
    expect(await at(11_000)).toEqual([true, 4]);
    expect(editions.of('articles')).toBe('3');
  });
});

describe('an entry', () => {
  it.each(Object.entries(POLICIES))(
    'of policy %s ends when its seconds do',
    (name, { fresh, stale, error }) => {
      expect(lifetimes(name as keyof typeof POLICIES, NOW)).toEqual({
        freshUntil: NOW + fresh * 1_000,
        staleUntil: NOW + (fresh + stale) * 1_000,
        errorUntil: NOW + (fresh + error) * 1_000,
      });
      const end = NOW + 2_000;
      const ends = Object.values(lifetimes(name as keyof typeof POLICIES, NOW, end));
      expect(ends).toEqual(fresh === 0 ? [NOW, NOW, NOW] : [end, end, end]);
    },
  );

  it('has a validator of its bytes and headers that name its domains', async () => {
    const read = { policy: 'list', domains: ['articles', 'places'], vary: 'Accept-Language' } as never;
    const entry = await makeEntry(read, { body: 'xin chào', type: 'text/plain' } as never, '3 7', NOW);
    expect(entry).toMatchObject({ status: 200, stamp: '3 7', storedAt: NOW, freshUntil: NOW + 60_000 });
    expect(entry.headers).toMatchObject({
      'content-type': 'text/plain',
      vary: 'Accept-Encoding, Accept-Language',
      'cache-tag': 'motcua,articles,places',
      etag: entry.etag,
    });
    expect(entry.etag).toMatch(/^"[\w+/]{20}"$/);
    const other = await entityTag(new TextEncoder().encode('xin chao') as Uint8Array<ArrayBuffer>);
    expect(other).not.toBe(entry.etag);
  });
});
