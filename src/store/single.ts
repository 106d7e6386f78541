/** One record by identifier: its newest version up to the current edition tells held, withdrawn or unknown; none, whether it was purged. */
import { type SQL, sql } from 'drizzle-orm';
import type { ReadContext, Single } from './reading.ts';
import type { Row } from './session.ts';
import { editionOf } from './versions.ts';

export interface SingleResult {
  row: Row | null;
  withdrawn: boolean;
  edition: number;
  asOf: string | null;
  extra: Row[][];
}

/** The `row` of the version of a record that the current edition holds, for statements beside it. */
export const versionRow = (domain: string, table: string, id: string): SQL =>
  sql`(SELECT v.row FROM ${sql.raw(table)} v WHERE v.id = ${id} AND v.from_edition <= ${editionOf(domain)}
    AND v.to_edition > ${editionOf(domain)} LIMIT 1)`;

/** Reads a record and the statements beside it in one round trip. `select` columns see the alias `v`. */
export async function single(
  domain: string,
  table: string,
  id: string,
  context: ReadContext,
  options: { select?: readonly SQL[]; extra?: readonly SQL[] } = {},
): Promise<SingleResult> {
  const purged = sql`EXISTS (SELECT 1 FROM purged_records p WHERE p.domain = h.domain AND p.id = ${id}) AS purged`;
  const columns = sql.join(
    [
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
  return {
    row: withdrawn ? null : row,
    withdrawn,
    edition,
    asOf: typeof head?.published_at === 'string' ? head.published_at : null,
    extra,
  };
}

/** What a domain answers when there is no row to show. */
export const absent = (found: SingleResult): Single => ({ state: found.withdrawn ? 'withdrawn' : 'unknown' });
