/** What is served when the database, the Cache API or the snapshot fail, and that all of it comes back. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOfVietnamDay, vietnamDay } from '../../src/language/dates.ts';
import { DOMAINS } from '../../src/registry.ts';
import { createSnapshot } from '../../src/snapshot/snapshot.ts';
import { type Fault, hanging, isolate, limited, realEnv, slow, throwing } from '../support/faults.ts';
import { importNdjson, importSamples } from '../support/gateway.ts';

const bucket = realEnv.SNAPSHOT as R2Bucket;
const domains = ['articles', 'land-prices', 'legal-documents', 'recruitments', 'places'] as const;

/** Publishes the samples and waits for the snapshots of their editions, which are written behind the response. */
async function publishAll() {
  await importSamples();
  const { ask } = isolate();
  const isWritten = async (domain: string) => {
    const index = await (await bucket.get(`snapshot/${domain}.json`))?.json<{ edition: number }>();
    return index?.edition === (await ask(`/v1/${domain}?limit=1`)).body.meta.edition;
  };
  await vi.waitUntil(async () => (await Promise.all(domains.map(isWritten))).every(Boolean), {
    timeout: 20_000,
    interval: 100,
  });
}

/** Noon in Vietnam: what is aged by minutes or hours here stays within its day at whatever hour the tests run. */
const NOON = startOfVietnamDay(vietnamDay(Date.now())) + 12 * 3_600_000;
const atNoon = () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(NOON);
};

beforeAll(async () => {
  atNoon();
  await publishAll();
}, 60_000);
afterEach(() => {
  atNoon();
  vi.restoreAllMocks();
});
afterAll(() => {
  vi.useRealTimers();
});

const status = (answer: { headers: Headers }) => answer.headers.get('cache-status') ?? '';
const advance = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

/** Nothing kept in the Cache API helps these: a data centre that has never been asked. */
const emptyColo = () => vi.spyOn(caches.default, 'match').mockResolvedValue(undefined);

describe.each([
  ['throws', throwing],
  ['answers a limit error', limited],
  ['hangs', hanging],
] as [string, Fault][])('when D1 %s', (_, fault) => {
  it('serves the last good copy of what was asked before, honestly aged', async () => {
    const { ask, state } = isolate();
    const good = await ask('/v1/articles?limit=6');
    state.fault = fault;
    vi.useFakeTimers({ toFake: ['Date'] });
    advance(20 * 60_000);
    const answer = await ask('/v1/articles?limit=6', { settle: false });
    expect([answer.status, answer.text]).toEqual([200, good.text]);
    expect(status(answer)).toMatch(/^motcua; fwd=stale; fwd-status=503; ttl=-\d+; detail=stale-if-error$/);
    expect(Number(answer.headers.get('age'))).toBeGreaterThanOrEqual(1200);
  });

  it('serves the snapshot where nothing is cached, else 503, and recovers by itself', async () => {
    emptyColo();
    const { ask, state } = isolate();
    state.fault = fault;
    for (const domain of domains) {
      const list = await ask(`/v1/${domain}`, { settle: false });
      expect([domain, list.status]).toEqual([domain, 200]);
      expect(status(list)).toBe('motcua; fwd=miss; fwd-status=503; detail=snapshot');
      expect(list.body.data.length).toBeGreaterThan(0);
      const one = await ask(`/v1/${domain}/${encodeURIComponent(list.body.data.at(-1).id)}`, {
        settle: false,
      });
      expect([domain, one.status]).toEqual([domain, 200]);
    }
    const streets = await ask('/v1/land-prices/streets?q=nguyen', { settle: false });
    expect([streets.status, streets.body.data.length > 0]).toEqual([200, true]);
    const one = await ask('/v1/articles?limit=3&kind=news', { settle: false });
    expect([one.status, one.body.data.length > 0]).toEqual([200, true]);
    const other = await ask('/v1/status', { settle: false });
    expect([other.status, other.body.status]).toEqual([503, 503]);
    expect(other.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(other.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(other.headers.get('cache-control')).toBe('no-store');
    expect(other.text).not.toMatch(/D1|SQL|stack/);
    expect((await ask('/healthz')).status).toBe(200);
    state.fault = null;
    const back = await ask('/v1/articles?limit=3&kind=video');
    expect([back.status, status(back)]).toEqual([200, 'motcua; fwd=uri-miss; stored']);
  }, 90_000);
});

it.each([
  'D1_ERROR: no such table: articles: SQLITE_ERROR',
  'D1_ERROR: near "SELEC": syntax error at offset 0: SQLITE_ERROR',
])('tells what no retry mends from a database that is down: %s', async (said) => {
  emptyColo();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { ask, state } = isolate({ SNAPSHOT: undefined as never });
  state.fault = () => Promise.reject(new Error(said));
  const answer = await ask('/v1/articles?limit=17');
  expect([answer.status, answer.body.status]).toEqual([500, 500]);
  expect(answer.headers.get('retry-after')).toBeNull();
  expect(answer.text).not.toMatch(/D1|SQL|table|syntax|stack/);
  expect(logged.mock.calls.flat().join()).toContain(JSON.stringify(said).slice(1, 20));
});

it('does not make anyone wait for a slow D1 where a copy is held', async () => {
  const { ask, state } = isolate();
  await ask('/v1/places?limit=9');
  vi.useFakeTimers({ toFake: ['Date'] });
  advance(2 * 3600_000);
  state.fault = slow(2_500);
  const started = performance.now();
  await ask('/v1/places?limit=9', { settle: false });
  expect(performance.now() - started).toBeLessThan(2_400);
  const unknown = await ask('/v1/places?limit=11');
  expect(unknown.status).toBe(200);
});

it('reads from the primary when the replica is behind', async () => {
  const { ask, state } = isolate();
  const article = (title: string) => ({
    id: 'r',
    url: 'https://example.org/r',
    title,
    publishedAt: '2026-01-05T08:00:00Z',
    body: 'Nội dung của bài viết này.',
  });
  await importNdjson('articles', [article('Cũ')]);
  const behind: unknown[] = [];
  await ask('/v1/articles/r');
  let old: unknown;
  state.fault = async (run, _, constraint) => {
    if (constraint === 'first-primary') return run();
    old ??= await run();
    behind.push(constraint);
    return old;
  };
  const { ask: fresh, state: watched } = isolate();
  watched.fault = state.fault;
  expect((await fresh('/v1/articles/r')).body.data.title).toBe('Cũ');
  await importNdjson('articles', [article('Mới')]);
  vi.useFakeTimers({ toFake: ['Date'] });
  advance(10_000);
  expect((await fresh('/v1/articles/r')).body.data.title).toBe('Mới');
  expect(behind.length).toBeGreaterThan(1);
});

it('works without a Cache API', async () => {
  vi.spyOn(caches.default, 'match').mockRejectedValue(new Error('cache is broken'));
  vi.spyOn(caches.default, 'put').mockRejectedValue(new Error('cache is broken'));
  const { ask } = isolate();
  for (let turn = 0; turn < 3; turn += 1) expect((await ask('/v1/recruitments?limit=2')).status).toBe(200);
});

it('finds in the Cache API what another isolate of the data centre has shared', async () => {
  const one = isolate();
  await one.ask('/v1/places?limit=13');
  await one.ask('/v1/places?limit=13');
  const other = isolate();
  const answer = await other.ask('/v1/places?limit=13');
  expect(status(answer)).toMatch(/^motcua; hit; ttl=\d+; detail=colo$/);
  other.state.fault = throwing;
  expect(status(await other.ask('/v1/places?limit=13'))).toContain('detail=memory');
});

describe('the snapshot', () => {
  it('damaged or missing is no answer, never a wrong one', async () => {
    await publishAll();
    emptyColo();
    const index = await (await bucket.get('snapshot/articles.json'))?.json<{ lines: string }>();
    const lines = index?.lines ?? '';
    const bytes = new Uint8Array((await (await bucket.get(lines))?.arrayBuffer()) ?? new ArrayBuffer(0));
    const dark = async () => {
      const { ask, state } = isolate();
      state.fault = throwing;
      return ask('/v1/articles');
    };
    expect((await dark()).status).toBe(200);
    bytes[bytes.length >> 1] = ((bytes[bytes.length >> 1] as number) + 1) % 256;
    await bucket.put(lines, bytes);
    expect((await dark()).status).toBe(503);
    await bucket.delete(lines);
    expect((await dark()).status).toBe(503);
    await bucket.put('snapshot/articles.json', '{"format":');
    expect((await dark()).status).toBe(503);
    await bucket.delete('snapshot/articles.json');
    expect((await dark()).status).toBe(503);
    const { ask, state } = isolate({ SNAPSHOT: undefined as never });
    state.fault = throwing;
    expect((await ask('/v1/places')).status).toBe(503);
  }, 90_000);

  it('that cannot be written does not fail a publish', async () => {
    const broken = { get: () => Promise.reject(new Error('R2')), put: () => Promise.reject(new Error('R2')) };
    const { ask } = isolate({ SNAPSHOT: broken as unknown as R2Bucket });
    const answer = await ask('/v1/admin/imports/articles?mode=publish&strategy=merge', {
      method: 'POST',
      headers: { authorization: 'Bearer test-administrator-token', 'content-type': 'application/x-ndjson' },
      body: JSON.stringify({
        id: 's',
        url: 'https://example.org/s',
        title: 'Bài',
        publishedAt: '2026-01-05T08:00:00Z',
        body: 'Nội dung.',
      }),
    });
    expect([answer.status, answer.body.data.published]).toEqual([200, true]);
  });
});

it('writes the snapshot of another edition anew, one a turn', async () => {
  await publishAll();
  const { snapshot } = isolate().edge;
  if (!snapshot) throw new Error('a gateway has a snapshot');
  const call = { env: realEnv, origin: 'https://motcua.test', waitUntil: () => undefined };
  for (let turn = 0; turn < 40; turn += 1) if ((await snapshot.renew(call)) === null) break;
  expect(await snapshot.renew(call)).toBeNull();
  await bucket.delete('snapshot/places.json');
  expect(await snapshot.renew(call)).toBe('places');
  expect(await snapshot.renew(call)).toBeNull();
}, 90_000);

/** Addresses that nobody has asked for, and what of their answers must be as it is with the database. */
const UNASKED = [
  '/v1/land-prices?street=Nguyễn+Huệ',
  '/v1/land-prices?street=nguyen+hue&position=1&area=80',
  '/v1/land-prices?street=Ngyuễn+Huệ',
  '/v1/land-prices?landType=ODT&minPrice=1000000&facets=landType,table,ward',
  '/v1/land-prices/tables',
  '/v1/land-prices/streets?q=tran',
  '/v1/legal-documents?status=in_force&facets=type,year,issuer,field,status',
  '/v1/legal-documents?q=xây+dựng&limit=5',
  '/v1/legal-documents/passages?q=diện+tích+tối+thiểu+tách+thửa',
  '/v1/articles?topic=du+lịch&facets=kind,topic',
  '/v1/articles?q=du+lịch&sort=newest',
  '/v1/recruitments?status=all&sort=newest&facets=organisation',
  '/v1/procedures?q=khai+sinh&facets=field,level',
  '/v1/indicators?limit=7',
  '/v1/places?level=ward&limit=9',
  '/v1/places/resolve?q=ghenh+rang',
  '/v1/search?q=cấp+phép+xây+dựng',
  '/v1/suggest?q=nguyen',
  '/v1/ask?q=giá+đất+đường+nguyễn+huệ',
  '/v1/ask?q=đăng+ký+khai+sinh+cần+giấy+tờ+gì',
  '/v1/ask?q=thời+tiết+ngày+mai',
  '/v1/land-prices.csv?landType=ODT&limit=30',
  '/v1/legal-documents.rss',
  '/land-prices?street=nguyen+hue',
  '/recruitments',
];

it('answers what was never asked before as the database would, dated by its copy', async () => {
  await publishAll();
  const number = (await isolate().ask('/v1/legal-documents?limit=1')).body.data[0].number;
  const resolve = `/v1/legal-documents/resolve?number=${encodeURIComponent(number)}`;
  emptyColo();
  const light = isolate();
  const dark = isolate();
  dark.state.fault = throwing;
  for (const path of [...UNASKED, resolve]) {
    const [expected, given] = [await light.ask(path), await dark.ask(path)];
    expect([path, expected.status]).toEqual([path, 200]);
    expect([path, given.status, status(given)]).toEqual([
      path,
      200,
      'motcua; fwd=miss; fwd-status=503; detail=snapshot',
    ]);
    expect([path, given.body ?? given.text]).toEqual([path, expected.body ?? expected.text]);
    expect(Number(given.headers.get('age'))).toBeGreaterThanOrEqual(0);
    expect(given.headers.get('cache-control')).toMatch(/max-age=(?:\d|10),/);
  }
  // Walks go on, each record once, and signed as ever.
  const walk = async (gateway: typeof light) => {
    const ids: string[] = [];
    let next = '/v1/land-prices?landType=ODT&limit=25';
    for (let turn = 0; turn < 20; turn += 1) {
      const { body } = await gateway.ask(next);
      ids.push(...body.data.map(({ id }: { id: string }) => id));
      if (!body.page.nextCursor) break;
      next = `/v1/land-prices?landType=ODT&limit=25&cursor=${body.page.nextCursor}`;
    }
    return ids;
  };
  const walked = await walk(dark);
  expect(walked.length).toBeGreaterThan(50);
  expect(walked).toEqual(await walk(light));
}, 120_000);

it('dates the records of earlier editions from the copy as from the database, and walks none of them', async () => {
  await publishAll();
  const later = {
    id: 'an-ban-sau',
    url: 'https://example.org/an-ban-sau',
    title: 'Thêm vào ấn bản sau (dữ liệu mẫu)',
    publishedAt: '2026-01-05T08:00:00Z',
    body: 'Đây là nội dung của một bài thêm vào ấn bản sau.',
  };
  const walk = (await isolate().ask('/v1/articles?limit=2')).body.page.nextCursor as string;
  await importNdjson('articles', [later], 'mode=publish&strategy=merge&confirm=all');
  const call = { env: realEnv, origin: 'https://motcua.test', waitUntil: () => undefined };
  await createSnapshot({ domains: DOMAINS }).write(call, 'articles');
  emptyColo();
  const [light, dark] = [isolate(), isolate()];
  dark.state.fault = throwing;
  for (const path of ['/v1/articles.rss', '/v1/articles.feed.json', '/sitemaps/articles.xml']) {
    const [expected, given] = [await light.ask(path), await dark.ask(path)];
    expect([path, status(given)]).toEqual([path, 'motcua; fwd=miss; fwd-status=503; detail=snapshot']);
    expect([path, given.body ?? given.text]).toEqual([path, expected.body ?? expected.text]);
  }
  const earlier = `/v1/articles?limit=2&cursor=${walk}`;
  expect((await light.ask(earlier)).status).toBe(200);
  expect((await dark.ask(earlier)).status).not.toBe(200);
});

it('leaves unanswered what a copy cannot know, and tells a wrong value from it', async () => {
  await publishAll();
  emptyColo();
  const { ask, state } = isolate();
  state.fault = throwing;
  expect((await ask('/v1/articles/khong-co-bai-nay')).status).toBe(503);
  expect((await ask('/v1/land-prices?table=khong-co')).status).toBe(400);
});

it('says where older records have no text in the copy, or are not in it', async () => {
  await publishAll();
  emptyColo();
  const call = { env: realEnv, origin: 'https://motcua.test', waitUntil: () => undefined };
  const total = (await isolate().ask('/v1/articles?limit=1')).body.page.total as number;
  const dark = () => {
    const { ask, state } = isolate();
    state.fault = throwing;
    return ask;
  };
  await createSnapshot({ domains: DOMAINS, mostWhole: 0 }).write(call, 'articles');
  const titles = dark();
  const list = await titles('/v1/articles?limit=50');
  expect([list.status, list.body.page.total, list.body.page.totalIsExact, list.body.meta.relaxed]).toEqual([
    200,
    total,
    true,
    null,
  ]);
  const { title, id } = list.body.data.at(-1);
  const named = await titles(`/v1/articles?q=${encodeURIComponent(title)}`);
  expect(named.body.data.map((record: { id: string }) => record.id)).toContain(id);
  expect([named.body.page.totalIsExact, named.body.meta.relaxed]).toEqual([
    false,
    expect.stringContaining('chỉ được tìm theo tên và đề mục'),
  ]);
  expect((await titles(`/v1/articles/${id}`)).status).toBe(503);
  expect((await titles('/v1/articles.csv?q=du')).status).toBe(503);

  await createSnapshot({ domains: DOMAINS, mostRecords: 4 }).write(call, 'articles');
  const few = dark();
  const newest = await few('/v1/articles?limit=3');
  expect([newest.body.data.length, newest.body.page.totalIsExact]).toEqual([3, false]);
  expect(newest.body.meta.relaxed).toContain('những bản ghi mới nhất có bản sao');
  expect((await few(`/v1/articles/${newest.body.data[0].id}`)).status).toBe(200);
  expect((await few(`/v1/articles/${id}`)).status).toBe(503);
  expect((await few('/v1/ask?q=chợ+nổi+mùa+hoa+anh+đào')).status).toBe(503);
  await createSnapshot({ domains: DOMAINS }).write(call, 'articles');
}, 90_000);

it('never serves from the copy what was purged since it was put together', async () => {
  await publishAll();
  emptyColo();
  const { ask, state, edge } = isolate();
  state.fault = throwing;
  expect((await ask('/v1/recruitments?status=all&limit=9')).status).toBe(200);
  const call = { env: realEnv, origin: 'https://motcua.test', waitUntil: () => undefined };
  advance(10_000);
  await edge.snapshot?.forget(call, 'recruitments');
  expect((await ask('/v1/recruitments?status=all&limit=9')).status).toBe(503);
  advance(10_000);
  await edge.snapshot?.write(call, 'recruitments');
}, 60_000);
