/** The list index of an edition says what its records say, however the edition was reached, and lists are the same with and without it. */
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveLandPrices } from '../../src/domains/land-prices/derive.ts';
import { landPriceIndexSource } from '../../src/domains/land-prices/list-index.ts';
import { legalIndexSource } from '../../src/domains/legal-documents/list-index.ts';
import type { Env } from '../../src/env.ts';
import { editionDigest } from '../../src/store/digest.ts';
import { readListIndex } from '../../src/store/list-index/body.ts';
import { deriveListIndex, type ListIndexSource } from '../../src/store/list-index/derive.ts';
import { openStore } from '../../src/store/session.ts';
import { ask, get, importNdjson, importSamples, TOKEN } from '../support/gateway.ts';

const { DB } = env as unknown as Env;
const MERGE = 'mode=publish&strategy=merge&confirm=all';

async function publish(rows: readonly object[], query?: string, domain = 'land-prices'): Promise<void> {
  const { status, body } = await importNdjson(domain, rows, query);
  expect(status, JSON.stringify(body).slice(0, 1_000)).toBe(200);
}

/** What an index says of each record, in its order. */
function told(body: string) {
  const { rows, texts, numbers } = readListIndex(body);
  return Array.from(rows, (row, position) => [
    row,
    ...Object.values(texts).map(({ values, codes }) => values[codes[position] as number]),
    ...Object.values(numbers).map(({ values, step }) => {
      const value = values[position] as number;
      return value < 0 ? null : value * step;
    }),
  ]);
}

async function storedIndex(domain: string, edition: number): Promise<string> {
  const { results } = await DB.prepare(
    "SELECT body FROM artifacts WHERE domain = ? AND edition = ? AND name = 'list' ORDER BY part",
  )
    .bind(domain, edition)
    .all<{ body: string }>();
  return results.map(({ body }) => body).join('');
}

/** The stored index of the current edition and one made of every record are the same. */
async function isWhole(made: ListIndexSource | ((edition: number) => ListIndexSource)): Promise<number> {
  const { domain } = typeof made === 'function' ? made(1) : made;
  const head = await DB.prepare('SELECT edition FROM heads WHERE domain = ?')
    .bind(domain)
    .first<{ edition: number }>();
  const edition = head?.edition ?? 0;
  const source = typeof made === 'function' ? made(edition) : made;
  const stored = told(await storedIndex(source.domain, edition));
  const store = openStore(DB, 'primary');
  await store.write(
    (await deriveListIndex({ ...source, domain: `${source.domain}-whole` }, store, edition)).statements,
  );
  expect(stored).toEqual(told(await storedIndex(`${source.domain}-whole`, edition)));
  const digest = await DB.prepare('SELECT digest FROM editions WHERE domain = ? AND number = ?')
    .bind(domain, edition)
    .first<{ digest: string }>();
  expect(digest).toEqual({ digest: (await editionDigest(store, domain, source.table, edition)).digest });
  return stored.length;
}

/** Everything a walk of a list says, page by page. */
async function walk(address: string): Promise<unknown[]> {
  const pages: unknown[] = [];
  let cursor = '';
  do {
    const { body } = await get(`${address}${cursor}`);
    expect(body.data, JSON.stringify(body)).toBeInstanceOf(Array);
    pages.push([body.data, body.page.total, body.page.totalIsExact, body.facets]);
    cursor = body.page.nextCursor === null ? '' : `&cursor=${body.page.nextCursor}`;
  } while (cursor !== '');
  return pages;
}

const price = (n: number, more: object = {}) => ({
  id: `chi-muc-${n}`,
  tableId: n % 3 === 0 ? 'bang-cu' : 'bang-moi',
  validFrom: n % 3 === 0 ? '2020-01-01' : '2024-01-01',
  street: `Đường ${n % 7}`,
  landType: ['ODT', 'TMD', 'ONT'][n % 3],
  ward: `Phường ${n % 5}`,
  segment: n % 4 === 0 ? 'Ngã ba Cây Xoài' : 'Cuối đường',
  position1: 1_000_000 + n * 1_000,
  ...(n % 2 === 0 ? { position2: 900_000_000 + n } : {}),
  ...more,
});

beforeAll(() => importSamples());

describe('the index of price rows', () => {
  it('is of every record after additions, changes, withdrawals and a return to an earlier edition', async () => {
    const all = Array.from({ length: 60 }, (_, n) => price(n));
    await publish(all, MERGE);
    const before = await isWhole(landPriceIndexSource);
    await publish(
      [
        price(60),
        price(62, { id: 'chỉ-mục-\u{1F3E0}' }),
        price(63, { id: 'chỉ-mục-\uFF21' }),
        price(3, { position1: 7_777_000 }),
        price(4, { landType: 'SKC' }),
      ],
      MERGE,
    );
    expect(await isWhole(landPriceIndexSource)).toBe(before + 3);
    await publish([price(5, { validFrom: '2025-01-01' }), price(61, { tableId: 'bang-khac' })], MERGE);
    await isWhole(landPriceIndexSource);
    const { body } = await get('/v1/land-prices');
    const returned = await ask(`/v1/admin/editions/land-prices/${body.meta.edition - 1}/rollback`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(returned.status).toBe(200);
    await publish([price(6, { position1: 1_234_000 })], MERGE);
    await isWhole(landPriceIndexSource);
    await publish(all.slice(0, 40));
    expect(await isWhole(landPriceIndexSource)).toBe(40);
  });

  it('brings along streets, tables and names as they would be made of every row', async () => {
    await publish(
      Array.from({ length: 60 }, (_, n) => price(n, n === 8 ? { note: 'Tên cũ: Đường Xưa' } : {})),
    );
    const changes = [
      [
        price(70, { street: 'Đường Mới', tableId: 'bang-ba', tableTitle: 'Bảng ba', ward: 'Xã Mới' }),
        price(8, { position1: 5_000_000 }),
      ],
      [
        price(9, { street: 'đường 2' }),
        price(71, { note: 'Trước đây là đường Hàng Cỏ', street: 'Đường Mới' }),
      ],
      [price(10, { landType: 'SKC' }), price(1, { ward: 'Xã Khác' })],
    ];
    const derived = async () => {
      const edition = (await get('/v1/land-prices?limit=1')).body.meta.edition as number;
      const read = async (text: string) => (await DB.prepare(text).bind(edition).all()).results;
      const body = async (name: string) =>
        JSON.parse(
          (
            await read(
              `SELECT body FROM artifacts WHERE domain = 'land-prices' AND edition = ? AND name = '${name}'`,
            )
          )[0]?.body as string,
        );
      const lexicon = await body('ask');
      return {
        edition,
        streets: await body('streets'),
        lexicon: { ...lexicon, wards: lexicon.wards.toSorted(), renamed: lexicon.renamed.toSorted() },
        tables: await read(
          'SELECT id, land_type, valid_from, valid_to, records FROM land_price_tables WHERE edition = ? ORDER BY 1, 2',
        ),
        records: await read("SELECT records FROM editions WHERE domain = 'land-prices' AND number = ?"),
      };
    };
    for (const rows of changes) {
      await publish(rows, MERGE);
      const { edition, ...fromChange } = await derived();
      expect(fromChange.records).toEqual([
        { records: fromChange.tables.reduce((sum, { records }) => sum + Number(records), 0) },
      ]);
      const store = openStore(DB, 'primary');
      await store.write(await deriveLandPrices(store, edition));
      const { edition: _, ...whole } = await derived();
      expect(fromChange).toEqual(whole);
    }
    expect(
      (await get('/v1/land-prices/tables?on=2025-01-01')).body.data.map(
        ({ title }: { title: string }) => title,
      ),
    ).toContain('Bảng ba');
  });

  const QUERIES = [
    'on=2024-05-05',
    'landType=ODT',
    'ward=Phường+3',
    'ward=3',
    'position=2',
    'table=bang-moi&position=1',
    'minPrice=900000000',
    'minPrice=1010500&maxPrice=1031000',
    'position=1&maxPrice=1020000&landType=TMD',
    'on=2021-01-01&ward=Phường+1&minPrice=1',
    'maxPrice=5',
    'q=cây+xoài',
    'q=cây+xoài&landType=ODT',
    'q=cây+xoài&minPrice=1010000&ward=Phường+2',
  ];

  describe('a list', () => {
    const rows = Array.from({ length: 40 }, (_, n) => price(n));
    const addressOf = (query: string) => `/v1/land-prices?${query}&facets=landType,ward,table&limit=3`;
    const indexed = new Map<string, unknown[]>();
    beforeAll(async () => {
      await publish(rows);
      for (const query of QUERIES) indexed.set(query, await walk(addressOf(query)));
      await publish([...rows, price(900, { validFrom: '2030-01-01', tableId: 'bang-sau' })]);
      await publish(rows);
      await DB.prepare("DELETE FROM artifacts WHERE domain = 'land-prices' AND name = 'list'").run();
    });

    it.each(QUERIES)('is counted and walked by ?%s as by the statements without the index', async (query) => {
      expect(await walk(addressOf(query))).toEqual(indexed.get(query));
    });
  });
});

describe('the index of legal documents', () => {
  const decision = (n: number, more: object = {}) => ({
    id: `chi-muc-vb-${n}`,
    number: `${n}/20${10 + (n % 12)}/QĐ-UBND`,
    title: `Quyết định về việc thứ ${n}`,
    body:
      n % 4 === 3
        ? undefined
        : 'Điều 1. Phạm vi\nQuyết định này quy định.\n\nĐiều 2. Hiệu lực\nTừ ngày ký quyết định.',
    issuer: ['UBND tỉnh Bình Định', 'UBND tỉnh', 'Bộ Tài chính'][n % 3],
    field: ['Đất đai', 'Tài chính', undefined][n % 3],
    signer: n % 2 === 0 ? 'Nguyễn Văn A' : 'Trần Thị B',
    issuedOn: `20${10 + (n % 12)}-0${1 + (n % 9)}-1${n % 3}`,
    ...(n % 4 === 0 ? {} : { effectiveFrom: `20${10 + (n % 12)}-0${1 + (n % 9)}-20` }),
    ...(n % 7 === 0 ? { effectiveTo: '2023-12-31' } : {}),
    ...(n % 11 === 0 ? { status: 'suspended' } : {}),
    ...(n % 5 === 0 && n > 0
      ? { relations: [{ kind: 'replaces', number: `${n - 5}/20${10 + ((n - 5) % 12)}/QĐ-UBND` }] }
      : {}),
    ...more,
  });
  const documents = Array.from({ length: 45 }, (_, n) => decision(n));
  const send = (rows: readonly object[], query?: string) => publish(rows, query, 'legal-documents');

  it('is of every record after changes, and knows whom a change ends or brings back', async () => {
    await send(documents);
    expect(await isWhole(legalIndexSource)).toBe(45);
    await send(
      [
        decision(50, {
          relations: [{ kind: 'repeals', number: '9/2019/QĐ-UBND', issuer: 'UBND tỉnh Bình Định' }],
        }),
      ],
      MERGE,
    );
    expect(await isWhole(legalIndexSource)).toBe(46);
    await send(
      [decision(20, { relations: [] }), decision(51, { number: '10/2020/QĐ-UBND', issuer: 'Sở Nội vụ' })],
      MERGE,
    );
    expect(await isWhole(legalIndexSource)).toBe(47);
    await send(documents.filter((_, n) => n % 6 !== 5));
    await isWhole(legalIndexSource);
  });

  const QUERIES = [
    'type=QĐ',
    'issuer=ubnd+tinh',
    'field=đất',
    'signer=van+a&issuedFrom=2015-01-01',
    'status=in_force&on=2018-01-01',
    'status=expired',
    'status=not_yet_in_force&on=2016-06-15',
    'status=suspended&issuer=bộ',
    'status=unknown',
    'issuedFrom=2012-01-01&issuedTo=2014-12-31',
    'type=Nghị+quyết',
    'on=2015-05-05',
    'q=quyết+định&sort=newest',
    'q=quyết+định&sort=newest&status=expired&on=2020-01-01',
    'q=việc&issuer=ubnd',
    'q=việc+thứ&type=Nghị+quyết',
  ];

  describe('a list', () => {
    const addressOf = (query: string) =>
      `/v1/legal-documents?${query}&facets=type,issuer,field,year,status&limit=4`;
    const indexed = new Map<string, unknown[]>();
    beforeAll(async () => {
      await send(documents);
      for (const query of QUERIES) indexed.set(query, await walk(addressOf(query)));
      await send([decision(60)], MERGE);
      await send(documents);
      await DB.prepare("DELETE FROM artifacts WHERE domain = 'legal-documents' AND name = 'list'").run();
    });

    it.each(QUERIES)('is counted and walked by ?%s as by the statements without the index', async (query) => {
      expect(await walk(addressOf(query))).toEqual(indexed.get(query));
    });
  });
});
