/** What the gateway says of itself: liveness, status, and its documents. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { backupStatus, backupStatusStatement, readBackupStatus } from '../backup/status.ts';
import { collectionEndpoint } from '../contract/collection.ts';
import type { AppContext } from '../contract/context.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { DOMAIN_NAMES, DOMAINS } from '../registry.ts';
import { readSourceStatus, sourceStatus, sourceStatusStatement } from '../sources/status.ts';

const domainStatus = z.object({
  domain: z.enum(DOMAIN_NAMES),
  label: z.string(),
  edition: z.int().nullable(),
  records: z.int(),
  updatedAt: z.iso.datetime().nullable(),
  nextCheck: z.iso.datetime().nullable().meta({ description: 'Next scheduled check of registered sources.' }),
  sources: sourceStatus,
});

const status = collectionEndpoint({
  path: '/v1/status',
  operationId: 'getStatus',
  tag: 'service',
  summary: 'Edition, record count and freshness of each domain',
  query: {},
  item: z.array(domainStatus),
  more: { lastBackup: backupStatus },
  policy: 'status',
  domains: [...DOMAIN_NAMES],
  async produce(_, { store }) {
    const [rows, sources = [], backups = []] = await store.read([
      sql`SELECT domain, edition, records, published_at FROM heads`,
      sourceStatusStatement(),
      backupStatusStatement(),
    ]);
    const data = DOMAINS.map(({ name, words }) => {
      const head = rows?.find((row) => row.domain === name);
      return {
        domain: name,
        label: words.label.vi,
        edition: head ? Number(head.edition) : null,
        records: Number(head?.records ?? 0),
        updatedAt: head ? String(head.published_at) : null,
        ...readSourceStatus(sources, name),
      };
    });
    const updates = data.flatMap(({ updatedAt }) => (updatedAt === null ? [] : [updatedAt]));
    const meta = { edition: null, asOf: updates.sort().at(-1) ?? null };
    return { data, lastBackup: readBackupStatus(backups[0]), meta };
  },
});

const health: Endpoint = {
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  tag: 'service',
  summary: 'Liveness of the Worker itself; asks no database',
  responses: { 'application/json': z.object({ ok: z.literal(true) }) },
  async act(c: AppContext) {
    readQuery(new URL(c.req.url).search, {});
    return new Response(c.req.method === 'HEAD' ? null : '{"ok":true}', {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    });
  },
};

/** The OpenAPI document is generated and committed; it is served as it stands. */
const openapi: Endpoint = {
  method: 'get',
  path: '/openapi.json',
  operationId: 'getOpenApi',
  tag: 'service',
  summary: 'OpenAPI 3.1 document of this gateway',
  query: {},
  responses: {
    'application/json': z
      .looseObject({
        openapi: z.string(),
        info: z.looseObject({}),
        paths: z.record(z.string(), z.looseObject({})),
      })
      .meta({ id: 'OpenApiDocument' }),
  },
  read(c) {
    const { search, origin } = new URL(c.req.url);
    readQuery(search, {});
    return {
      key: `/openapi.json@${origin}`,
      policy: 'document',
      domains: [],
      async produce() {
        const { default: document } = await import('../../schemas/openapi.json');
        return {
          body: JSON.stringify({ ...document, servers: [{ url: origin }] }),
          type: 'application/json; charset=utf-8',
        };
      },
    };
  },
};

export const serviceEndpoints: readonly Endpoint[] = [status, health, openapi];
