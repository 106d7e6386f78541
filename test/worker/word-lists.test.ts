/** A word search is a list like any other: whole, walked, counted, sorted and fed; and a facet counts what its filter finds. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import { ask, get, importNdjson, importSamples } from '../support/gateway.ts';

interface Found {
  id: string;
  [field: string]: unknown;
}

async function walk(address: string, limit: number) {
  const records: Found[] = [];
  const totals = new Set<number>();
  const mark = address.includes('?') ? '&' : '?';
  let cursor: string | null = null;
  do {
    const { status, body } = await get(
      `${address}${mark}limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    expect(status).toBe(200);
    records.push(...body.data);
    totals.add(body.page.total);
    expect(body.page.totalIsExact).toBe(true);
    cursor = body.page.nextCursor;
  } while (cursor !== null);
  expect(totals.size).toBe(1);
  return { records, total: [...totals][0] as number };
}

const idsOf = (records: readonly Found[]) => records.map(({ id }) => id);
const words = ['quy định', 'vỉa hè', 'nước sạch', 'giao vien', 'du lịch', 'quy nhơn', 'nghi dinh ve dat dai'];
const searched = DOMAINS.filter(({ filters }) => 'q' in filters && 'sort' in filters);

beforeAll(() => importSamples());

it('is tried on more than one domain', () => {
  expect(searched.length).toBeGreaterThan(2);
});

describe.each(searched.map((domain) => [domain.name, domain] as const))('words in %s', (name, domain) => {
  const everything = 'status' in domain.filters && name === 'recruitments' ? '&status=all' : '';
  const address = (q: string, more = '') => `/v1/${name}?q=${encodeURIComponent(q)}${everything}${more}`;

  it.each(words)('“%s” is walked to its total, each record once, whatever the page', async (q) => {
    const whole = await walk(address(q), 100);
    expect(whole.records).toHaveLength(whole.total);
    expect(new Set(idsOf(whole.records)).size).toBe(whole.total);
    for (const limit of [3, 7])
      expect(idsOf((await walk(address(q), limit)).records)).toEqual(idsOf(whole.records));
  });

  it.each(words)('“%s” newest first is the same records in order of time', async (q) => {
    const ranked = await walk(address(q), 100);
    const newest = await walk(address(q, '&sort=newest'), 4);
    expect(idsOf(newest.records).sort()).toEqual(idsOf(ranked.records).sort());
    const days = newest.records.map((record) => String(record.publishedAt ?? record.issuedOn));
    expect(days).toEqual(days.toSorted().reverse());
  });

  it.each(words)('“%s” is exported whole', async (q) => {
    const { total } = await walk(address(q), 100);
    const lines = (await (await ask(address(q).replace('?', '.ndjson?'))).text()).split('\n').filter(Boolean);
    expect(lines).toHaveLength(total);
  });

  it.each(words)('facets of “%s” count what their filters find', async (q) => {
    const { body } = await get(address(q, `&facets=${domain.facets.join(',')}`));
    for (const facet of domain.facets) {
      expect(body.facets[facet], facet).toBeInstanceOf(Array);
      if (!(facet in domain.filters)) continue;
      for (const { value, count } of body.facets[facet]) {
        const filtered = await get(address(q, `&${facet}=${encodeURIComponent(value)}`));
        expect(filtered.body.page.total, `${facet}=${value}`).toBe(count);
      }
    }
  });
});

it.each(DOMAINS.filter(({ facets }) => facets.length > 0).map((domain) => [domain.name, domain] as const))(
  'facets of %s count what their filters find',
  async (name, domain) => {
    const { body } = await get(`/v1/${name}?facets=${domain.facets.join(',')}`);
    let compared = 0;
    for (const facet of domain.facets) {
      if (!(facet in domain.filters)) continue;
      for (const { value, count } of body.facets[facet]) {
        expect(value).not.toBe('');
        const filtered = await get(`/v1/${name}?${facet}=${encodeURIComponent(value)}`);
        expect(filtered.body.page.total, `${facet}=${value}`).toBe(count);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  },
);

it('holds every record that has the words', async () => {
  const all = await walk('/v1/legal-documents', 100);
  const holding: string[] = [];
  for (const { id } of all.records) {
    const { body } = await get(`/v1/legal-documents/${encodeURIComponent(id)}`);
    const text = [body.data.title, ...body.data.passages.flatMap((p: Found) => [p.heading, p.text])].join(
      '\n',
    );
    if (/quy định/iu.test(text)) holding.push(id);
  }
  expect(holding.length).toBeGreaterThan(30);
  const found = idsOf((await walk('/v1/legal-documents?q=quy+định', 20)).records);
  expect(found).toEqual(expect.arrayContaining(holding));
});

it('goes on beyond what is counted, each record once', async () => {
  const rows = Array.from({ length: 5_600 }, (_, index) => ({
    id: `tin-${index}`,
    url: `https://example.org/${index}`,
    title: `Thông báo số ${index}`,
    publishedAt: '2026-01-05T08:00:00Z',
    kind: index % 700 === 0 ? 'video' : 'news',
    body: 'Thông báo lịch cắt điện.',
  }));
  await importNdjson('articles', rows);
  const ids = new Set<string>();
  let cursor = '';
  let pages = 0;
  do {
    const { body } = await get(`/v1/articles?q=cắt+điện&kind=video&limit=3${cursor}`);
    for (const { id } of body.data) {
      expect(ids.has(id)).toBe(false);
      ids.add(id);
    }
    cursor = body.page.nextCursor === null ? '' : `&cursor=${body.page.nextCursor}`;
    pages += 1;
  } while (cursor !== '' && pages < 20);
  expect([...ids].sort()).toEqual(Array.from({ length: 8 }, (_, index) => `tin-${index * 700}`).sort());
  const { body } = await get('/v1/articles?q=cắt+điện&limit=1');
  expect(body.page.totalIsExact).toBe(false);
});
