/** How fresh each domain is, which of its sources fail, and when the last back-up was made. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { backupStatus, backupStatusStatement, readBackupStatus } from '../backup/status.ts';
import { collectionEndpoint } from '../contract/collection.ts';
import { DOMAIN_NAMES, DOMAINS } from '../registry.ts';
import { readSourceStatus, sourceStatus, sourceStatusStatement } from '../sources/status.ts';
import type { Store } from '../store/session.ts';

const domainStatus = z.object({
  domain: z.enum(DOMAIN_NAMES),
  label: z.string(),
  edition: z.int().nullable(),
  records: z.int(),
  updatedAt: z.iso.datetime().nullable(),
  nextCheck: z.iso.datetime().nullable().meta({ description: 'Next scheduled check of registered sources.' }),
  sources: sourceStatus,
});

/** The status of every domain in the order of the registry, and of the back-up. One round trip. */
export async function readStatus(store: Store) {
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
  return { data, lastBackup: readBackupStatus(backups[0]) };
}

export const statusEndpoint = collectionEndpoint({
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
    const status = await readStatus(store);
    const updates = status.data.flatMap(({ updatedAt }) => (updatedAt === null ? [] : [updatedAt]));
    return { ...status, meta: { edition: null, asOf: updates.sort().at(-1) ?? null } };
  },
});
