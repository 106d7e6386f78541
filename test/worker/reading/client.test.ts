/** The client of the gateway, against the gateway. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createClient, Refusal, secondsOf } from '../../../src/client/client.ts';
import { ask, get, holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples());

const direct = ((address: URL, init?: RequestInit) =>
  ask(`${address.pathname}${address.search}`, init)) as typeof fetch;
const gateway = createClient('https://motcua.test', { fetch: direct });

it('asks and searches', async () => {
  const { data } = await gateway.ask('Giá đất đường Nguyễn Huệ?');
  expect(data).toEqual(
    (await get('/v1/ask?q=Gi%C3%A1+%C4%91%E1%BA%A5t+%C4%91%C6%B0%E1%BB%9Dng+Nguy%E1%BB%85n+Hu%E1%BB%87%3F'))
      .body.data,
  );
  const again = await gateway.ask('Còn vị trí 2?', { context: data.understood });
  expect(again.data.outcome).toBeTruthy();
  expect((await gateway.search('tách thửa')).data.length).toBeGreaterThan(0);
});

it('walks a list to its end, in pages no larger than asked', async () => {
  const { body } = await get('/v1/land-prices?limit=1');
  const ids: string[] = [];
  for await (const { id } of gateway.list('/v1/land-prices', { limit: 7 })) ids.push(id);
  expect(ids).toHaveLength(body.page.total);
  expect(new Set(ids).size).toBe(ids.length);
});

it('throws a refusal that names the parameter', async () => {
  const refused = await gateway
    .get('/v1/land-prices', { stret: 'x' } as object)
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({
    status: 400,
    problem: { errors: [{ name: 'stret', suggestion: 'street' }] },
  });
});

describe('a busy gateway', () => {
  const busy = (times: number, retryAfter: string) => {
    let asked = 0;
    const send = ((address: URL, init?: RequestInit) => {
      asked += 1;
      if (asked > times) return direct(address, init);
      return Promise.resolve(
        Response.json({ title: 'bận' }, { status: 429, headers: { 'retry-after': retryAfter } }),
      );
    }) as typeof fetch;
    return {
      client: createClient('https://motcua.test', { fetch: send, longestWait: 2 }),
      asked: () => asked,
    };
  };

  it('is asked again when it said, and no sooner', async () => {
    const { client, asked } = busy(1, '1');
    const begun = performance.now();
    expect((await client.get('/v1/status')).data.length).toBeGreaterThan(0);
    expect(asked()).toBe(2);
    expect(performance.now() - begun).toBeGreaterThan(900);
  });

  it('is given up after so many times, and at once where the wait is too long', async () => {
    const always = busy(99, '0');
    await expect(always.client.get('/v1/status')).rejects.toMatchObject({ status: 429 });
    expect(always.asked()).toBe(4);
    const long = busy(1, '3600');
    await expect(long.client.get('/v1/status')).rejects.toMatchObject({ status: 429 });
    expect(long.asked()).toBe(1);
  });

  it('is left alone once the caller has stopped waiting', async () => {
    const { client, asked } = busy(99, '2');
    await expect(client.get('/v1/status', undefined, AbortSignal.timeout(50))).rejects.toThrow();
    expect(asked()).toBe(1);
  });
});

it.each([
  ['5', 5],
  ['Thu, 01 Jan 1970 00:00:30 GMT', 30],
  ['Wed, 31 Dec 1969 00:00:00 GMT', 0],
  ['', null],
  ['soon', null],
  [null, null],
])('reads Retry-After %j', (text, seconds) => {
  expect(secondsOf(text, 0)).toBe(seconds);
});
