/** What the public contract promises of every domain, checked for each one in the registry. */
import { beforeAll, describe, expect, it } from 'vitest';
import openapi from '../../schemas/openapi.json';
import { listSchema, singleSchema } from '../../src/contract/page.ts';
import { ENDPOINTS } from '../../src/endpoints.ts';
import { DOMAINS } from '../../src/registry.ts';
import { type Answered, ask, get, importNdjson, importSamples, sample } from '../support/gateway.ts';

beforeAll(() => importSamples(), 180_000);

/** Walks a list to its end. */
async function walk(path: string, limit: number): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let cursor: string | null = null;
  let total = -1;
  do {
    const mark: string = path.includes('?') ? '&' : '?';
    const { status, body }: Answered = await get(
      `${path}${mark}limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    expect(status).toBe(200);
    expect(body.data.length).toBeLessThanOrEqual(limit);
    if (total >= 0) expect(body.page.total).toBe(total);
    total = body.page.total;
    ids.push(...body.data.map((record: { id: string }) => record.id));
    cursor = body.page.nextCursor;
  } while (cursor !== null);
  return { ids, total };
}

const PUBLISH = 'mode=publish&strategy=replace&confirm=all';
const TRACKING = [
  ...['utm_source', 'UTM_Campaign', 'fbclid', 'FbClid', 'gclid', 'gbraid', 'wbraid', 'gad_source', 'msclkid'],
  ...['ttclid', 'srsltid', 'yclid', '_gl', 'igshid', 'mc_cid', 'MC_EID', 'zarsrc'],
];

describe.each(DOMAINS.map((domain) => [domain.name, domain] as const))('%s', (name, domain) => {
  const base = `/v1/${name}`;

  it('lists records of its schema, with page and edition', async () => {
    const { status, headers, body } = await get(base);
    expect(status).toBe(200);
    expect(() => listSchema(domain.record.strict()).parse(body)).not.toThrow();
    expect(body.data.length).toBeGreaterThan(0);
    expect(body.meta.edition).toBeGreaterThan(0);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toMatch(/max-age=\d+/);
    expect(headers.get('cache-tag')).toContain(name);
    expect(headers.get('cache-status')).toBeTruthy();
    expect(headers.get('server-timing')).toBeTruthy();
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('answers one record of its schema, and 404 for one that never was', async () => {
    const { body } = await get(`${base}?limit=3`);
    expect(body.data.length).toBeGreaterThan(0);
    for (const { id } of body.data) {
      const one = await get(`${base}/${encodeURIComponent(id)}`);
      expect(one.status).toBe(200);
      expect(() => singleSchema(domain.single.strict()).parse(one.body)).not.toThrow();
      expect(one.body.data.id).toBe(id);
    }
    expect((await get(`${base}/khong-co`)).status).toBe(404);
  });

  it('answers 304 to who holds the body, and HEAD like GET', async () => {
    const full = await ask(base);
    await full.text();
    const etag = full.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    const held = await ask(base, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect(held.status).toBe(304);
    expect(await held.text()).toBe('');
    expect(held.headers.get('etag')).toBe(etag);
    const head = await ask(base, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe(etag);
    expect(await head.text()).toBe('');
  });

  it('is walked exactly once whatever is published meanwhile', async () => {
    const { ids, total } = await walk(base, 7);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    const whole = sample(name).split('\n').filter(Boolean);
    const halves = [whole.slice(0, Math.ceil(whole.length / 2)), whole];
    const step = Math.max(1, Math.floor(total / 4));
    const walked: string[] = [];
    let cursor: string | null = null;
    let turn = 0;
    do {
      const { status, body }: Answered = await get(
        `${base}?limit=${Math.min(100, step)}${cursor ? `&cursor=${cursor}` : ''}`,
      );
      expect([status, body.page.total]).toEqual([200, total]);
      walked.push(...body.data.map((record: { id: string }) => record.id));
      cursor = body.page.nextCursor;
      if (turn < 4) await importNdjson(name, (halves[turn % 2] as string[]).join('\n'), PUBLISH);
      turn += 1;
    } while (cursor !== null);
    expect(turn).toBeGreaterThan(2);
    expect(walked).toEqual(ids);
    await importNdjson(name, whole.join('\n'), PUBLISH);
  });

  it('refuses a cursor of another query', async () => {
    const { body } = await get(`${base}?limit=1`);
    expect(body.page.nextCursor, 'the sample has more than one record').not.toBeNull();
    const other = await get(`${base}?limit=1&q=quy&cursor=${body.page.nextCursor}`);
    expect(other.status).toBe(400);
    expect(other.body.errors[0].name).toBe('cursor');
  });

  it('gives chosen fields only, and always the id', async () => {
    const field = Object.keys(domain.record.shape).find((key) => key !== 'id') ?? 'id';
    const { body } = await get(`${base}?fields=${field}&limit=2`);
    expect(body.data.length).toBeGreaterThan(0);
    for (const record of body.data) expect(Object.keys(record).sort()).toEqual(['id', field].sort());
  });

  it.skipIf(domain.facets.length === 0)('counts by its facets', async () => {
    const { body } = await get(`${base}?facets=${domain.facets.join(',')}&limit=1`);
    for (const facet of domain.facets) {
      expect(Array.isArray(body.facets[facet])).toBe(true);
      for (const { count } of body.facets[facet]) expect(count).toBeGreaterThan(0);
    }
  });

  it('names an unknown parameter and the nearest known one', async () => {
    const [first = 'q'] = Object.keys(domain.filters).filter((filter) => filter.length > 3);
    const { status, body } = await get(`${base}?${first}x=1`);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ in: 'query', name: `${first}x`, suggestion: first });
  });

  it('drops tracking parameters of any letter case, and empty ones', async () => {
    const plain = await get(base);
    for (const name of TRACKING) {
      const tracked = await get(`${base}?${name}=1`);
      expect([name, tracked.status, tracked.text]).toEqual([name, 200, plain.text]);
    }
    const empty = Object.keys(domain.filters).map((filter) => `${filter}=`);
    expect((await get(`${base}?${empty.join('&')}`)).text).toBe(plain.text);
    for (const near of ['utm', 'fbclidx', 'gad', 'mcx', 'xutm_source'])
      expect((await get(`${base}?${near}=1`)).status, near).toBe(400);
  });

  it('tells ten faults at most, and drops unknown parameters on its page', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `khong${n}=1`).join('&');
    const { status, body } = await get(`${base}?${many}`);
    expect([status, body.errors.length]).toEqual([400, 10]);
    const three = await get(`${base}?aaa=1&bbb=2&limit=0`);
    expect(three.body.errors.map(({ name }: { name: string }) => name)).toEqual(['aaa', 'bbb', 'limit']);
    expect((await ask(`/${name}?${many}`)).status).toBe(200);
  });

  it('takes from 1 to 100 records a page', async () => {
    for (const [limit, expected] of [
      ['0', 400],
      ['1', 200],
      ['100', 200],
      ['101', 400],
      ['-1', 400],
      ['1.5', 400],
    ] as const)
      expect([limit, (await get(`${base}?limit=${limit}`)).status]).toEqual([limit, expected]);
    expect((await get(base)).body.page.limit).toBe(20);
    expect((await get(`${base}?limit=1`)).body.data).toHaveLength(1);
  });

  it('is exported as CSV with a byte order mark and as NDJSON', async () => {
    const { body } = await get(`${base}?limit=1`);
    const csv = await ask(`${base}.csv`);
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = (await (await ask(`${base}.ndjson`)).text()).trim().split('\n');
    expect(lines).toHaveLength(body.page.total);
    for (const line of lines) expect(() => domain.record.parse(JSON.parse(line))).not.toThrow();
  });

  it('is described in the OpenAPI document', () => {
    const paths = openapi.paths as Record<string, { get?: { parameters?: { name: string }[] } }>;
    const documented = (paths[base]?.get?.parameters ?? []).map((parameter) => parameter.name);
    expect(documented).toEqual(
      expect.arrayContaining([...Object.keys(domain.filters), 'limit', 'cursor', 'fields']),
    );
    expect(paths[`${base}/{id}`]).toBeTruthy();
  });
});

it('answers HEAD wherever it answers GET', async () => {
  const reads = ENDPOINTS.filter(
    ({ method, path }) => method === 'get' && !path.includes(':') && !path.includes('/admin/'),
  );
  expect(reads.length).toBeGreaterThan(20);
  const parameters: Record<string, string> = {
    q: 'quy',
    number: '1/2026/QĐ-UBND',
    url: 'https://motcua.test/places',
    domain: 'places',
  };
  for (const { path, query = {} } of reads) {
    const needed = Object.entries(query).flatMap(([name, schema]) =>
      schema.safeParse(undefined).success ? [] : [[name, parameters[name] ?? '1']],
    );
    const address = `${path}${needed.length > 0 ? `?${new URLSearchParams(needed)}` : ''}`;
    const full = await ask(address);
    await full.arrayBuffer();
    const head = await ask(address, { method: 'HEAD' });
    expect([address, head.status, (await head.arrayBuffer()).byteLength]).toEqual([address, full.status, 0]);
    // A stale copy may be renewed between two requests: then the answer after it is the same.
    if (head.headers.get('etag') !== full.headers.get('etag')) {
      const after = await ask(address);
      await after.arrayBuffer();
      expect(head.headers.get('etag'), address).toBe(after.headers.get('etag'));
    }
    expect(full.status, address).toBeLessThan(500);
  }
});

/** Every address of a page or a read in the body of another, as a path. */
const pathsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/https:\/\/motcua\.test(\/[^\s"<>)\]]*)/g)].map(([, path = '/']) =>
      path.replaceAll('&amp;', '&'),
    ),
  ),
];

describe.each(DOMAINS.map((domain) => [domain.name, domain] as const))(
  'what people see of %s',
  (name, domain) => {
    const asPage = (path: string) => ask(path, { headers: { accept: 'text/html' } });

    it('has a list page and a page of every kind of record, in both languages', async () => {
      const { body } = await get(`/v1/${name}?limit=3`);
      expect(body.data.length).toBeGreaterThan(0);
      for (const path of [
        `/${name}`,
        ...body.data.map(({ id }: { id: string }) => `/${name}/${encodeURIComponent(id)}`),
      ]) {
        for (const language of ['', '?lang=en']) {
          const response = await asPage(path + language);
          const text = await response.text();
          expect([path, response.status]).toEqual([path, 200]);
          expect(text).toContain('<h1');
          expect(text).not.toMatch(/undefined|\[object Object\]|NaN/);
        }
      }
    });

    it('stands in the header, and its sample says that it is one', async () => {
      const home = await (await asPage('/')).text();
      expect(home).toContain(`href="/${name}"`);
      expect(home).toContain(domain.words.nav.vi);
      expect(sample(name).trim().split('\n').length).toBeGreaterThan(5);
    });

    it('gives no address that leads nowhere: feed, sitemap, embedded page, front row', async () => {
      const feed = await (await ask(`/v1/${name}.rss?limit=3`)).text();
      const map = await (await ask(`/sitemaps/${name}.xml`)).text();
      const paths = [...pathsIn(feed), ...pathsIn(map).slice(0, 5), `/embed/${name}`].filter(
        (path) => path !== '/',
      );
      expect(paths.length).toBeGreaterThan(3);
      for (const path of paths) {
        const response = await asPage(path);
        await response.text();
        expect([path, response.status]).toEqual([path, 200]);
      }
    });

    it('is found by a search over everything where it is searched, at an address that answers', async () => {
      // A name of few letters may be told better by another domain; that of one record in five is told here.
      const { body } = await get(`/v1/${name}?limit=5`);
      type Found = { domain: string; more: string; hits: { page: string }[] };
      let group: Found | undefined;
      for (const record of body.data) {
        const words = domain
          .show(record)
          .title.split(/[\s,:]+/)
          .slice(0, 4)
          .join(' ');
        const { body: found } = await get(`/v1/search?q=${encodeURIComponent(words)}`);
        group ??= found.data.find((one: Found) => one.domain === name);
      }
      if (domain.searchWith === null) {
        expect(group).toBeUndefined();
        return;
      }
      expect(group?.hits.length ?? 0).toBeGreaterThan(0);
      for (const path of [group?.more ?? '', ...(group?.hits ?? []).map(({ page }) => page)]) {
        const response = await asPage(path);
        await response.text();
        expect([path, response.status]).toEqual([path, 200]);
      }
    });

    it('is told in Markdown and to search engines', async () => {
      const { body } = await get(`/v1/${name}?limit=2`);
      for (const { id } of body.data) {
        const text = await (await ask(`/v1/${name}/${encodeURIComponent(id)}.md`)).text();
        expect(text).toMatch(/^# \S/);
        expect(text).not.toMatch(/undefined|\[object Object\]|NaN/);
        const described = await (await ask(`/v1/${name}/${encodeURIComponent(id)}.jsonld`)).json();
        expect(described).toMatchObject({ '@context': 'https://schema.org', '@type': expect.any(String) });
      }
    });
  },
);

it('has one operation id for each operation', () => {
  const ids = Object.values(openapi.paths).flatMap((path) =>
    Object.values(path as Record<string, { operationId: string }>).map((operation) => operation.operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
