/** What is held now, by digest: a mirror or a restored back-up checks itself against it. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { collectionEndpoint } from '../contract/collection.ts';
import { DOMAIN_NAMES } from '../registry.ts';

const held = z
  .object({
    domain: z.enum(DOMAIN_NAMES),
    edition: z.int(),
    records: z.int(),
    publishedAt: z.iso.datetime(),
    digest: z
      .string()
      .nullable()
      .meta({ description: 'SHA-256 over identifiers and content hashes of all records.' }),
  })
  .meta({ id: 'HeldEdition' });

/** `GET /v1/manifest`. */
export const manifestEndpoint = collectionEndpoint({
  path: '/v1/manifest',
  operationId: 'getManifest',
  tag: 'service',
  summary: 'Digest of the current edition of each domain',
  query: {},
  item: z.array(held),
  policy: 'status',
  domains: [...DOMAIN_NAMES],
  async produce(_, { store }) {
    const [rows] = await store.read([
      sql`SELECT h.domain AS domain, h.edition AS edition, h.records AS records, h.published_at AS published_at, e.digest AS digest
        FROM heads h LEFT JOIN editions e ON e.domain = h.domain AND e.number = h.edition ORDER BY h.domain`,
    ]);
    const data = (rows ?? []).map((row) => ({
      domain: row.domain,
      edition: Number(row.edition),
      records: Number(row.records),
      publishedAt: row.published_at,
      digest: row.digest,
    }));
    return {
      data,
      meta: {
        edition: null,
        asOf:
          data
            .map(({ publishedAt }) => String(publishedAt))
            .sort()
            .at(-1) ?? null,
      },
    };
  },
});
