/** Registered sources for editors: each belongs to a domain, and only its editors see and change it. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { authenticate, requireScope } from '../admin/tokens.ts';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { oneOf } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { Problem } from '../problem.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { CHANGED, record } from '../store/audit/record.ts';
import { openStore } from '../store/session.ts';
import { answered, base, held, idParameter, needed, one, shown } from './access.ts';
import { checkSettings, readBody } from './body.ts';
import { changeEndpoints, values } from './change-endpoints.ts';
import { runEndpoints } from './run-endpoints.ts';
import { newSourceSchema, sourceSchema } from './source.ts';
import { readRun, readSource } from './source-rows.ts';

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
      sql`SELECT * FROM sources WHERE domain IN (SELECT value FROM json_each(${JSON.stringify(names)}))
        ORDER BY domain, name, id LIMIT 500`,
      sql`SELECT r.* FROM sources s JOIN source_runs r ON r.id = (SELECT id FROM source_runs
        WHERE source_id = s.id ORDER BY started_at DESC, id LIMIT 1)`,
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
  successes: [201],
  responses: one,
  problems: [...needed, 'invalid-body', 'conflict', 'too-large'],
  async act(c) {
    const editor = await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    const source = await checkSettings(await readBody(c.req.raw, newSourceSchema), c.env);
    requireScope(editor, source.domain);
    const store = openStore(c.env.DB, 'primary');
    const id = crypto.randomUUID();
    const now = new Date().toISOString();
    const [made] = await store.write([
      sql`INSERT INTO sources (id, domain, name, address, kind, interval_minutes, strategy, enabled, settings,
        created_at, created_by, updated_at, next_check_at)
        SELECT ${id}, ${source.domain}, ${values(source)}, ${now}, ${editor.name}, ${now}, ${now}
        WHERE NOT EXISTS (SELECT 1 FROM sources WHERE domain = ${source.domain} AND address = ${source.address}) RETURNING id`,
      record(
        {
          editor: editor.name,
          action: 'source.created',
          domain: source.domain,
          subject: id,
          detail: { name: source.name, kind: source.kind, strategy: source.strategy },
        },
        CHANGED,
      ),
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

export const sourceEndpoints = [list, create, read, ...changeEndpoints, ...runEndpoints];
