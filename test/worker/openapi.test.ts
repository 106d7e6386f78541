/** The OpenAPI document is what comes: each answer has a declared status and parses by its declared schema. */
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import openapi from '../../schemas/openapi.json';
import { problemsOf } from '../../src/catalogue/document.ts';
import { type Endpoint, isRead } from '../../src/contract/endpoint.ts';
import { EDITOR_ENDPOINTS } from '../../src/editor-endpoints.ts';
import { ENDPOINTS } from '../../src/endpoints.ts';
import { problemKind } from '../../src/problem.ts';
import { admin } from '../support/editors.ts';
import { ask, importSamples, TOKEN } from '../support/gateway.ts';

beforeAll(() => importSamples());

const statusesOf = (endpoint: Endpoint): number[] => [
  ...(endpoint.successes ?? [200]),
  304,
  405,
  ...problemsOf(endpoint).map((kind) => problemKind(kind).status),
];

/** Refuses an answer that is not declared: its status, its media type, its body. */
async function checked(endpoint: Endpoint, response: Response): Promise<void> {
  const text = await response.text();
  const where = `${endpoint.method} ${endpoint.path}: ${response.status} ${text.slice(0, 300)}`;
  expect(statusesOf(endpoint), where).toContain(response.status);
  const type = (response.headers.get('content-type') ?? '').split(';')[0] as string;
  if (response.status >= 400) {
    expect(type, where).toBe('application/problem+json');
    return;
  }
  expect(Object.keys(endpoint.responses), where).toContain(type);
  const schema = endpoint.responses[type];
  if (typeof schema === 'string' || schema === undefined || !/\bjson$/.test(type)) return;
  const result = schema.safeParse(JSON.parse(text));
  expect(result.error ? z.prettifyError(result.error) : '', where).toBe('');
}

/** A path with its documented examples, and a query of the examples of its parameters that are needed. */
function examplePath(endpoint: Endpoint, more: Record<string, string> = {}): string {
  const path = endpoint.path.replace(
    /:(\w+)(?:\{[^}]*\\\.(\w+)\})?/g,
    (_, name: string, extension?: string) => {
      const example = endpoint.pathParameters?.find((parameter) => parameter.name === name)?.example ?? 'x';
      return `${encodeURIComponent(example)}${extension ? `.${extension}` : ''}`;
    },
  );
  const query = new URLSearchParams(more);
  for (const [name, schema] of Object.entries(endpoint.query ?? {})) {
    if (schema.safeParse(undefined).success || query.has(name)) continue;
    const example =
      name === 'url' ? 'https://motcua.test/land-prices' : String(schema.meta()?.example ?? 'quy');
    query.set(name, example);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

const READS = ENDPOINTS.filter(isRead).map((endpoint) => [endpoint.path, endpoint] as const);

describe.each(READS)('%s', (_, endpoint) => {
  it('answers what it declares, for its examples', async () => {
    await checked(endpoint, await ask(examplePath(endpoint)));
  });

  it('answers what it declares, for each parameter by its example and for what it refuses', async () => {
    for (const [name, schema] of Object.entries(endpoint.query ?? {})) {
      const example = schema.meta()?.example;
      if (example !== undefined && name !== 'url')
        await checked(endpoint, await ask(examplePath(endpoint, { [name]: String(example) })));
      await checked(endpoint, await ask(examplePath(endpoint, { [name]: 'x'.repeat(9_000) })));
    }
    await checked(endpoint, await ask(examplePath(endpoint, { 'no-such': '1' })));
    for (const { example } of endpoint.pathParameters ?? [])
      await checked(
        endpoint,
        await ask(examplePath(endpoint).replace(encodeURIComponent(example), 'khong-co')),
      );
  });
});

describe('what editors ask', () => {
  const SECURED = EDITOR_ENDPOINTS.filter((endpoint) => 'secured' in endpoint && endpoint.secured);

  it.each(SECURED.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s answers what it declares to a stranger, for a wrong parameter, and where it reads',
    async (_, endpoint) => {
      const method = endpoint.method.toUpperCase();
      const path = examplePath(endpoint);
      await checked(endpoint, await ask(path, { method }));
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{"no-such":1}' };
      await checked(
        endpoint,
        await ask(`${path}${path.includes('?') ? '&' : '?'}no-such=1`, { method, headers, ...body }),
      );
      if (method === 'GET') await checked(endpoint, await ask(path, { headers }));
      else await checked(endpoint, await ask(path, { method, headers, ...body }));
    },
  );

  it('makes tokens and sources with the status it declares', async () => {
    const find = (id: string) => EDITOR_ENDPOINTS.find(({ operationId }) => operationId === id) as Endpoint;
    const token = await admin('POST', '/tokens', { name: 'theo tài liệu', scopes: ['articles'] });
    expect(find('createToken').successes).toContain(token.status);
    const source = { domain: 'articles', name: 'Nguồn', address: 'https://portal.test.vn/rss', kind: 'feed' };
    expect(find('createSource').successes).toContain((await admin('POST', '/sources', source)).status);
  });
});

describe('the document', () => {
  const operations = Object.values(openapi.paths).flatMap((path) => Object.values(path)) as {
    operationId: string;
    description?: string;
    security?: unknown[];
    responses: Record<string, unknown>;
  }[];

  it('tells of every operation what it is for and how it refuses', () => {
    expect(openapi.security).toEqual([]);
    for (const { operationId, description, responses, security } of operations) {
      expect(description, operationId).toBeTruthy();
      for (const status of ['400', '429', '500', '503', ...(security ? ['401', '403'] : [])])
        expect(Object.keys(responses), operationId).toContain(status);
    }
  });

  it('has no shape that generators stumble over', () => {
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const held = value as Record<string, unknown>;
      if ('prefixItems' in held) expect(held.items, path).toBeDefined();
      expect((held.additionalProperties as { anyOf?: unknown } | undefined)?.anyOf, path).toBeUndefined();
      for (const [name, inner] of Object.entries(held)) walk(inner, `${path}/${name}`);
    };
    walk(openapi, '');
  });
});
