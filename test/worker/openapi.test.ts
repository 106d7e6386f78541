/** The OpenAPI document is what comes: each answer has a declared status and parses by its declared schema. */
import { beforeAll, describe, expect, it } from 'vitest';
import openapi from '../../schemas/openapi.json';
import { examplePath, undeclared } from '../../src/cli/live-contract.ts';
import { type Endpoint, isRead } from '../../src/contract/endpoint.ts';
import { EDITOR_ENDPOINTS } from '../../src/editor-endpoints.ts';
import { ENDPOINTS } from '../../src/endpoints.ts';
import { admin } from '../support/editors.ts';
import { ask, importSamples, TOKEN } from '../support/gateway.ts';

beforeAll(() => importSamples());

/** Refuses an answer that is not declared: its status, its media type, its body. */
async function checked(endpoint: Endpoint, response: Response): Promise<void> {
  expect(undeclared(endpoint, response, await response.text())).toEqual([]);
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
