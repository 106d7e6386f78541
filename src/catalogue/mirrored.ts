/** What the endpoints of a mirror read. */
import { getTableName, sql } from 'drizzle-orm';
import { domainOf } from '../registry.ts';
import { DIGEST_PAGE } from '../store/digest.ts';
import { GIVEN_ROW } from '../store/edition-rows.ts';
import type { ReadContext } from '../store/reading.ts';
import { editionOf, visible } from '../store/versions.ts';
import { IDS, ROWS } from './mirror.ts';

/** Characters of rows after which an answer ends, as it comes and for who asks for many: a law may be hundreds of thousands. */
const ROW_CHARACTERS = 80_000;
const MOST_CHARACTERS = 2_000_000;
const PURGED = 1_000;

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

/** Records behind the digest of a domain, after an identifier. */
export async function mirroredRecords(
  { domain: name, after: from }: { domain: string; after?: string | undefined },
  { store }: ReadContext,
) {
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
}

/** Import rows of a domain: those asked for, or those after an identifier. */
export async function mirroredRows(
  {
    domain: name,
    after: from,
    id,
    limit,
  }: { domain: string; after?: string | undefined; id?: string | undefined; limit?: number | undefined },
  { store }: ReadContext,
) {
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
}
