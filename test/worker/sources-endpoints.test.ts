/** Sources as editors register, change and remove them; what is wrong is named. */
import { describe, expect, it } from 'vitest';
import { ask, TOKEN } from '../support/gateway.ts';

async function call(
  method: string,
  path: string,
  body?: unknown,
  token = TOKEN,
  // biome-ignore lint/suspicious/noExplicitAny: bodies are checked by the tests that read them
): Promise<{ status: number; body: any }> {
  const response = await ask(path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
const good = { domain: 'articles', name: 'Cổng tỉnh', address: 'https://tinh.gov.vn/rss', kind: 'feed' };
const create = (given: object = {}, token?: string) =>
  call('POST', '/v1/admin/sources', { ...good, ...given }, token);

describe('registering', () => {
  it('keeps what was said, with defaults, and refuses the same address twice', async () => {
    const made = await create();
    expect(made.status).toBe(201);
    expect(made.body.data).toMatchObject({
      ...good,
      intervalMinutes: 60,
      strategy: 'merge',
      enabled: true,
      failures: 0,
      createdBy: 'admin',
      lastRun: null,
    });
    expect(JSON.stringify(made.body)).not.toMatch(/etag|bodyHash|claimed/);
    expect((await create()).status).toBe(409);
    const { body } = await call('GET', '/v1/admin/sources?domain=articles');
    expect(body.data.map(({ id }: { id: string }) => id)).toContain(made.body.data.id);
  });

  it.each([
    [{ domain: 'weather' }, 'domain', undefined],
    [{ domain: 'article' }, 'domain', 'articles'],
    [{ kind: 'feeds' }, 'kind', 'feed'],
    [{ intervalMinutes: 1 }, 'intervalMinutes', undefined],
    [{ intervalMinutes: '60' }, 'intervalMinutes', undefined],
    [{ address: 'http://169.254.169.254/' }, 'address', undefined],
    [{ address: 'http://2130706433/' }, 'address', undefined],
    [{ address: 'file:///etc/passwd' }, 'address', undefined],
    [{ adress: 'x' }, 'adress', 'address'],
    [{ name: '' }, 'name', undefined],
    [{ name: undefined }, 'name', undefined],
    [{ mapping: { colums: {} } }, 'mapping.colums', undefined],
    [{ kind: 'page-list', selectors: { content: 'div[' } }, 'selectors.content', undefined],
    [{ kind: 'page-list', domain: 'land-prices' }, 'kind', undefined],
    [{ strategy: 'replace' }, 'strategy', undefined],
    [{ kind: 'file', followLinks: true }, 'followLinks', undefined],
  ])('names what is wrong in %j', async (given, name, suggestion) => {
    const { status, body } = await create({ address: 'https://khac.gov.vn/rss', ...given });
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ in: 'body', name, ...(suggestion ? { suggestion } : {}) });
  });

  it('refuses what is no JSON, or too much of it', async () => {
    expect((await call('POST', '/v1/admin/sources', '{')).status).toBe(400);
    expect((await call('POST', '/v1/admin/sources', '[]')).status).toBe(400);
    expect((await create({ name: 'x'.repeat(70_000) })).status).toBe(413);
  });
});

it('is changed in part, in full, and removed', async () => {
  const { body: made } = await create({
    address: 'https://doi.gov.vn/rss',
    mapping: { constants: { sourceName: 'Báo' } },
  });
  const path = `/v1/admin/sources/${made.data.id}`;
  expect((await call('PATCH', path, { enabled: false, mapping: null })).body.data).toMatchObject({
    enabled: false,
    nextCheckAt: null,
    name: good.name,
  });
  expect((await call('GET', path)).body.data.mapping).toBeUndefined();
  expect((await call('PATCH', path, { enabled: 'no' })).body.errors[0].name).toBe('enabled');
  expect((await call('PATCH', path, { address: 'http://[::1]/' })).status).toBe(400);
  expect((await call('PUT', path, { ...good, domain: 'places' })).body.errors[0]).toMatchObject({
    name: 'domain',
    suggestion: 'articles',
  });
  expect(
    (await call('PUT', path, { ...good, address: 'https://doi.gov.vn/tin', kind: 'page-list' })).body.data,
  ).toMatchObject({ kind: 'page-list', enabled: true });
  expect((await call('GET', `${path}/runs`)).body.data).toEqual([]);
  expect((await call('GET', `${path}/runs?limit=0`)).status).toBe(400);
  expect((await call('DELETE', path)).status).toBe(200);
  expect((await call('GET', path)).status).toBe(404);
});

it('is seen and changed by editors of its domain alone', async () => {
  const { body } = await call('POST', '/v1/admin/tokens', {
    name: 'chỉ tuyển dụng',
    scopes: ['recruitments'],
  });
  const { token } = body.data;
  const { body: made } = await create({ address: 'https://quyen.gov.vn/rss' });
  const path = `/v1/admin/sources/${made.data.id}`;
  expect((await create({ address: 'https://quyen2.gov.vn/rss' }, token)).status).toBe(403);
  for (const method of ['GET', 'DELETE'])
    expect((await call(method, path, undefined, token)).status).toBe(403);
  expect((await call('PATCH', path, { enabled: false }, token)).status).toBe(403);
  expect((await call('POST', `${path}/check`, undefined, token)).status).toBe(403);
  expect((await call('GET', '/v1/admin/sources', undefined, token)).body.data).toEqual([]);
  expect((await call('GET', '/v1/admin/sources?domain=articles', undefined, token)).status).toBe(403);
  expect((await call('GET', '/v1/admin/sources', undefined, 'not-a-token-at-all')).status).toBe(401);
});
