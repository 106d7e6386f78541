/** Every filter of every domain lists exactly what its own rule says: alone, in pairs, in each representation. */
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import type { Asked, FilterCases, ImportRow, World } from '../support/filter-cases.ts';
import { type Answered, ask as askOnce, importNdjson, sample } from '../support/gateway.ts';
import { all, parseXml, textOf } from '../support/xml.ts';

const casesByFile = import.meta.glob<{ cases: FilterCases }>('./filters/*.ts', { eager: true });
const casesOf = (domain: string): FilterCases | undefined => casesByFile[`./filters/${domain}.ts`]?.cases;

/** Ten past midnight in Vietnam, while the day before goes on in UTC. */
const NOW = Date.parse('2026-12-01T17:10:00Z');
const TODAY = '2026-12-02';

const rowsOf = (domain: string, cases: FilterCases): ImportRow[] => [
  ...sample(domain)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ImportRow)
    .map((row) => ({ ...row, id: row.id ?? cases.idOf?.(row) })),
  ...cases.rows(TODAY),
];

/** A read of a busy machine may come too late, and is told when to come back: it is asked for again. */
const TRIES = 4;
async function ask(path: string): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await askOnce(path);
    if (response.status !== 503 || tries === TRIES) return response;
    await response.body?.cancel();
  }
}
async function get(path: string): Promise<Answered> {
  const response = await ask(path);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
}

const search = (asked: Asked): string => new URLSearchParams(asked).toString();

interface Walked {
  // biome-ignore lint/suspicious/noExplicitAny: records are checked by the rules of their domain
  records: any[];
  total: number;
}

/** All records of a list, however many pages it has. */
async function walk(base: string, asked: Asked, limit = 100): Promise<Walked> {
  const records: Walked['records'] = [];
  let cursor: string | null = null;
  let total = 0;
  do {
    const { status, body, text }: Answered = await get(
      `${base}?${search({ ...asked, limit: String(limit), ...(cursor ? { cursor } : {}) })}`,
    );
    expect(status, `${base}?${search(asked)} ${text.slice(0, 300)}`).toBe(200);
    expect(body.page.totalIsExact).toBe(true);
    total = body.page.total;
    records.push(...body.data);
    cursor = body.page.nextCursor;
  } while (cursor !== null);
  return { records, total };
}

const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

/** The text of a body whose media type does not call itself text. */
const bodyOf = async (path: string): Promise<string> =>
  new TextDecoder().decode(await (await ask(path)).arrayBuffer());

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(NOW);
  for (const { name } of [...DOMAINS].sort(
    (a, b) => Number(b.name === 'places') - Number(a.name === 'places'),
  )) {
    const cases = casesOf(name);
    if (!cases) continue;
    const rows = rowsOf(name, cases);
    const { status, body } = await importNdjson(name, rows, 'mode=publish&strategy=replace&confirm=all');
    expect([name, status, body.data?.errors]).toEqual([name, 200, []]);
  }
}, 120_000);
afterAll(() => {
  vi.useRealTimers();
});

it.each(DOMAINS.map((domain) => [domain.name, domain] as const))(
  '%s has a rule for each filter it declares, and an order for each value of sort',
  (name, domain) => {
    const cases = casesOf(name);
    expect(cases, `test/contract/filters/${name}.ts must declare cases`).toBeDefined();
    const { sort, ...filters } = domain.filters;
    expect(Object.keys(cases?.filters ?? {}).sort()).toEqual(Object.keys(filters).sort());
    for (const [filter, { matches, shows }] of Object.entries(cases?.filters ?? {}))
      expect(matches ?? shows, `${filter} needs a rule`).toBeTypeOf('function');
    const values = (sort?.meta()?.enum as string[] | undefined) ?? [];
    const ordered = new Set([
      ...Object.keys(cases?.orders ?? {}),
      ...(cases?.ranked ?? []).flatMap(({ asked }) => asked.sort ?? []),
    ]);
    for (const value of ['', ...values]) expect([...ordered]).toContain(value);
    if ('q' in filters) expect(cases?.ranked.length).toBeGreaterThan(0);
  },
);

const declared = DOMAINS.flatMap((domain) => {
  const cases = casesOf(domain.name);
  return cases ? [[domain.name, domain, cases] as const] : [];
});

describe.each(declared)('%s', (name, domain, cases) => {
  const base = `/v1/${name}`;
  let world: World;
  let byId: Map<string, ImportRow>;

  beforeAll(() => {
    const places = casesOf('places');
    const rows = rowsOf(name, cases);
    world = { today: TODAY, rows, places: places ? rowsOf('places', places) : [] };
    byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.size).toBe(rows.length);
  });

  /** The rows a list of these filters must have. */
  const known = new Map<string, ImportRow[]>();
  const expected = (given: Asked): ImportRow[] => {
    const query = search(given);
    const held = known.get(query) ?? listed(given);
    known.set(query, held);
    return held;
  };
  const listed = (given: Asked): ImportRow[] => {
    const asked = cases.understood?.(given, TODAY) ?? given;
    return world.rows.filter(
      (row) =>
        (cases.listed?.(row, world) ?? true) &&
        Object.entries(asked).every(
          ([filter, value]) => cases.filters[filter]?.matches?.(row, value, asked, world) ?? true,
        ),
    );
  };
  const sameRecords = async (asked: Asked): Promise<Walked> => {
    const found = await walk(base, asked);
    const rows = expected(asked);
    expect(idsOf(found.records).sort(), search(asked)).toEqual(idsOf(rows).sort());
    expect(found.total, search(asked)).toBe(rows.length);
    return found;
  };

  it('lists every record that no filter leaves out', async () => {
    const { records } = await sameRecords({});
    expect(records.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(cases.filters))(
    '%s narrows, exactly',
    async (filter, { values, matches, shows }) => {
      const given = values(world);
      expect(given.length).toBeGreaterThan(0);
      let narrows = false;
      for (const value of given) {
        const asked = { [filter]: value };
        const { records } = await sameRecords(asked);
        expect(records.length, search(asked)).toBeGreaterThan(0);
        if (matches) expect(records.length, search(asked)).toBeLessThan(world.rows.length);
        narrows ||= records.length !== expected({}).length;
        for (const record of records) shows?.(record, value, byId.get(record.id) as ImportRow, world);
      }
      if (matches) expect(narrows, `no value of ${filter} tells records apart`).toBe(true);
    },
  );

  it('narrows by two filters at once', async () => {
    const names = Object.keys(cases.filters);
    const pairs = names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const));
    let both = 0;
    for (const [one, other] of pairs) {
      const options = (cases.filters[one]?.values(world) ?? []).flatMap((first) =>
        (cases.filters[other]?.values(world) ?? []).map((second) => ({ [one]: first, [other]: second })),
      );
      // The pair of values that leaves most to each: neither filter alone, and not nothing.
      const told = options
        .map((asked) => {
          const count = expected(asked).length;
          const alone = [one, other].map((filter) => expected({ [filter]: asked[filter] as string }).length);
          return { asked, count, telling: count > 0 && alone.every((each) => each > count) };
        })
        .sort((a, b) => Number(b.telling) - Number(a.telling) || b.count - a.count);
      for (const { asked, telling } of told.slice(0, 1)) {
        const { records } = await sameRecords(asked);
        if (telling) both += 1;
        for (const record of records)
          for (const filter of [one, other])
            cases.filters[filter]?.shows?.(
              record,
              asked[filter] as string,
              byId.get(record.id) as ImportRow,
              world,
            );
      }
    }
    expect(both).toBeGreaterThan(0);
  });

  it('lists the same in every representation', async () => {
    for (const [filter, { values }] of Object.entries(cases.filters)) {
      const asked = { [filter]: values(world)[0] as string };
      const query = search(asked);
      const ids = idsOf((await walk(base, asked)).records);
      const csv = Papa.parse<{ id: string }>((await (await ask(`${base}.csv?${query}`)).text()).trim(), {
        header: true,
      });
      expect(
        csv.data.map(({ id }) => id.replace(/^'/, '')),
        query,
      ).toEqual(ids);
      const lines = (await bodyOf(`${base}.ndjson?${query}`)).trim().split('\n');
      expect(
        lines.map((line) => JSON.parse(line).id),
        query,
      ).toEqual(ids);
      // A feed has the newest change first, and names its entries apart from the host asked.
      const inFeed = (entries: readonly (string | undefined)[], kind: string) => {
        const named = entries.map((entry) => decodeURIComponent(entry?.split(/[:/]/).at(-1) ?? ''));
        expect(named.length, `${query} as ${kind}`).toBe(Math.min(ids.length, 100));
        expect(new Set(named).size, `${query} as ${kind}`).toBe(named.length);
        expect(
          named.filter((id) => !ids.includes(id)),
          `${query} as ${kind}`,
        ).toEqual([]);
      };
      const { status, body } = await get(`${base}.feed.json?${query}&limit=100`);
      expect(status, `${query} as JSON Feed: ${body.detail}`).toBe(200);
      inFeed(
        body.items.map((item: { id: string }) => item.id),
        'JSON Feed',
      );
      const rss = parseXml(await (await ask(`${base}.rss?${query}&limit=100`)).text());
      const items = all(all(rss, 'channel')[0] as typeof rss, 'item');
      inFeed(
        items.map((item) => textOf(item, 'guid')),
        'RSS',
      );
      const atom = parseXml(await (await ask(`${base}.atom?${query}&limit=100`)).text());
      inFeed(
        all(atom, 'entry').map((entry) => textOf(entry, 'id')),
        'Atom',
      );
      const page = await (await ask(`/${name}?${query}`)).text();
      const total = /<p role="status"><strong>([\d.]+)<\/strong>/.exec(page)?.[1]?.replaceAll('.', '');
      expect(Number(total), `${query} on the page`).toBe(ids.length);
      const linked = [...page.matchAll(new RegExp(`href="/${name}/([^"?#/]+)["?#]`, 'g'))];
      const cards = [...new Set(linked.map(([, id = '']) => decodeURIComponent(id)))].filter((id) =>
        ids.includes(id),
      );
      // Prices stand by street: in the order of the list within each.
      const order = name === 'land-prices' ? (all: string[]) => all.sort() : (all: string[]) => all;
      expect(order(cards), `${query} on the page`).toEqual(order(ids.slice(0, 20)));
    }
  });

  it('orders by value, and walks each order without a gap', async () => {
    for (const [sort, order] of Object.entries(cases.orders)) {
      const asked: Asked = sort === '' ? {} : { sort };
      const { records } = await walk(base, asked);
      const rows = idsOf(records).map((id) => byId.get(id) as ImportRow);
      const steps = rows.slice(1).map((row, index) => order(rows[index] as ImportRow, row));
      expect(
        steps.filter((step) => step > 0),
        `sort=${sort}`,
      ).toEqual([]);
      expect(
        steps.some((step) => step < 0),
        `sort=${sort} orders nothing`,
      ).toBe(true);
      expect(idsOf((await walk(base, asked, 3)).records), `sort=${sort} by threes`).toEqual(idsOf(records));
    }
  });

  it('keeps the order asked for beside words, page by page', async () => {
    const words = cases.filters.q?.values(world) ?? [];
    for (const [sort, order] of Object.entries(cases.orders)) {
      if (sort === '') continue;
      for (const q of words) {
        const asked = { sort, q };
        const { records } = await sameRecords(asked);
        const rows = idsOf(records).map((id) => byId.get(id) as ImportRow);
        const steps = rows.slice(1).map((row, index) => order(rows[index] as ImportRow, row));
        expect(
          steps.filter((step) => step > 0),
          search(asked),
        ).toEqual([]);
        expect(idsOf((await walk(base, asked, 1)).records), `${search(asked)} one by one`).toEqual(
          idsOf(records),
        );
      }
    }
  });

  it('ranks its own searches', async () => {
    for (const { asked, ids } of cases.ranked) {
      const found = await walk(base, asked);
      const inOrder = idsOf(found.records);
      expect(inOrder.slice(0, ids.length), search(asked)).toEqual(ids);
      expect(idsOf((await walk(base, asked, 1)).records), `${search(asked)} one by one`).toEqual(inOrder);
    }
  });

  it('counts by each facet what the filter of that name lists', async () => {
    const words = Object.entries(cases.filters).filter(([filter]) => filter === 'q');
    const narrowing = Object.entries(cases.filters).filter(([filter]) => !domain.facets.includes(filter));
    const lists: Asked[] = [
      {},
      ...words.flatMap(([filter, { values }]) => values(world).map((value) => ({ [filter]: value }))),
      ...narrowing.slice(0, 4).map(([filter, { values }]) => ({ [filter]: values(world).at(-1) as string })),
    ];
    for (const asked of lists) {
      const query = search({ ...asked, facets: domain.facets.join(','), limit: '1' });
      const { status, body } = await get(`${base}?${query}`);
      expect(status, query).toBe(200);
      const rows = expected(asked);
      for (const facet of domain.facets) {
        const counts: { value: string; count: number }[] = body.facets?.[facet] ?? [];
        const rule = cases.facets?.[facet];
        for (const [place, { value, count }] of counts.entries()) {
          const counted = rows.filter((row) =>
            rule
              ? rule(row) === value
              : cases.filters[facet]?.matches?.(row, value, { ...asked, [facet]: value }, world),
          );
          expect(count, `${facet}=${value} of ${query}`).toBe(counted.length);
          if (place < 3 && !rule && !(facet in (cases.understood?.({}, TODAY) ?? {}))) {
            const own = await get(
              `${base}?${search({ ...cases.understood?.(asked, TODAY), ...asked, [facet]: value, limit: '1' })}`,
            );
            expect(own.body.page.total, `${facet}=${value} after ${query}`).toBe(count);
          }
        }
        // Nothing that is listed goes without being counted, while there is room for it.
        if (counts.length < 50) {
          const named = counts.map(({ value }) => value);
          const uncounted = rows.filter((row) =>
            named.every((value) =>
              rule ? rule(row) !== value : !cases.filters[facet]?.matches?.(row, value, asked, world),
            ),
          );
          const values = new Set(uncounted.map((row) => cases.filters[facet] && facetText(row, facet)));
          expect([...values].filter(Boolean), `${facet} of ${query}`).toEqual([]);
        }
        const order = counts.map(({ count }) => count);
        expect(order, `${facet} of ${query}`).toEqual([...order].sort((a, b) => b - a));
        expect(new Set(counts.map(({ value }) => value)).size).toBe(counts.length);
      }
      if (rows.length > 0)
        expect(
          Object.values(body.facets ?? {}).some((counts) => (counts as unknown[]).length > 0),
          query,
        ).toBe(true);
    }
  });
});

/** What a row would count under, as far as a column of the facet's own name tells. */
const facetText = (row: ImportRow, facet: string): string => {
  const value = row[facet] ?? row[`${facet}s`] ?? '';
  return Array.isArray(value) ? String(value[0] ?? '') : String(value);
};
