/** Registered sources for editors: each belongs to a domain, and only its editors see and change it. */
import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { authenticate, requireScope } from '../admin/tokens.ts';
import type { AppContext } from '../http/context.ts';
import type { ActionEndpoint } from '../http/endpoint.ts';
import { oneOf } from '../http/parameters.ts';
import { readQuery } from '../http/query.ts';
import { Problem } from '../problem.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { openStore, type Store } from '../store/session.ts';
import { answered, base, held, idParameter, json, needed, one, shown } from './access.ts';
import { checkSettings, readBody } from './body.ts';
import { runEndpoints } from './run-endpoints.ts';
import {
  type NewSource,
  newSourceSchema,
  readRun,
  readSource,
  type Source,
  settingsOf,
  sourceChangeSchema,
  sourceSchema,
} from './source.ts';

const values = (source: NewSource): SQL =>
  sql`${source.name}, ${source.address}, ${source.kind}, ${source.intervalMinutes}, ${source.strategy}, ${source.enabled ? 1 : 0}, ${settingsOf(source)}`;

/** Keeps a changed source. What was learnt of the old body is forgotten, for it may now be read otherwise. */
async function keep(c: AppContext, store: Store, source: Source, changed: NewSource): Promise<Response> {
  const checked = await checkSettings({ ...changed, domain: source.domain }, c.env);
  const now = new Date().toISOString();
  await store.write([
    sql`UPDATE sources SET (name, address, kind, interval_minutes, strategy, enabled, settings) = (${values(checked)}),
      updated_at = ${now}, next_check_at = ${now}, etag = NULL, last_modified = NULL, body_hash = NULL,
      failures = 0, failing_since = NULL WHERE id = ${source.id}`,
  ]);
  return answered(store, source.id);
}

const listQuery = { domain: oneOf(DOMAIN_NAMES, 'Sources of this domain only.') };

const list: ActionEndpoint = {
  ...base,
  method: 'get',
  path: '/v1/admin/sources',
  operationId: 'listSources',
  summary: 'Registered sources, with their last runs',
  query: listQuery,
  responses: { 'application/json': z.object({ data: z.array(sourceSchema) }) },
  problems: needed,
  async act(c) {
    const editor = await authenticate(c);
    const { domain } = readQuery(new URL(c.req.url).search, listQuery).values as { domain?: string };
    if (domain !== undefined) requireScope(editor, domain);
    const names = DOMAIN_NAMES.filter(
      (name) =>
        (domain === undefined || name === domain) &&
        (editor.scopes.includes('*') || editor.scopes.includes(name)),
    );
    const [sources = [], runs = []] = await openStore(c.env.DB, 'primary').read([
      sql`SELECT * FROM sources WHERE domain IN (SELECT value FROM json_each(${JSON.stringify(names)})) ORDER BY domain, name, id LIMIT 500`,
      sql`SELECT r.* FROM sources s JOIN source_runs r ON r.id = (SELECT id FROM source_runs WHERE source_id = s.id ORDER BY started_at DESC, id LIMIT 1)`,
    ]);
    const last = new Map(runs.map((row) => [String(row.source_id), readRun(row)]));
    return json({
      data: sources.map(readSource).map((source) => shown(source, last.get(source.id) ?? null)),
    });
  },
};

const create: ActionEndpoint = {
  ...base,
  method: 'post',
  path: '/v1/admin/sources',
  operationId: 'createSource',
  summary: 'Register a source of a domain',
  description:
    'Feeds, list pages, sitemaps and files; the address must be public. It is checked with the next trigger.',
  body: { description: 'The source.', content: { 'application/json': newSourceSchema } },
  responses: one,
  problems: [...needed, 'invalid-body', 'too-large'],
  async act(c) {
    const editor = await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    const source = await checkSettings(await readBody(c.req.raw, newSourceSchema), c.env);
    requireScope(editor, source.domain);
    const store = openStore(c.env.DB, 'primary');
    const id = crypto.randomUUID();
    const now = new Date().toISOString();
    const [made] = await store.write([
      sql`INSERT INTO sources (id, domain, name, address, kind, interval_minutes, strategy, enabled, settings, created_at, created_by, updated_at, next_check_at)
        SELECT ${id}, ${source.domain}, ${values(source)}, ${now}, ${editor.name}, ${now}, ${now}
        WHERE NOT EXISTS (SELECT 1 FROM sources WHERE domain = ${source.domain} AND address = ${source.address}) RETURNING id`,
    ]);
    if (!made?.length) {
      throw new Problem('conflict', {
        vi: 'Địa chỉ này đã được đăng ký cho miền dữ liệu.',
        en: 'This address is already registered for the domain.',
      });
    }
    return answered(store, id, 201);
  },
};

const read: ActionEndpoint = {
  ...base,
  method: 'get',
  path: '/v1/admin/sources/:id',
  operationId: 'getSource',
  summary: 'One source and its last run',
  pathParameters: [idParameter],
  responses: one,
  problems: [...needed, 'not-found'],
  async act(c) {
    const { store, source } = await held(c);
    readQuery(new URL(c.req.url).search, {});
    return answered(store, source.id);
  },
};

const replace: ActionEndpoint = {
  ...base,
  method: 'put',
  path: '/v1/admin/sources/:id',
  operationId: 'replaceSource',
  summary: 'Replace what a source was told',
  pathParameters: [idParameter],
  body: {
    description: 'The source in full; its domain must stay.',
    content: { 'application/json': newSourceSchema },
  },
  responses: one,
  problems: [...needed, 'not-found', 'invalid-body', 'too-large'],
  async act(c) {
    const { store, source } = await held(c);
    readQuery(new URL(c.req.url).search, {});
    const given = await readBody(c.req.raw, newSourceSchema);
    if (given.domain !== source.domain) {
      const message = {
        vi: `Miền của nguồn phải giữ là ${source.domain}.`,
        en: `The domain of the source must stay ${source.domain}.`,
      };
      throw new Problem('invalid-body', message, {
        faults: [{ in: 'body', name: 'domain', message, suggestion: source.domain }],
      });
    }
    return keep(c, store, source, given);
  },
};

const update: ActionEndpoint = {
  ...base,
  method: 'patch',
  path: '/v1/admin/sources/:id',
  operationId: 'updateSource',
  summary: 'Change a source; null takes a setting away',
  pathParameters: [idParameter],
  body: { description: 'What is to change.', content: { 'application/json': sourceChangeSchema } },
  responses: one,
  problems: [...needed, 'not-found', 'invalid-body', 'too-large'],
  async act(c) {
    const { store, source } = await held(c);
    readQuery(new URL(c.req.url).search, {});
    const change = await readBody(c.req.raw, sourceChangeSchema);
    return keep(c, store, source, { ...source, ...change } as NewSource);
  },
};

const remove: ActionEndpoint = {
  ...base,
  method: 'delete',
  path: '/v1/admin/sources/:id',
  operationId: 'deleteSource',
  summary: 'Forget a source; its records stay',
  pathParameters: [idParameter],
  responses: { 'application/json': z.object({ data: z.object({ id: z.string() }) }) },
  problems: [...needed, 'not-found'],
  async act(c) {
    const { store, source } = await held(c);
    readQuery(new URL(c.req.url).search, {});
    await store.write([
      sql`DELETE FROM source_pages WHERE source_id = ${source.id}`,
      sql`DELETE FROM source_runs WHERE source_id = ${source.id}`,
      sql`DELETE FROM sources WHERE id = ${source.id}`,
    ]);
    return json({ data: { id: source.id } });
  },
};

export const sourceEndpoints = [list, create, read, replace, update, remove, ...runEndpoints];
