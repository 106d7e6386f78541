/** Records withdrawn of late, for readers that must be told to forget them. */
import { getTableName, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Store } from './session.ts';
import { editionOf } from './versions.ts';

/** Editions looked back on, and superseded versions read at most: what bounds the cost of a large re-import. */
const EDITIONS = 30;
const VERSIONS = 500;
const GIVEN = 100;

/** Identifiers that were purged, then those whose last version an edition up to the current one closed, newest first, with when. */
export async function recentlyWithdrawn(
  store: Store,
  domain: string,
  table: SQLiteTable,
): Promise<{ id: string; at: string }[]> {
  const name = sql.raw(getTableName(table));
  const edition = editionOf(domain);
  const [purged, rows] = await store.read([
    sql`SELECT p.id AS id, p.purged_at AS at FROM purged_records p WHERE p.domain = ${domain}
      AND NOT EXISTS (SELECT 1 FROM ${name} n WHERE n.id = p.id AND n.from_edition <= ${edition} AND n.to_edition > ${edition})
      ORDER BY p.purged_at DESC, p.id LIMIT ${GIVEN}`,
    sql`SELECT c.id AS id, e.published_at AS at FROM (
        SELECT v.id AS id, max(v.to_edition) AS closed FROM (
          SELECT id, to_edition FROM ${name} WHERE to_edition <= ${edition} AND to_edition > ${edition} - ${EDITIONS}
          ORDER BY to_edition DESC LIMIT ${VERSIONS}) v GROUP BY v.id) c
      JOIN editions e ON e.domain = ${domain} AND e.number = c.closed
      WHERE NOT EXISTS (SELECT 1 FROM ${name} n WHERE n.id = c.id AND n.from_edition <= ${edition} AND n.to_edition > ${edition})
      ORDER BY c.closed DESC, c.id LIMIT ${GIVEN}`,
  ]);
  return [...(purged ?? []), ...(rows ?? [])].map((row) => ({ id: String(row.id), at: String(row.at) }));
}
