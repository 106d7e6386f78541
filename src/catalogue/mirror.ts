/** What another gateway follows: the records behind a digest of `/v1/manifest`, and their import rows. */
import * as z from 'zod';
import { collectionEndpoint } from '../contract/collection.ts';
import { whole } from '../contract/parameters.ts';
import { DOMAIN_NAMES } from '../registry.ts';

export const ROWS = 100;
const MOST_ROWS = 500;
export const IDS = 100;

const domain = z.enum(DOMAIN_NAMES).meta({ description: 'Domain.', example: DOMAIN_NAMES[0] });
const after = z.string().max(500).optional().meta({
  description: '`next` of the answer before.',
  example: 'bai-mau',
});
const next = z.string().nullable().meta({ description: 'What to send as `after`; null at the end.' });

const shared = { tag: 'service', policy: 'status', domains: [...DOMAIN_NAMES] } as const;

/** `GET /v1/manifest/records`. */
const recordsEndpoint = collectionEndpoint({
  ...shared,
  path: '/v1/manifest/records',
  operationId: 'getManifestRecords',
  summary: 'Records behind the digest of a domain',
  description:
    'In order of identifier, page by page. ' +
    'SHA-256 over `id TAB hash LF` of a page, after the ' +
    'hexadecimal digest of the pages before it, is the digest of `/v1/manifest`; a last page that is full is followed by an ' +
    'empty one. `purged` are records taken back for good, which a mirror has to delete too.',
  query: { domain, after },
  item: z.array(z.object({ id: z.string(), hash: z.string() }).meta({ id: 'ManifestRecord' })),
  more: { next, digest: z.string().nullable(), purged: z.array(z.string()) },
  produce: async (query, context) => (await import('./mirrored.ts')).mirroredRecords(query, context),
});

/** `GET /v1/manifest/rows`. */
const rowsEndpoint = collectionEndpoint({
  ...shared,
  path: '/v1/manifest/rows',
  operationId: 'getManifestRows',
  summary: 'Import rows of a domain',
  description:
    `Those of \`id\` (at most ${IDS}, with commas), or all of them in order of identifier. An answer ends at \`limit\` rows, or ` +
    'where it is 2 MB long (80 kB without `limit`): go on with `next`, or ask again for what is missing.',
  query: {
    domain,
    after,
    limit: whole(1, MOST_ROWS, `Rows of an answer; ${ROWS} without it.`, ROWS),
    id: z
      .string()
      .max(3_500)
      .optional()
      .meta({ description: 'Identifiers, with commas.', example: 'lp26-nguyen-hue-1-odt' }),
  },
  item: z.array(
    z.object({ id: z.string(), row: z.record(z.string(), z.unknown()) }).meta({
      id: 'ManifestRow',
      description: 'A record as its import row, `@origin` telling where it stood.',
    }),
  ),
  more: { next },
  produce: async (query, context) => (await import('./mirrored.ts')).mirroredRows(query, context),
});

export const mirrorEndpoints = [recordsEndpoint, rowsEndpoint];
