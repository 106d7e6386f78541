/** One record by identifier: its newest version up to the current edition tells held, withdrawn or unknown; none, whether it was purged. */
import { type SQL, sql } from 'drizzle-orm';
import type { PublicRecord, ReadContext, Single } from './reading.ts';
import type { Row } from './session.ts';
import { editionOf } from './versions.ts';

/** The record of a row of its table, or of one of a list: its list form under its identifier. */
export const recordOf = (row: Row): PublicRecord => ({
  ...(JSON.parse(String(row.record)) as PublicRecord),
  id: String(row.id),
});

/** The `row` of the version of a record that the current edition holds, for statements beside it. */
export const versionRow = (domain: string, table: string, id: string): SQL =>
  sql`(SELECT v.row FROM ${sql.raw(table)} v WHERE v.id = ${id} AND v.from_edition <= ${editionOf(domain)}
    AND v.to_edition > ${editionOf(domain)} LIMIT 1)`;

/**
 * Reads a record and the statements beside it in one round trip. `select` columns see the alias `v`; `present` is given the
 * row (`id record detail` and these columns) and the rows of each statement of `extra`.
 */
export async function single(
  domain: string,
  table: string,
  id: string,
  context: ReadContext,
  present: (row: Row, extra: readonly Row[][]) => PublicRecord = recordOf,
  options: { select?: readonly SQL[]; extra?: readonly SQL[] } = {},
): Promise<Single> {
  const purged = sql`EXISTS (SELECT 1 FROM purged_records p WHERE p.domain = h.domain AND p.id = ${id}) AS purged`;
  const columns = sql.join(
    [
      sql`v.id AS id`,
      sql`v.record AS record`,
      sql`v.detail AS detail`,
      sql`v.to_edition AS until`,
      purged,
      ...(options.select ?? []),
    ],
    sql`, `,
  );
  const name = sql.raw(table);
  const [rows, ...extra] = await context.store.read([
    sql`SELECT h.domain AS domain, h.edition AS edition, h.published_at AS published_at, ${columns} FROM heads h
      LEFT JOIN ${name} v ON v.row = (SELECT w.row FROM ${name} w WHERE w.id = ${id}
        AND w.from_edition <= h.edition ORDER BY w.from_edition DESC LIMIT 1)
      WHERE h.domain = ${domain}`,
    ...(options.extra ?? []),
  ]);
  const head = rows?.[0];
  const row = head && head.record !== null ? head : null;
  const edition = Number(head?.edition ?? 0);
  const withdrawn = row === null ? Number(head?.purged ?? 0) > 0 : Number(row.until) <= edition;
  if (withdrawn) return { state: 'withdrawn' };
  if (row === null) return { state: 'unknown' };
  const asOf = typeof head?.published_at === 'string' ? head.published_at : null;
  return { state: 'held', record: present(row, extra), edition, asOf };
}
