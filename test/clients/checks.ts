/** What the gateway serves, read by libraries that others wrote: each format by two that share no code. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { Client as EarlierClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as EarlierTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { build } from 'esbuild';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { JsonLdParser } from 'jsonld-streaming-parser';
import ical from 'node-ical';
import createClient from 'openapi-fetch';
import { generate } from 'openapi-typescript-codegen';
import Papa from 'papaparse';
import RssParser from 'rss-parser';
import { unfurl } from 'unfurl.js';
import type { paths } from '../../schemas/client.d.ts';
import { DOMAINS } from '../../src/registry.ts';

/** One client at work on one format; answers what came of it in a few words, and throws on a fault. */
export interface ClientCheck {
  format: string;
  client: string;
  run(base: string): Promise<string>;
}

const must = (held: boolean, fault: string): void => {
  if (!held) throw new Error(fault);
};

async function read(base: string, path: string, init?: RequestInit): Promise<string> {
  const response = await fetch(new URL(path, base), init);
  must(response.ok, `${path}: ${response.status}`);
  return response.text();
}
const readJson = async (base: string, path: string) => JSON.parse(await read(base, path));

/** The same for every domain, by `count` of what each gave; none may come empty where its list is not. */
async function ofEach(
  base: string,
  extension: string,
  count: (body: string, path: string) => Promise<number> | number,
) {
  let total = 0;
  for (const { name } of DOMAINS) {
    const path = `/v1/${name}${extension}`;
    const held = (await readJson(base, `/v1/${name}?limit=1`)).page.total as number;
    const met = await count(await read(base, path), path);
    must(held === 0 || met > 0, `${path}: nothing of ${held}`);
    total += met;
  }
  return `${DOMAINS.length} feeds, ${total} entries`;
}

const FEEDS: readonly ClientCheck[] = ['rss', 'atom'].flatMap((extension): ClientCheck[] => [
  {
    format: extension === 'rss' ? 'RSS 2.0' : 'Atom',
    client: 'rss-parser',
    run: (base) =>
      ofEach(base, `.${extension}`, async (body, path) => {
        const { items } = await new RssParser().parseString(body);
        for (const { title, link, isoDate, pubDate } of items)
          must(Boolean(title && link && (isoDate ?? pubDate)), `${path}: an entry lacks title, link or day`);
        return items.length;
      }),
  },
  {
    format: extension === 'rss' ? 'RSS 2.0' : 'Atom',
    client: '@extractus/feed-extractor',
    run: (base) =>
      ofEach(base, `.${extension}`, (body, path) => {
        must(XMLValidator.validate(body) === true, `${path}: not well-formed`);
        const entries = extractFromXml(body, { useISODateFormat: true }).entries ?? [];
        for (const { id, title, link, published } of entries)
          must(Boolean(id && title && link && published), `${path}: an entry lacks id, title, link or day`);
        return entries.length;
      }),
  },
]);

const JSON_FEEDS: readonly ClientCheck[] = [
  {
    format: 'JSON Feed 1.1',
    client: '@extractus/feed-extractor',
    run: (base) =>
      ofEach(base, '.feed.json', (body) => (extractFromJson(JSON.parse(body)).entries ?? []).length),
  },
  {
    format: 'JSON Feed 1.1',
    client: 'feedsmith',
    run: (base) => ofEach(base, '.feed.json', (body) => parseJsonFeed(body).items?.length ?? 0),
  },
];

const CALENDAR = '/v1/recruitments.ics?status=all';
const CALENDARS: readonly ClientCheck[] = [
  {
    format: 'iCalendar',
    client: 'ical.js',
    async run(base) {
      const book = new ICAL.Component(ICAL.parse(await read(base, CALENDAR)));
      const events = book.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      for (const { uid, startDate, summary } of events)
        must(Boolean(uid && summary && startDate.isDate), `${uid}: no whole day with a title`);
      const { page } = await readJson(base, '/v1/recruitments?status=all&limit=1');
      must(events.length === page.total, `${events.length} of ${page.total}`);
      return `${events.length} events`;
    },
  },
  {
    format: 'iCalendar',
    client: 'node-ical',
    async run(base) {
      const events = Object.values(ical.sync.parseICS(await read(base, CALENDAR))).filter(
        (one) => one?.type === 'VEVENT',
      );
      must(events.length > 0, 'no events');
      return `${events.length} events`;
    },
  },
];

/** Rows of an export, which a reader of tables gave: as many columns each, as many rows as the list has. */
const table = (name: string, parse: (body: string) => string[][]): ClientCheck => ({
  format: 'CSV',
  client: name,
  async run(base) {
    let rows = 0;
    for (const { name: domain } of DOMAINS) {
      const every = domain === 'recruitments' ? '?status=all' : '';
      const [headings = [], ...cells] = parse(
        (await read(base, `/v1/${domain}.csv${every}`)).replace(/^\uFEFF/, ''),
      );
      const { page } = await readJson(base, `/v1/${domain}${every}${every ? '&' : '?'}limit=1`);
      must(cells.length === page.total, `${domain}: ${cells.length} rows of ${page.total}`);
      must(
        cells.every((row) => row.length === headings.length),
        `${domain}: a row of another length`,
      );
      rows += cells.length;
    }
    return `${DOMAINS.length} tables, ${rows} rows`;
  },
});
const TABLES: readonly ClientCheck[] = [
  table('csv-parse', (body) => parseCsv(body, { relaxColumnCount: false })),
  table('papaparse', (body) => {
    const { data, errors } = Papa.parse<string[]>(body, { skipEmptyLines: true });
    must(errors.length === 0, errors[0]?.message ?? '');
    return data;
  }),
];

/** schema.org's own context is fetched by its address; a vocabulary stands for it, so that nothing outside is asked. */
const VOCABULARY = { '@context': { '@vocab': 'https://schema.org/', id: '@id', type: '@type' } };
const isSchemaOrg = (address: string): boolean => /^https?:\/\/schema\.org\/?$/.test(address);

const LINKED: readonly { name: string; statements(body: string, at: string): Promise<number> }[] = [
  {
    name: 'jsonld',
    async statements(body, at) {
      const documentLoader = async (address: string) => {
        must(isSchemaOrg(address), `foreign context ${address}`);
        return { documentUrl: address, document: VOCABULARY };
      };
      return ((await jsonld.toRDF(JSON.parse(body), { base: at, documentLoader })) as object[]).length;
    },
  },
  {
    name: 'jsonld-streaming-parser',
    statements: (body, at) =>
      new Promise((resolve, reject) => {
        let met = 0;
        const load = async (address: string) => {
          must(isSchemaOrg(address), `foreign context ${address}`);
          return VOCABULARY;
        };
        const parser = new JsonLdParser({ baseIRI: at, documentLoader: { load } });
        parser.on('data', () => {
          met += 1;
        });
        parser.on('error', reject);
        parser.on('end', () => resolve(met));
        parser.end(body);
      }),
  },
];
const DATA: readonly ClientCheck[] = LINKED.flatMap(({ name, statements }): ClientCheck[] => [
  {
    format: 'DCAT',
    client: name,
    async run(base) {
      const body = await read(base, '/v1/catalogue');
      const datasets = JSON.parse(body)['dcat:dataset'].length as number;
      return `${datasets} datasets, ${await statements(body, `${base}/v1/catalogue`)} statements`;
    },
  },
  {
    format: 'JSON-LD',
    client: name,
    async run(base) {
      let met = 0;
      for (const { name: domain } of DOMAINS) {
        const [first] = (await readJson(base, `/v1/${domain}?limit=1`)).data;
        if (!first) continue;
        const path = `/v1/${domain}/${encodeURIComponent(first.id)}.jsonld`;
        const found = await statements(await read(base, path), `${base}${path}`);
        must(found > 2, `${path}: ${found} statements`);
        met += found;
      }
      return `${DOMAINS.length} records, ${met} statements`;
    },
  },
]);

const EMBEDDED: readonly ClientCheck[] = [
  {
    format: 'oEmbed, discovered',
    client: 'unfurl.js',
    async run(base) {
      for (const { name } of DOMAINS) {
        const { oEmbed, open_graph } = await unfurl(`${base}/${name}`, { oembed: true });
        must(oEmbed?.type === 'rich' && oEmbed.html.includes('<iframe'), `/${name}: no frame`);
        must(Boolean(open_graph?.title), `/${name}: no title for a preview`);
      }
      return `${DOMAINS.length} frames`;
    },
  },
  {
    format: 'oEmbed, XML',
    client: 'fast-xml-parser',
    async run(base) {
      for (const { name } of DOMAINS) {
        const query = new URLSearchParams({
          url: `${base}/${name}`,
          format: 'xml',
          dnt: '1',
          maxwidth: '600',
        });
        const body = await read(base, `/oembed?${query}`);
        must(XMLValidator.validate(body) === true, `/${name}: not well-formed`);
        const { oembed } = new XMLParser({ htmlEntities: true }).parse(body, true);
        must(
          oembed.type === 'rich' && oembed.width <= 600 && oembed.html.includes('<iframe'),
          `/${name}: no frame`,
        );
      }
      return `${DOMAINS.length} frames`;
    },
  },
];

interface Calls {
  tools(): Promise<{ name: string }[]>;
  call(
    name: string,
    given: Record<string, unknown>,
  ): Promise<{ isError?: boolean; structuredContent?: unknown }>;
  close(): Promise<void>;
}
const talk = (client: string, open: (address: URL) => Promise<Calls>): ClientCheck => ({
  format: 'MCP',
  client,
  async run(base) {
    const calls = await open(new URL('/mcp', base));
    try {
      const tools = await calls.tools();
      for (const name of ['ask', 'verify', 'resolve_place', 'search_passages', 'read_record'])
        must(
          tools.some((tool) => tool.name === name),
          `no tool ${name}`,
        );
      // The clients hold what comes against the declared shape and throw where it is another.
      const answered = await calls.call('ask', { question: 'Giá đất đường Nguyễn Huệ?' });
      must(!answered.isError && Boolean(answered.structuredContent), 'ask: no typed answer');
      return `${tools.length} tools, a typed answer`;
    } finally {
      await calls.close();
    }
  },
});
const identity = { name: 'motcua-clients', version: '1.0.0' };
const TOOLS: readonly ClientCheck[] = [
  talk('@modelcontextprotocol/client', async (address) => {
    const client = new ModernClient(identity, { versionNegotiation: { mode: 'auto' } });
    await client.connect(new ModernTransport(address));
    return {
      tools: async () => (await client.listTools()).tools,
      call: async (name, given) => (await client.callTool({ name, arguments: given })) as object,
      close: () => client.close(),
    };
  }),
  talk('@modelcontextprotocol/sdk', async (address) => {
    const client = new EarlierClient(identity);
    await client.connect(new EarlierTransport(address) as Parameters<EarlierClient['connect']>[0]);
    return {
      tools: async () => (await client.listTools()).tools,
      call: async (name, given) => (await client.callTool({ name, arguments: given })) as object,
      close: () => client.close(),
    };
  }),
];

/** Services that a generator wrote, as far as they are called here. */
interface Generated {
  OpenAPI: { BASE: string };
  [service: string]: unknown;
}

const GENERATED: readonly ClientCheck[] = [
  {
    format: 'OpenAPI 3.1',
    client: 'openapi-fetch',
    async run(base) {
      const client = createClient<paths>({ baseUrl: base });
      const query = { street: 'Nguyễn Huệ', limit: 1 };
      const { data, error } = await client.GET('/v1/land-prices', { params: { query } });
      must(!error && data !== undefined, '/v1/land-prices: an error');
      const asked = await client.GET('/v1/ask', { params: { query: { q: 'Giá đất đường Nguyễn Huệ?' } } });
      must(asked.data?.data.outcome !== undefined, '/v1/ask: no outcome');
      return `${data?.page.total} prices, an answer`;
    },
  },
  {
    format: 'OpenAPI 3.1',
    client: 'openapi-typescript-codegen',
    async run(base) {
      const folder = mkdtempSync(join(tmpdir(), 'motcua-generated-'));
      try {
        const input = await readJson(base, '/openapi.json');
        await generate({ input, output: folder, httpClient: 'fetch', useOptions: true });
        const outfile = join(folder, 'client.mjs');
        const entryPoints = [join(folder, 'index.ts')];
        await build({
          entryPoints,
          outfile,
          bundle: true,
          format: 'esm',
          platform: 'node',
          logLevel: 'error',
        });
        const made = (await import(pathToFileURL(outfile).href)) as Generated;
        made.OpenAPI.BASE = base;
        const methods = new Map<string, (given: object) => Promise<{ data?: unknown }>>();
        for (const service of Object.values(made))
          for (const name of typeof service === 'function' ? Object.getOwnPropertyNames(service) : [])
            methods.set(name, (service as unknown as Record<string, never>)[name] as never);
        const operations = Object.values(
          input.paths as Record<string, Record<string, { operationId?: string }>>,
        )
          .flatMap((path) => Object.values(path))
          .flatMap(({ operationId }) => operationId ?? []);
        for (const operation of operations) must(methods.has(operation), `no method ${operation}`);
        const listed = await methods.get('listLandPrices')?.({ street: 'Nguyễn Huệ', limit: 1 });
        must(Array.isArray(listed?.data), 'listLandPrices: no data');
        const asked = await methods.get('ask')?.({ q: 'Giá đất đường Nguyễn Huệ?' });
        must(asked?.data !== undefined, 'ask: no answer');
        return `${operations.length} methods in ${readdirSync(join(folder, 'services')).length} services, two called`;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];

export const CLIENT_CHECKS: readonly ClientCheck[] = [
  ...FEEDS,
  ...JSON_FEEDS,
  ...CALENDARS,
  ...TABLES,
  ...DATA,
  ...EMBEDDED,
  ...TOOLS,
  ...GENERATED,
];
