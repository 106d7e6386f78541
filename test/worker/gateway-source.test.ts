/** A gateway that follows another: its real answers, kept while the one database here plays both, and lies about them. */
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkSource } from '../../src/sources/check.ts';
import { runById, sourceById } from '../../src/sources/runs.ts';
import { isolate } from '../support/faults.ts';
import { ask, get, importNdjson, TOKEN } from '../support/gateway.ts';
import { workWith } from '../support/site.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
type Json = any;
type Answers = Record<string, Json>;

const HEADERS = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
const THERE = 'https://xa.test.vn/';
const paths = [
  '/v1/manifest',
  '/v1/manifest/records?domain=recruitments',
  '/v1/manifest/rows?domain=recruitments',
];

const notice = (id: string, more: object = {}) => ({
  id,
  title: `Thông báo ${id}`,
  organisation: 'Trường mẫu',
  applyUntil: '2040-01-31',
  positions: [{ title: 'Giáo viên', count: 2 }],
  body: `<p>Điều kiện của ${id}.</p>`,
  '@origin': { file: 'thong-bao.csv', sha256: 'a'.repeat(64), row: 3 },
  ...more,
});
const publish = async (rows: readonly object[]) => {
  const { status, body } = await importNdjson(
    'recruitments',
    [...rows],
    'mode=publish&strategy=replace&confirm=all',
  );
  expect(status, JSON.stringify(body).slice(0, 500)).toBe(200);
};

/** What the gateway answers while it holds these rows, and nothing else of the domain. */
async function answersOf(rows: readonly object[]): Promise<Answers> {
  await publish(rows);
  const fresh = isolate();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, JSON.parse((await fresh.ask(path)).text)])),
  );
}

/** A gateway that gives these answers; rows asked for by name are chosen from all of them. */
function gatewayOf(answers: Answers) {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Response> => {
    const { pathname, search, searchParams } = new URL(address);
    asked.push(decodeURIComponent(`${pathname}${search}`));
    const named = searchParams.get('id')?.split(',');
    const held = answers[named ? '/v1/manifest/rows?domain=recruitments' : `${pathname}${search}`];
    if (!held) return new Response('not here', { status: 404 });
    const data = named ? held.data.filter(({ id }: { id: string }) => named.includes(id)) : held.data;
    return Response.json({ ...held, data });
  };
  return { fetch, asked };
}

async function register(): Promise<string> {
  const body = JSON.stringify({
    domain: 'recruitments',
    name: `Cổng xã ${crypto.randomUUID().slice(0, 8)}`,
    address: THERE,
    kind: 'gateway',
    enabled: false,
  });
  const response = await ask('/v1/admin/sources', { method: 'POST', headers: HEADERS, body });
  const { data } = (await response.json()) as Json;
  expect(response.status, JSON.stringify(data)).toBe(201);
  return data.id;
}

async function check(
  id: string,
  fetch: (address: string) => Promise<Response>,
  by: 'schedule' | 'editor' = 'schedule',
) {
  const work = workWith(fetch);
  const source = await sourceById(work.store, id);
  const run = await checkSource(work, source as NonNullable<typeof source>, by);
  return (await runById(work.store, run as string)) as NonNullable<Awaited<ReturnType<typeof runById>>>;
}
const titles = async (): Promise<string[]> =>
  (await isolate().ask('/v1/recruitments?status=all&limit=100')).body.data.map(({ id }: Json) => id).sort();
const one = (id: string) => isolate().ask(`/v1/recruitments/${id}`);

const OWN = notice('cua-minh');

beforeEach(async () => {
  await workWith(async () => new Response()).store.write([
    sql`DELETE FROM source_records`,
    sql`DELETE FROM purged_records`,
    sql`DELETE FROM sources`,
  ]);
});

describe('a gateway that follows another', () => {
  it('takes what is there with ids, days and provenance, then only what changed, and what is gone goes', async () => {
    const first = await answersOf([notice('mot'), notice('hai'), notice('ba')]);
    const shown = (await one('mot')).body.data;
    const second = await answersOf([
      notice('mot'),
      notice('hai', { title: 'Thông báo sửa', body: undefined }),
      notice('bon'),
    ]);
    await publish([OWN]);
    const id = await register();
    const gateway = gatewayOf(first);
    expect(await check(id, gateway.fetch)).toMatchObject({ outcome: 'published', added: 3, reason: null });
    expect(await titles()).toEqual(['ba', 'cua-minh', 'hai', 'mot']);
    const { updatedAt: _, ...taken } = (await one('mot')).body.data;
    const { updatedAt: __, ...was } = shown;
    expect(taken).toEqual(was);
    expect(taken.origin).toEqual({ file: 'thong-bao.csv', sha256: 'a'.repeat(64), row: 3 });

    const again = gatewayOf(first);
    expect(await check(id, again.fetch)).toMatchObject({ outcome: 'unchanged' });
    expect(again.asked.filter((path) => path.startsWith('/v1/'))).toEqual(['/v1/manifest']);

    const later = gatewayOf(second);
    expect(await check(id, later.fetch)).toMatchObject({ outcome: 'published', added: 1, changed: 1 });
    expect(later.asked.at(-1)).toMatch(
      /\/v1\/manifest\/rows\?domain=recruitments&limit=500&id=(?:bon,hai|hai,bon)$/,
    );
    expect(await titles()).toEqual(['bon', 'cua-minh', 'hai', 'mot']);
    expect((await one('ba')).status).toBe(410);
    const revised = (await one('hai')).body.data;
    expect([revised.title, JSON.stringify(revised).includes('Điều kiện')]).toEqual(['Thông báo sửa', false]);
  });

  it('keeps what is held here from elsewhere, and says how many it left', async () => {
    const there = await answersOf([notice('mot', { title: 'Của họ' }), notice('hai')]);
    await publish([notice('mot', { title: 'Của mình' })]);
    const id = await register();
    expect(await check(id, gatewayOf(there).fetch)).toMatchObject({
      outcome: 'published',
      added: 1,
      failed: 1,
      reason: expect.stringContaining('1 bản ghi trùng mã'),
    });
    expect((await one('mot')).body.data.title).toBe('Của mình');
    expect((await one('hai')).status).toBe(200);
  });

  it('purges what was purged there, from every edition', async () => {
    const there = await answersOf([notice('mot'), notice('lo')]);
    const without = await answersOf([notice('mot')]);
    without[paths[1] as string].purged = ['lo', 'cua-minh'];
    await publish([OWN]);
    const id = await register();
    await check(id, gatewayOf(there).fetch);
    expect((await one('lo')).status).toBe(200);
    expect(await check(id, gatewayOf(without).fetch)).toMatchObject({ outcome: 'published' });
    expect((await one('lo')).status).toBe(410);
    const { body } = await get('/v1/admin/purge/recruitments', { authorization: HEADERS.authorization });
    // A tombstone reaches only what came from there.
    expect(body.data.map((gone: Json) => gone.id)).toEqual(['lo']);
    expect((await one('cua-minh')).status).toBe(200);
    const left = await workWith(async () => new Response()).store.read([
      sql`SELECT count(*) AS n FROM recruitments WHERE id = 'lo'`,
    ]);
    expect(left[0]?.[0]?.n).toBe(0);
  });

  it('asks an editor before most of what came is withdrawn', async () => {
    const many = Array.from({ length: 45 }, (_, n) => notice(`tb-${n}`));
    const there = await answersOf(many);
    const few = await answersOf(many.slice(0, 5));
    await publish([OWN]);
    const id = await register();
    await check(id, gatewayOf(there).fetch);
    expect(await check(id, gatewayOf(few).fetch)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('40 trong 45'),
    });
    expect(await titles()).toHaveLength(46);
    expect(await check(id, gatewayOf(few).fetch, 'editor')).toMatchObject({ outcome: 'published' });
    expect(await titles()).toHaveLength(6);
  });
});

describe('a gateway that lies', () => {
  const RECORDS = paths[1] as string;
  const ROWS = paths[2] as string;
  it.each<[string, (answers: Answers) => void, RegExp]>([
    [
      'changes a row',
      (a) => {
        a[ROWS].data[0].row.title = 'Khác';
      },
      /khác với mã băm của nó/,
    ],
    [
      'changes a day',
      (a) => {
        a[ROWS].data[1].row.applyUntil = '2039-01-31';
      },
      /khác với mã băm của nó/,
    ],
    [
      'gives one row under another name',
      (a) => {
        a[ROWS].data[0].row = a[ROWS].data[1].row;
      },
      /khác với mã băm của nó|lặp/,
    ],
    [
      'changes a hash',
      (a) => {
        a[RECORDS].data[0].hash = 'x';
      },
      /khác với mã băm mà cổng nguồn công bố/,
    ],
    ['leaves a record out', (a) => void a[RECORDS].data.pop(), /khác với mã băm mà cổng nguồn công bố/],
    [
      'adds a record',
      (a) => void a[RECORDS].data.push({ id: 'zzz', hash: 'y' }),
      /khác với mã băm mà cổng nguồn/,
    ],
    [
      'publishes another digest',
      (a) => {
        for (const one of a['/v1/manifest'].data) one.digest = 'b'.repeat(64);
      },
      /khác với mã băm/,
    ],
    [
      'publishes none',
      (a) => {
        for (const one of a['/v1/manifest'].data) one.digest = null;
      },
      /khác với mã băm/,
    ],
    ['lists what it does not give', (a) => void a[ROWS].data.pop(), /mà không đưa ra/],
    [
      'is of two editions',
      (a) => {
        a[ROWS].meta.edition += 1;
      },
      /công bố ấn bản mới trong lúc/,
    ],
    [
      'is no gateway',
      (a) => {
        a[RECORDS].data = 'x';
      },
      /không phải của một cổng/,
    ],
    [
      'holds nothing of the domain',
      (a) => {
        a['/v1/manifest'].data = [];
      },
      /chưa công bố miền dữ liệu/,
    ],
  ])('and %s changes nothing here', async (_, lie, reason) => {
    const there = await answersOf([notice('mot'), notice('hai'), notice('ba')]);
    lie(there);
    await publish([OWN]);
    const before = (await isolate().ask('/v1/recruitments?status=all')).body.meta.edition;
    const run = await check(await register(), gatewayOf(there).fetch);
    expect(run).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(reason) });
    expect(await titles()).toEqual(['cua-minh']);
    expect((await isolate().ask('/v1/recruitments?status=all')).body.meta.edition).toBe(before);
  });
});
