import createClient from 'openapi-fetch';
import { describe, expect, it } from 'vitest';
import type { paths } from '../../schemas/client.d.ts';
import client from '../../schemas/client.d.ts?raw';
import openapi from '../../schemas/openapi.json';
import { DOMAINS } from '../../src/registry.ts';
import { ask, get, importSamples } from '../support/gateway.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: {
    name: string;
    description?: string;
    schema: { example?: unknown; format?: string; pattern?: string };
  }[];
}
const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
    path,
    method,
    operation,
  })),
);

describe('/llms.txt', () => {
  it('says what is held and since when, how to ask, and what to cite', async () => {
    const empty = await (await ask('/llms.txt')).text();
    expect(empty).toContain('chưa có dữ liệu');
    await importSamples(['places', 'articles']);
    const response = await ask('/llms.txt');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('etag')).toBeTruthy();
    const text = await response.text();
    expect(text.match(/^# /gm)).toHaveLength(1);
    for (const { name, words } of DOMAINS)
      expect(text).toContain(`[${words.label.vi}](https://motcua.test/v1/${name})`);
    for (const part of [
      '/v1/ask',
      '/v1/verify',
      '/mcp',
      '/openapi.json',
      'not_held',
      'dữ liệu mẫu',
      'dichvucong.gov.vn',
    ]) {
      expect(text, part).toContain(part);
    }
    const total = (await get('/v1/places?limit=1')).body.page.total;
    expect(text).toContain(`${total} bản ghi, công bố ngày `);
    expect((await ask('/llms.txt?x=1')).status).toBe(400);
  });

  it('leads only to addresses that answer', async () => {
    await importSamples();
    const text = await (await ask('/llms.txt')).text();
    const links = [...text.matchAll(/\]\((https:\/\/motcua\.test[^)]+)\)/g)].map(
      ([, url]) => new URL(url ?? ''),
    );
    expect(links.length).toBeGreaterThan(8);
    for (const { pathname, search } of links) {
      if (pathname === '/mcp') continue;
      expect((await ask(`${pathname}${search}`)).status, pathname).toBe(200);
    }
  });
});

describe('the OpenAPI document, read by a model that calls functions', () => {
  it('names every operation once, in one line', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations) {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z0-9]{2,63}$/);
      expect(operation.summary).toMatch(/^[^\n]{10,110}$/);
      expect(openapi.tags.map(({ name }) => name)).toContain(operation.tags[0]);
    }
  });

  it('describes every parameter, and shows what a value looks like', () => {
    for (const { path, operation } of operations.filter(
      ({ path, method }) => method === 'get' && path.startsWith('/v1/') && !path.includes('/admin/'),
    )) {
      for (const { name, description, schema } of operation.parameters ?? []) {
        expect(description, `${path} ${name}`).toBeTruthy();
        if (name !== 'cursor') expect(schema, `${path} ${name}`).toHaveProperty('example');
        if (schema.format === 'date') expect(schema.pattern).toBeUndefined();
      }
    }
  });

  it('is what the typed client was made from', () => {
    for (const { path, operation } of operations) {
      expect(client, path).toContain(`'${path}': {`);
      expect(client).toContain(operation.summary);
    }
  });

  it('types a client: parameters in, records out', async () => {
    await importSamples(['places', 'land-prices']);
    const gateway = createClient<paths>({
      baseUrl: 'https://motcua.test',
      fetch: (request: Request) => ask(new URL(request.url).pathname + new URL(request.url).search),
    });
    const { data, error } = await gateway.GET('/v1/land-prices', {
      params: { query: { street: 'Nguyễn Huệ', position: 1, limit: 3 } },
    });
    expect(error).toBeUndefined();
    const prices: number[] = (data?.data ?? []).flatMap((row) =>
      (row.prices ?? []).map((price) => price.vndPerSquareMetre),
    );
    expect(prices.length).toBeGreaterThan(0);
    // @ts-expect-error a misspelt parameter is seen before it is sent
    const wrong = await gateway.GET('/v1/land-prices', { params: { query: { stret: 'Nguyễn Huệ' } } });
    expect(wrong.error?.errors[0]).toMatchObject({ name: 'stret', suggestion: 'street' });
  });
});
