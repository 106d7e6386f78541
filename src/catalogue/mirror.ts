/** What another gateway follows: the records behind a digest of `/v1/manifest`, and their import rows. */
import { getTableName, sql } from 'drizzle-orm';
import * as z from 'zod';
import { collectionEndpoint } from '../contract/collection.ts';
import { whole } from '../contract/parameters.ts';
import { DOMAIN_NAMES, domainOf } from '../registry.ts';
import { DIGEST_PAGE } from '../store/digest.ts';
import { GIVEN_ROW } from '../store/edition-rows.ts';
import type { ReadContext } from '../store/reading.ts';
import { editionOf, visible } from '../store/versions.ts';

const ROWS = 100;
const MOST_ROWS = 500;
const IDS = 100;
/** Characters of rows after which an answer ends, as it comes and for who asks for many: a law may be hundreds of thousands. */
const ROW_CHARACTERS = 80_000;
const MOST_CHARACTERS = 2_000_000;
const PURGED = 1_000;

const domain = z.enum(DOMAIN_NAMES).meta({ description: 'Domain.', example: DOMAIN_NAMES[0] });
const after = z.string().max(500).optional().meta({
  description: '`next` of the answer before.',
  example: 'bai-mau',
});
const next = z.string().nullable().meta({ description: 'What to send as `after`; null at the end.' });

const shared = { tag: 'service', policy: 'status', domains: [...DOMAIN_NAMES] } as const;

/** The current edition of a domain, for the head of an answer. */
const head = (name: string) =>
  sql`SELECT h.edition AS edition, h.published_at AS published_at, e.digest AS digest FROM heads h
    LEFT JOIN editions e ON e.domain = h.domain AND e.number = h.edition WHERE h.domain = ${name}`;

const metaOf = (rows: readonly Record<string, unknown>[] = []) => ({
  edition: rows[0] ? Number(rows[0].edition) : null,
  asOf: rows[0] ? String(rows[0].published_at) : null,
});

const tableOf = (name: string) => {
  const found = domainOf(name);
  if (!found) throw new Error(`no domain ${name}`);
  return sql.raw(getTableName(found.table));
};

/** `GET /v1/manifest/records`. */
const recordsEndpoint = collectionEndpoint({
  ...shared,
  path: '/v1/manifest/records',
  operationId: 'getManifestRecords',
  summary: 'Records behind the digest of a domain',
  description:
    `In order of identifier, ${DIGEST_PAGE.toLocaleString('en')} a page. ` +
    'SHA-256 over `id TAB hash LF` of a page, after the ' +
    'hexadecimal digest of the pages before it, is the digest of `/v1/manifest`; a last page that is full is followed by an ' +
    'empty one. `purged` are records taken back for good, which a mirror has to delete too.',
  query: { domain, after },
  item: z.array(z.object({ id: z.string(), hash: z.string() }).meta({ id: 'ManifestRecord' })),
  more: { next, digest: z.string().nullable(), purged: z.array(z.string()) },
  async produce({ domain: name, after: from }, { store }: ReadContext) {
    const edition = editionOf(name);
    const [heads, rows = [], purged = []] = await store.read([
      head(name),
      sql`SELECT v.id AS id, v.hash AS hash FROM ${tableOf(name)} v WHERE ${visible('v', edition)}
        AND v.id > ${from ?? ''} ORDER BY v.id LIMIT ${DIGEST_PAGE}`,
      sql`SELECT id FROM purged_records WHERE domain = ${name} ORDER BY purged_at DESC, id LIMIT ${PURGED}`,
    ]);
    const data = rows.map(({ id, hash }) => ({ id: String(id), hash: String(hash) }));
    return {
      data,
      next: data.length < DIGEST_PAGE ? null : (data.at(-1)?.id ?? null),
      digest: heads?.[0]?.digest ?? null,
      purged: purged.map(({ id }) => String(id)),
      meta: metaOf(heads),
    };
  },
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
  async produce({ domain: name, after: from, id, limit }, { store }: ReadContext) {
    const [most, characters] = limit === undefined ? [ROWS, ROW_CHARACTERS] : [limit, MOST_CHARACTERS];
    const wanted = id
      ?.split(',')
      .map((one) => one.trim())
      .slice(0, IDS);
    const which = wanted
      ? sql`v.id IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`
      : sql`v.id > ${from ?? ''}`;
    const [heads, rows = []] = await store.read([
      head(name),
      sql`SELECT id, given, met FROM (
          SELECT v.id AS id, ${GIVEN_ROW} AS given, count(*) OVER () AS met,
            sum(length(v.given)) OVER (ORDER BY v.id) - length(v.given) AS before
          FROM (SELECT * FROM ${tableOf(name)} v WHERE ${visible('v', editionOf(name))} AND ${which} AND v.given IS NOT NULL
            ORDER BY v.id LIMIT ${most}) v)
        WHERE before < ${characters} ORDER BY id`,
    ]);
    const last = rows.at(-1);
    const isEnd = !last || (rows.length === Number(last.met) && rows.length < most);
    return {
      data: rows.map((row) => ({ id: String(row.id), row: JSON.parse(String(row.given)) })),
      next: wanted || isEnd ? null : String(last.id),
      meta: metaOf(heads),
    };
  },
});

export const mirrorEndpoints = [recordsEndpoint, rowsEndpoint];
