/** What a record's purge does to the store: its versions go from every edition, and the editions say so. */
import { type SQL, sql } from 'drizzle-orm';
import { deleteVersions, type VersionTables } from './editions.ts';

/** The search indexes of a domain: over its versions, and over what hangs on them. */
export const searchIndexes = ({ searchIndex, children }: VersionTables): string[] =>
  [searchIndex, ...children.map((child) => child.searchIndex)].filter((name) => name !== undefined);

/**
 * Statement that makes caches of every kept edition drop their copies: each edition's instant, which is part of what
 * they are compared by, moves by a millisecond.
 */
export const moveStamps = (domain: string): SQL[] => [
  sql`UPDATE editions SET published_at = strftime('%Y-%m-%dT%H:%M:%fZ', published_at, '+0.001 seconds')
    WHERE domain = ${domain}`,
  sql`UPDATE heads SET published_at = (SELECT e.published_at FROM editions e WHERE e.domain = ${domain} AND e.number = heads.edition)
    WHERE domain = ${domain} AND edition > 0`,
];

/**
 * Statements that delete every version of a record with all that hangs on it, and remember that it was purged where
 * readers may have seen it. FTS5 keeps the words of deleted rows until its segments are merged: they are at once.
 */
export function purgeVersions(tables: VersionTables, id: string, at: string): SQL[] {
  const { domain, table } = tables;
  return [
    sql`INSERT OR REPLACE INTO purged_records (domain, id, purged_at) SELECT ${domain}, ${id}, ${at}
      WHERE EXISTS (SELECT 1 FROM ${sql.raw(table)} WHERE id = ${id}
        AND from_edition <= (SELECT latest FROM heads WHERE domain = ${domain}))`,
    sql`DELETE FROM imported_ids WHERE domain = ${domain} AND id = ${id}`,
    ...deleteVersions(tables, sql`id = ${id}`),
    ...searchIndexes(tables).map((index) => {
      const name = sql.raw(index);
      return sql`INSERT INTO ${name} (${name}) VALUES ('optimize')`;
    }),
    ...moveStamps(domain),
  ];
}
