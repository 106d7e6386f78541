/** No answer outlives a day or a deadline in it, to the second, with the database or without. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isolate, realEnv, throwing } from '../support/faults.ts';
import { importNdjson } from '../support/gateway.ts';

/** Midnight in Vietnam between 9 and 10 March 2027. */
const MIDNIGHT = Date.parse('2027-03-09T17:00:00Z');
const bucket = realEnv.SNAPSHOT as R2Bucket;

const notice = (id: string, applyUntil: string) => ({
  id,
  title: `Tuyển viên chức ${id}`,
  organisation: 'Sở Y tế',
  applyFrom: '2027-03-01',
  applyUntil,
  quota: 2,
});

/** Publishes so far: each has another quota, so that each is a new edition. */
let published = 2;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(MIDNIGHT - 3600_000);
  const before = (await bucket.head('snapshot/recruitments.json'))?.etag;
  published += 1;
  const { status } = await importNdjson('recruitments', [
    notice('last-day', '2027-03-09'),
    notice('next-day', '2027-03-10'),
    { ...notice('x', '2027-04-01'), quota: published },
  ]);
  expect(status).toBe(200);
  await vi.waitUntil(
    async () => {
      const after = (await bucket.head('snapshot/recruitments.json'))?.etag;
      return after !== undefined && after !== before;
    },
    { timeout: 10_000, interval: 50 },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const ids = (answer: { body: { data: { id: string }[] } }) => answer.body.data.map(({ id }) => id).sort();

describe('one second each way of a deadline at midnight', () => {
  it('counts the last day to its end, and no response lives beyond it', async () => {
    const { ask } = isolate();
    vi.setSystemTime(MIDNIGHT - 30_000);
    const before = await ask('/v1/recruitments');
    expect(ids(before)).toEqual(['last-day', 'next-day', 'x']);
    expect(before.body.data[0]).toMatchObject({ id: 'last-day', status: 'open', daysLeft: 0 });
    expect(before.headers.get('cloudflare-cdn-cache-control')).toBe(
      'public, max-age=30, stale-while-revalidate=0, stale-if-error=0',
    );
    vi.setSystemTime(MIDNIGHT - 1_000);
    const last = await ask('/v1/recruitments');
    expect(ids(last)).toContain('last-day');
    expect(last.headers.get('cache-status')).toMatch(/hit; ttl=1;/);
    const single = await ask('/v1/recruitments/last-day');
    expect(single.headers.get('cache-control')).toBe(
      'public, max-age=1, stale-while-revalidate=0, stale-if-error=0',
    );
    vi.setSystemTime(MIDNIGHT + 1_000);
    const next = await ask('/v1/recruitments');
    expect(ids(next)).toEqual(['next-day', 'x']);
    expect(next.body.data[0]).toMatchObject({ id: 'next-day', daysLeft: 0 });
    expect((await ask('/v1/recruitments/last-day')).body.data).toMatchObject({
      status: 'closed',
      daysLeft: null,
    });
  });

  it('holds when the database is down: copies end, the snapshot is counted anew', async () => {
    const { ask, state } = isolate();
    vi.spyOn(caches.default, 'match').mockResolvedValue(undefined);
    vi.setSystemTime(MIDNIGHT - 10_000);
    await ask('/v1/recruitments');
    await ask('/v1/recruitments/last-day');
    await ask('/v1/recruitments?status=all');
    state.fault = throwing;
    vi.setSystemTime(MIDNIGHT - 1_000);
    expect(ids(await ask('/v1/recruitments'))).toContain('last-day');
    vi.setSystemTime(MIDNIGHT + 1_000);
    const dark = await ask('/v1/recruitments');
    expect(dark.headers.get('cache-status')).toContain('detail=snapshot');
    expect(ids(dark)).toEqual(['next-day', 'x']);
    expect(dark.body.page.total).toBe(2);
    expect(dark.body.data[0]).toMatchObject({ id: 'next-day', status: 'open', daysLeft: 0 });
    expect((await ask('/v1/recruitments/last-day')).body.data).toMatchObject({
      status: 'closed',
      daysLeft: null,
    });
    expect(ids(await ask('/v1/recruitments?status=all'))).toEqual(['last-day', 'next-day', 'x']);
  });
});
