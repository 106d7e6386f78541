/**
 * The contract, asked of a gateway from outside: it only reads, so it may be asked of the one that people use. Answers are
 * judged by the declarations they are served from: status, media type, schema, and the headers of every read.
 */
import * as z from 'zod';
import { problemsOf } from '../catalogue/document.ts';
import { type Endpoint, isRead, type ReadEndpoint } from '../contract/endpoint.ts';
import { EDITOR_ENDPOINTS } from '../editor-endpoints.ts';
import { ENDPOINTS } from '../endpoints.ts';
import { problemKind } from '../problem.ts';
import { DOMAINS } from '../registry.ts';

/** Sends a request to a path of the gateway. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** One check and what it found wrong; none where the gateway does what it promises. */
export interface Checked {
  check: string;
  faults: string[];
}

/** Words of a database, a library or a stack, which no answer shows. */
const INTERNALS = /SQLITE_|D1_ERROR|\bdrizzle\b|\.ts:\d+:\d+/;

/** Statuses an endpoint may answer with. */
const statusesOf = (endpoint: Endpoint): number[] => [
  ...(endpoint.successes ?? [200]),
  304,
  405,
  ...problemsOf(endpoint).map((kind) => problemKind(kind).status),
];

/** What of an answer is not as its endpoint declares: its status, its media type, its body. */
export function undeclared(endpoint: Endpoint, response: Response, text: string): string[] {
  const where = `${endpoint.method} ${endpoint.path}: ${response.status} ${text.slice(0, 200)}`;
  if (INTERNALS.test(text)) return [`shows internals: ${where}`];
  if (!statusesOf(endpoint).includes(response.status)) return [`undeclared status: ${where}`];
  const type = (response.headers.get('content-type') ?? '').split(';')[0] as string;
  if (response.status >= 400)
    return type === 'application/problem+json' ? [] : [`${type} for a problem: ${where}`];
  if (!Object.keys(endpoint.responses).includes(type)) return [`undeclared ${type}: ${where}`];
  const schema = endpoint.responses[type];
  if (typeof schema === 'string' || schema === undefined || !/\bjson$/.test(type)) return [];
  try {
    const { error } = schema.safeParse(JSON.parse(text));
    return error ? [`${z.prettifyError(error).slice(0, 500)}: ${where}`] : [];
  } catch {
    return [`no JSON: ${where}`];
  }
}

/** A path with its documented examples, or `ids` by the path they stand in, and a query of what it needs beside `more`. */
export function examplePath(
  endpoint: Endpoint,
  more: Readonly<Record<string, string>> = {},
  ids: Readonly<Record<string, string>> = {},
): string {
  const path = endpoint.path.replace(
    /:(\w+)(?:\{[^}]*\\\.(\w+)\})?/g,
    (_, name: string, extension?: string) => {
      const domain = endpoint.path.split('/')[2] ?? '';
      const example = endpoint.pathParameters?.find((parameter) => parameter.name === name)?.example ?? 'x';
      const value = name === 'id' ? (ids[domain] ?? example) : example;
      return `${encodeURIComponent(value)}${extension ? `.${extension}` : ''}`;
    },
  );
  const query = new URLSearchParams(more);
  for (const [name, schema] of Object.entries(endpoint.query ?? {})) {
    if (schema.safeParse(undefined).success || query.has(name)) continue;
    query.set(
      name,
      name === 'url' ? `https://motcua.test/${DOMAINS[0]?.name}` : String(schema.meta()?.example ?? 'quy'),
    );
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What every read promises besides its body. */
async function headersOf(ask: Ask, path: string, response: Response): Promise<string[]> {
  const faults: string[] = [];
  for (const name of ['cache-control', 'etag', 'cache-status'])
    if (!response.headers.get(name)) faults.push(`no ${name}: ${path}`);
  if (response.headers.get('access-control-allow-origin') !== '*')
    faults.push(`not open to other sites: ${path}`);
  if (response.headers.get('set-cookie')) faults.push(`sets a cookie: ${path}`);
  // A platform that compresses makes the validator weak; it is the same one.
  const etag = response.headers.get('etag') ?? '';
  const held = await ask(path, { headers: { 'if-none-match': etag } });
  if (held.status !== 304 || (await held.text()) !== '') faults.push(`${held.status}, not 304: ${path}`);
  const head = await ask(path, { method: 'HEAD' });
  if (head.status !== 200 || (await head.text()) !== '') faults.push(`HEAD answers ${head.status}: ${path}`);
  return faults;
}

async function checkRead(
  ask: Ask,
  endpoint: ReadEndpoint,
  ids: Readonly<Record<string, string>>,
): Promise<string[]> {
  const path = examplePath(endpoint, {}, ids);
  const response = await ask(path);
  const faults = undeclared(endpoint, response, await response.text());
  if (response.status === 200) faults.push(...(await headersOf(ask, path, response)));
  const strange = await ask(examplePath(endpoint, { 'no-such': '1' }, ids));
  const text = await strange.text();
  // `/oembed` drops what it does not know, as the sites that ask it expect.
  if (endpoint.path !== '/oembed' && (strange.status !== 400 || !text.includes('no-such')))
    faults.push(`${strange.status} for a parameter that is not there: ${endpoint.path}`);
  return [...faults, ...undeclared(endpoint, strange, text)];
}

type Listed = { data: { id: string }[]; page: { total: number; nextCursor: string | null } };

/** Two pages of a list: no record twice, and no more than there are. */
async function checkList(ask: Ask, path: string): Promise<string[]> {
  const first = (await (await ask(`${path}?limit=5`)).json()) as Listed;
  const cursor = first.page.nextCursor;
  const second = cursor ? ((await (await ask(`${path}?limit=5&cursor=${cursor}`)).json()) as Listed) : null;
  const ids = [...first.data, ...(second?.data ?? [])].map(({ id }) => id);
  const faults: string[] = [];
  if (new Set(ids).size < ids.length) faults.push(`a record twice: ${path}`);
  if (ids.length > first.page.total) faults.push(`${ids.length} of ${first.page.total}: ${path}`);
  if (second && second.page.total !== first.page.total) faults.push(`the total moves within a walk: ${path}`);
  return faults;
}

async function checkPage(ask: Ask, path: string): Promise<string[]> {
  const response = await ask(path, { headers: { accept: 'text/html' } });
  const text = await response.text();
  if (response.status !== 200) return [`${response.status}: ${path}`];
  if (!/<h1\b/.test(text)) return [`no heading: ${path}`];
  return INTERNALS.test(text) || /\[object Object\]|>undefined</.test(text)
    ? [`shows internals: ${path}`]
    : [];
}

async function checkTools(ask: Ask): Promise<string[]> {
  const call = async (method: string, params: object) => {
    const response = await ask('/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    return { status: response.status, text: await response.text() };
  };
  const clientInfo = { name: 'contract', version: '1' };
  const begun = await call('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
  const listed = await call('tools/list', {});
  return [begun, listed].flatMap(({ status, text }) =>
    status === 200 && text.includes('"result"') ? [] : [`MCP answers ${status}: ${text.slice(0, 200)}`],
  );
}

/** What only editors may do is refused to strangers, and says so as declared. */
async function checkClosed(ask: Ask): Promise<string[]> {
  const faults: string[] = [];
  for (const endpoint of EDITOR_ENDPOINTS) {
    if (!('secured' in endpoint) || !endpoint.secured) continue;
    const path = examplePath(endpoint);
    const response = await ask(path, { method: endpoint.method.toUpperCase() });
    const text = await response.text();
    if (response.status !== 401) faults.push(`${response.status} for a stranger: ${endpoint.method} ${path}`);
    faults.push(...undeclared(endpoint, response, text));
  }
  return faults;
}

/** Checks a gateway, one thing after another. What an answer lacks is a fault; only `ask` itself may throw. */
export async function* checkGateway(ask: Ask): AsyncGenerator<Checked> {
  const healthy = await ask('/healthz');
  await healthy.text();
  yield { check: '/healthz', faults: healthy.status === 200 ? [] : [`${healthy.status}`] };
  const ids: Record<string, string> = {};
  for (const { name, everything } of DOMAINS) {
    const response = await ask(
      `/v1/${name}?${new URLSearchParams({ ...(everything as object), limit: '1' })}`,
    );
    const body = response.ok ? ((await response.json()) as Listed) : null;
    const [record] = body?.data ?? [];
    if (record) ids[name] = record.id;
    yield {
      check: `/v1/${name}: walk`,
      faults: body ? await checkList(ask, `/v1/${name}`) : [`${response.status}`],
    };
    for (const path of [`/${name}`, ...(record ? [`/${name}/${encodeURIComponent(record.id)}`] : [])])
      yield { check: path, faults: await checkPage(ask, path) };
  }
  for (const endpoint of ENDPOINTS.filter(isRead))
    yield { check: endpoint.path, faults: await checkRead(ask, endpoint, ids) };
  for (const path of ['/', '/ask?q=quy', '/docs', '/status', '/about-data', '/embed'])
    yield { check: path, faults: await checkPage(ask, path) };
  yield { check: '/mcp', faults: await checkTools(ask) };
  yield { check: '/v1/admin', faults: await checkClosed(ask) };
}
