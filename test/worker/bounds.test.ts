/** Whatever is asked: no fault of ours, no answer out of proportion, no header block over 8 kB, no foreign structure. */
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { isRead, type ReadEndpoint } from '../../src/contract/endpoint.ts';
import { EDITOR_ENDPOINTS } from '../../src/editor-endpoints.ts';
import { ENDPOINTS } from '../../src/endpoints.ts';
import { DOMAINS } from '../../src/registry.ts';
import { FOREIGN, foreignIn, headerBytes } from '../support/foreign.ts';
import { ask, get, importNdjson, importSamples, sample, TOKEN } from '../support/gateway.ts';

/** Values of every kind that readers of text, numbers, days and queries stumble over. */
const ODD: readonly string[] = [
  ...['', ' ', '\0', '%', '"', '*', '-', '(((', '----', '../../etc', '__proto__', 'constructor', '\uFEFF'],
  ...[
    'NaN',
    '-1',
    '0',
    '1e309',
    '9'.repeat(400),
    '0x10',
    'null',
    'true',
    '{{7*7}}',
    "' OR 1=1 --",
    'NEAR(a b, 5)',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '29/2/2025',
    'vt6',
    '\u202Eabc\u2066',
    '😀'.repeat(500),
    'a\u2028b',
  ],
  ...[
    'a '.repeat(1_900),
    'đ'.repeat(3_900),
    'e\u0302\u0301'.repeat(1_000),
    '"('.repeat(1_500),
    'x'.repeat(9_000),
  ],
  Array.from({ length: 700 }, (_, index) => `đ${index}`).join(' '),
  Array.from({ length: 300 }, (_, index) => `${index}/2024/QĐ-UBND`).join(' '),
  'giá đất đường Nguyễn Huệ và '.repeat(100),
];
/** Bytes that are no UTF-8, or end too soon; already written as they go into an address. */
const RAW = ['%E0%A4%A', '%ED%A0%80', '%FF', '%', '%u0041', '+%2B+'];

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Asks, and says what of the answer breaks a bound; nothing where all hold. */
async function broken(path: string, init: RequestInit = {}): Promise<string[]> {
  let response = await ask(path, init);
  // A machine that is busy answers "later" for some seconds, which is no answer to what was asked.
  for (let again = 0; response.status === 503 && again < 3; again += 1) {
    await response.arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    response = await ask(path, init);
  }
  const body = new TextDecoder().decode(await response.arrayBuffer());
  const asked = bytesOf(path) + (typeof init.body === 'string' ? bytesOf(init.body) : 0);
  const told: string[] = [];
  if (response.status >= 500) told.push(`status ${response.status}`);
  if (bytesOf(body) > 20 * asked + 100_000) told.push(`${bytesOf(body)} bytes for ${asked}`);
  if (headerBytes(response.headers) > 8_000) told.push(`${headerBytes(response.headers)} bytes of headers`);
  told.push(...foreignIn(response.headers, body));
  return told.map((fault) => `${init.method ?? 'GET'} ${path.slice(0, 160)} → ${response.status}: ${fault}`);
}

/** All that breaks a bound among many requests. */
async function brokenAmong(requests: readonly (readonly [string, RequestInit?])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [path, init] of requests) found.push(...(await broken(path, init)));
  return found;
}

beforeAll(() => importSamples());

const exampleOf = (name: string, schema: z.ZodType): string =>
  name === 'url' ? 'https://motcua.test/land-prices' : String(schema.meta()?.example ?? 'quy');

/**
 * Addresses of a read, with what it needs beside: its first free text with each value, each other parameter with one value in
 * so many, other ones for each.
 */
function addresses(
  path: string,
  query: Readonly<Record<string, z.ZodType>>,
  values: readonly string[],
  oneIn: number,
): string[] {
  const needed = Object.entries(query)
    .filter(([, schema]) => !schema.safeParse(undefined).success)
    .map(([name, schema]) => [name, exampleOf(name, schema)] as const);
  const names = Object.keys(query);
  const free = names.find((name) => query[name]?.safeParse('x y').success);
  return names.flatMap((name, at) => {
    const others = needed
      .filter(([other]) => other !== name)
      .map(([other, example]) => `&${other}=${encodeURIComponent(example)}`);
    return values
      .filter((_, index) => name === free || index % oneIn === at % oneIn)
      .map((value) => `${path}?${name}=${value}${others.join('')}`);
  });
}

/** The path of a read with its examples, or with one text in place of each. */
const pathWith = (endpoint: ReadEndpoint, text?: string): string =>
  endpoint.path.replace(/:(\w+)(?:\{[^}]*\\\.(\w+)\})?/g, (_, name: string, extension?: string) => {
    const example = endpoint.pathParameters?.find((parameter) => parameter.name === name)?.example ?? 'x';
    return `${encodeURIComponent(text ?? example)}${extension ? `.${extension}` : ''}`;
  });

const READS = ENDPOINTS.filter(isRead).map((endpoint, turn) => [endpoint.path, endpoint, turn] as const);
const isJson = ({ responses }: ReadEndpoint) =>
  Object.keys(responses).some((type) => type === 'application/json');
const ENCODED = [...ODD.map((value) => encodeURIComponent(value)), ...RAW];

describe.each(READS)('%s', (_, endpoint, turn) => {
  it('keeps its bounds, whatever its parameters are', async () => {
    // Other formats of a list share its reading: they are asked what is meant for their structure.
    const foreign = isJson(endpoint) ? FOREIGN : FOREIGN.filter((_, index) => index % 3 === turn % 3);
    const values = [...foreign.map((text) => encodeURIComponent(text)), ...(isJson(endpoint) ? ENCODED : [])];
    const paths = addresses(pathWith(endpoint), endpoint.query ?? {}, values, isJson(endpoint) ? 18 : 30);
    if (endpoint.path.includes(':'))
      paths.push(...[...foreign, ...(isJson(endpoint) ? ODD : [])].map((text) => pathWith(endpoint, text)));
    const unknown = [...FOREIGN.filter((_, index) => index % 8 === 0), 'x'.repeat(5_000)].map(
      (text) => `${pathWith(endpoint)}?${encodeURIComponent(text)}=1`,
    );
    const many = `${pathWith(endpoint)}?${Array.from({ length: 400 }, (_, index) => `p${index}=1`).join('&')}`;
    expect(await brokenAmong([...paths, ...unknown, many].map((path) => [path]))).toEqual([]);
  }, 120_000);
});

describe('pages', () => {
  const asPage = { headers: { accept: 'text/html' } };
  const PAGES = [
    ...[
      '/',
      '/ask',
      '/about-data',
      '/status',
      '/docs',
      '/embed',
      '/basis-changes',
      '/land-prices/street/nguyen-hue',
    ],
    ...DOMAINS.flatMap(({ name }) => [`/${name}`, `/embed/${name}`]),
  ];
  it.each(PAGES)(
    '%s keeps its bounds, whatever is asked of it',
    async (path) => {
      const filters = DOMAINS.find(({ name }) => path === `/${name}`)?.filters ?? {};
      const names = [...new Set(['q', 'lang', 'cursor', 'foreign', ...Object.keys(filters)])];
      const values = [...FOREIGN.map((text) => encodeURIComponent(text)), ...ENCODED];
      const paths = names.flatMap((name, at) =>
        values
          .filter((_, index) => index % (name === 'q' ? 4 : 25) === at % 4)
          .map((value) => `${path}?${name}=${value}`),
      );
      if (path === '/embed')
        for (const { name } of DOMAINS)
          paths.push(...values.map((value) => `/embed?kind=${name}&q=${value}`));
      expect(await brokenAmong(paths.map((each) => [each, asPage]))).toEqual([]);
    },
    120_000,
  );

  it('that are not there keep them too', async () => {
    const paths = [...FOREIGN, ...ODD].flatMap((text) => [
      `/${encodeURIComponent(text)}`,
      `/articles/${encodeURIComponent(text)}`,
      `/embed/${encodeURIComponent(text)}`,
      `/land-prices/street/${encodeURIComponent(text)}`,
      `/sitemaps/${encodeURIComponent(text)}.xml`,
    ]);
    expect(await brokenAmong(paths.map((path) => [path, asPage]))).toEqual([]);
  });
});

describe('bodies', () => {
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const BODIES = [
    ...[
      '',
      '{',
      'null',
      '[]',
      '0',
      '"x"',
      '{}',
      '{"question":1}',
      deep(200),
      deep(20_000),
      `{"x":${deep(5_000)}}`,
    ],
    ...ODD.map((text) => JSON.stringify({ question: text, text, draft: text, context: { street: text } })),
    ...FOREIGN.map((text) => JSON.stringify({ question: text, text, draft: text, [text]: text })),
    JSON.stringify(Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`k${index}`, index]))),
    JSON.stringify(Array.from({ length: 2_000 }, () => ({ question: 'giá đất' }))),
    JSON.stringify({ text: 'Giá đất đường Nguyễn Huệ vị trí 1 là 9 triệu đồng. '.repeat(200) }),
    JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    JSON.stringify({
      jsonrpc: '2.0',
      id: 'x'.repeat(2_000),
      method: 'tools/call',
      params: { name: 'x', arguments: [] },
    }),
  ];
  const ACTIONS = [...ENDPOINTS, ...EDITOR_ENDPOINTS].filter(
    (endpoint) => !isRead(endpoint) && endpoint.method !== 'get',
  );
  it.each(ACTIONS.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s keeps its bounds, whatever it is sent',
    async (_, endpoint) => {
      const path = endpoint.path
        .replace(/:domain\b(?:\{[^}]*\})?/, 'articles')
        .replace(/:\w+(?:\{[^}]*\})?/g, 'x');
      const requests = BODIES.flatMap((body) =>
        ['application/json', 'application/x-ndjson', 'text/csv'].map(
          (type): readonly [string, RequestInit] => [
            path,
            {
              method: endpoint.method.toUpperCase(),
              headers: {
                authorization: `Bearer ${TOKEN}`,
                'content-type': type,
                accept: 'application/json, text/event-stream',
              },
              body,
            },
          ],
        ),
      );
      expect(await brokenAmong(requests)).toEqual([]);
    },
    120_000,
  );
});

describe('headers of a request', () => {
  const NAMES = [
    ...[
      'accept',
      'accept-language',
      'accept-encoding',
      'if-none-match',
      'origin',
      'range',
      'cookie',
      'user-agent',
    ],
    ...[
      'access-control-request-headers',
      'access-control-request-method',
      'x-partner-key',
      'content-type',
      'dnt',
    ],
    ...[
      'authorization',
      'mcp-session-id',
      'mcp-protocol-version',
      'last-event-id',
      'cf-ray',
      'x-forwarded-host',
      'forwarded',
    ],
  ];
  const VALUES = [
    '',
    ',',
    '"',
    'x'.repeat(9_000),
    'x,'.repeat(4_000),
    '<foreign>',
    '=FOREIGN(1)',
    'https://foreign.test',
    '*',
  ];
  it.each(NAMES)('%s changes no bound', async (name) => {
    const requests = VALUES.flatMap((value) =>
      (['GET', 'HEAD', 'OPTIONS', 'POST'] as const).flatMap((method) =>
        ['/v1/articles?q=quy', '/mcp', '/v1/admin/tokens'].map((path): readonly [string, RequestInit] => [
          path,
          { method, headers: { [name]: value } },
        ]),
      ),
    );
    expect(await brokenAmong(requests)).toEqual([]);
  });
});

describe.each(DOMAINS.map(({ name }) => name))('records of %s that hold foreign text', (name) => {
  beforeAll(async () => {
    const rows = sample(name)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const { everything } = DOMAINS.find((domain) => domain.name === name) as (typeof DOMAINS)[number];
    const listed = await get(
      `/v1/${name}?limit=1&${new URLSearchParams(everything as Record<string, string>)}`,
    );
    const { id } = listed.body.data[0];
    // A row of what the list shows: its copies are shown, too.
    const first = rows.find((row) => row.id === id) ?? (rows[0] as Record<string, unknown>);
    // One row for each member and piece; those that the import refuses are no record.
    const hostile = Object.entries(first).flatMap(([key, value], at) =>
      typeof value === 'string' && key !== 'id'
        ? FOREIGN.flatMap((piece, index) =>
            index % 3 === at % 3
              ? [
                  { ...first, id: `la-${key}-${index}`, [key]: `${piece} ${value}` },
                  { ...first, id: `sau-${key}-${index}`, [key]: `${value} ${piece}` },
                ]
              : [],
          )
        : [],
    );
    const { body } = await importNdjson(
      name,
      hostile,
      'mode=publish&strategy=merge&confirm=all&rejects=skip',
    );
    expect(body.data?.accepted, JSON.stringify(body).slice(0, 400)).toBeGreaterThan(10);
  }, 120_000);

  it('keep it as text in every format and page', async () => {
    const everything = new URLSearchParams(
      (DOMAINS.find((domain) => domain.name === name)?.everything ?? {}) as Record<string, string>,
    );
    everything.set('limit', '100');
    const paths: [string, RequestInit?][] = [];
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: string = `?${everything}${cursor ? `&cursor=${cursor}` : ''}`;
      const { status, body } = await get(`/v1/${name}${page}`);
      expect(status).toBe(200);
      ids.push(...body.data.map(({ id }: { id: string }) => id));
      for (const format of [
        'rss',
        'atom',
        'feed.json',
        'csv',
        'ndjson',
        ...(name === 'recruitments' ? ['ics'] : []),
      ])
        paths.push([`/v1/${name}.${format}${page}`]);
      paths.push([`/${name}${page.replace('limit=100', '')}`, { headers: { accept: 'text/html' } }]);
      cursor = body.page.nextCursor;
    } while (cursor !== null);
    const hostile = ids.filter((id) => /^(?:la|sau)-/.test(id));
    expect(hostile.length).toBeGreaterThan(10);
    for (const id of hostile) {
      paths.push([`/v1/${name}/${id}.md`], [`/v1/${name}/${id}.jsonld`]);
      paths.push([`/${name}/${id}`, { headers: { accept: 'text/html' } }]);
    }
    expect((await brokenAmong(paths)).filter((fault) => !/ bytes for /.test(fault))).toEqual([]);
  }, 180_000);
});
