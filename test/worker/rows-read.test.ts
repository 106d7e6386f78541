/** No address reads rows in proportion to what is held: filters, facets, words and pairs of them, by the OpenAPI document. */
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { Env } from '../../src/env.ts';
import { documentRow, landRow } from '../bench/data.ts';
import { listPaths } from '../bench/list-paths.ts';
import { ask, get, importNdjson } from '../support/gateway.ts';

const { DB } = env as unknown as Env;
const [LAND, DOCUMENTS] = [4_000, 1_200];
const MERGE = 'mode=publish&strategy=merge&confirm=all';
/** Of a search, and of anything else. */
const [MOST_SEARCHED, MOST] = [1_500, 1_000];
/** Pairs of filters tried, one in so many: all of them take `npm run bench:rows`. */
const PAIRS = 6;

const rowsRead = async (address: string): Promise<number> => {
  const response = await ask(address);
  await response.arrayBuffer();
  expect(response.status, address).toBe(200);
  return Number(/(\d+) rows read/.exec(response.headers.get('server-timing') ?? '')?.[1] ?? 0);
};

async function publish(domain: string, rows: readonly object[]): Promise<void> {
  const { status, body } = await importNdjson(domain, rows, MERGE);
  expect(status, JSON.stringify(body).slice(0, 500)).toBe(200);
}

beforeAll(async () => {
  await publish(
    'land-prices',
    Array.from({ length: LAND }, (_, n) => landRow(n)),
  );
  await publish(
    'legal-documents',
    Array.from({ length: DOCUMENTS }, (_, n) => documentRow(n)),
  );
  // A change beside them: what it adds is read from the index, the rest from what was made before.
  await publish('land-prices', [{ ...landRow(7), position1: 1_360_000 }]);
  await publish('legal-documents', [{ ...documentRow(7), title: 'Quyết định sửa quy định' }]);
  for (const warm of ['/v1/land-prices?facets=ward', '/v1/legal-documents?facets=year', '/v1/suggest?q=tay'])
    await rowsRead(warm);
}, 120_000);

it('reads few rows, whatever is asked', async () => {
  const { body: openapi } = await get('/openapi.json');
  const paths = listPaths(openapi, LAND, DOCUMENTS).filter(
    (address, turn) => (address.match(/&/g) ?? []).length < 1 || turn % PAIRS === 0,
  );
  expect(paths.length).toBeGreaterThan(150);
  const over: string[] = [];
  for (const address of paths) {
    const rows = await rowsRead(address);
    // A search over everything asks each domain.
    const most = address.startsWith('/v1/search')
      ? 2 * MOST_SEARCHED
      : /[?&]q=/.test(address)
        ? MOST_SEARCHED
        : MOST;
    if (rows > most) over.push(`${rows} ${address}`);
  }
  expect(over).toEqual([]);
}, 240_000);

/** Every identifier of a walk, and its totals. */
async function walk(address: string, limit: number) {
  const ids: string[] = [];
  const totals = new Set<number>();
  let cursor = '';
  do {
    const { status, body } = await get(`${address}&limit=${limit}${cursor}`);
    expect(status).toBe(200);
    expect(body.page.totalIsExact).toBe(true);
    ids.push(...body.data.map(({ id }: { id: string }) => id));
    totals.add(body.page.total);
    cursor = body.page.nextCursor === null ? '' : `&cursor=${body.page.nextCursor}`;
  } while (cursor !== '');
  expect(totals).toEqual(new Set([ids.length]));
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

it('finds the same, in the same order, by lists of rows as by the index itself', async () => {
  const addresses = [
    '/v1/legal-documents?q=quy',
    '/v1/legal-documents?q=quy+định&issuedFrom=2018-01-01',
    '/v1/legal-documents?q=đất&sort=newest',
    '/v1/legal-documents/passages?q=quy&issuedTo=2003-01-01',
    '/v1/land-prices?q=ngã+tư+5',
    '/v1/land-prices?q=phường&ward=Phường+7',
  ].map(encodeURI);
  const listed: string[][] = [];
  for (const address of addresses) listed.push(await walk(address, 100));
  expect(listed.map((ids) => ids.length > 40)).toEqual(addresses.map(() => true));
  const { meta } = await DB.prepare('DELETE FROM search_postings').run();
  expect(meta.changes).toBeGreaterThan(50);
  for (const [at, address] of addresses.entries())
    expect(await walk(address, 97), address).toEqual(listed[at]);
}, 240_000);
