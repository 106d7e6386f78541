/** Changes of a source: in full, in part, and its end. */
import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { AppContext } from '../contract/context.ts';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { Problem } from '../problem.ts';
import { CHANGED, record } from '../store/audit/record.ts';
import { answered, base, held, idParameter, needed, one } from './access.ts';
import { checkSettings, readBody } from './body.ts';
import { type NewSource, newSourceSchema, sourceChangeSchema } from './source.ts';
import { settingsOf } from './source-rows.ts';

/** Columns of a source in the order its statements write them. */
export const values = (source: NewSource): SQL =>
  sql`${source.name}, ${source.address}, ${source.kind}, ${source.intervalMinutes}, ${source.strategy},
    ${source.enabled ? 1 : 0}, ${settingsOf(source)}`;

/** Names of the settings that differ. */
const changedNames = (before: NewSource, after: NewSource): string[] =>
  (Object.keys(newSourceSchema.shape) as (keyof NewSource)[]).filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );

/** Keeps a changed source. What was learnt of the old body is forgotten, for it may now be read otherwise. */
async function keep(
  c: AppContext,
  { store, source, editor }: Awaited<ReturnType<typeof held>>,
  changed: NewSource,
): Promise<Response> {
  const checked = await checkSettings({ ...changed, domain: source.domain }, c.env);
  const now = new Date().toISOString();
  await store.write([
    sql`UPDATE sources SET (name, address, kind, interval_minutes, strategy, enabled, settings) = (${values(checked)}),
      updated_at = ${now}, next_check_at = ${now}, etag = NULL, last_modified = NULL, body_hash = NULL,
      failures = 0, failing_since = NULL WHERE id = ${source.id}`,
    record(
      {
        editor: editor.name,
        action: 'source.changed',
        domain: source.domain,
        subject: source.id,
        detail: { name: checked.name, changed: changedNames(source, checked) },
      },
      CHANGED,
    ),
  ]);
  return answered(store, source.id);
}

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
    const found = await held(c);
    const { source } = found;
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
    return keep(c, found, given);
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
    const found = await held(c);
    readQuery(new URL(c.req.url).search, {});
    const change = await readBody(c.req.raw, sourceChangeSchema);
    return keep(c, found, { ...found.source, ...change } as NewSource);
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
    const { store, source, editor } = await held(c);
    readQuery(new URL(c.req.url).search, {});
    await store.write([
      sql`DELETE FROM source_pages WHERE source_id = ${source.id}`,
      sql`DELETE FROM source_records WHERE source_id = ${source.id}`,
      sql`DELETE FROM source_runs WHERE source_id = ${source.id}`,
      sql`DELETE FROM sources WHERE id = ${source.id}`,
      record(
        {
          editor: editor.name,
          action: 'source.removed',
          domain: source.domain,
          subject: source.id,
          detail: { name: source.name, kind: source.kind },
        },
        CHANGED,
      ),
    ]);
    return json({ data: { id: source.id } });
  },
};

export const changeEndpoints = [replace, update, remove];
