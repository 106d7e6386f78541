/** Identifiers of the current edition in order, for lists of everything such as sitemaps. */
import { getTableName, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Store } from './session.ts';
import { editionOf, visible } from './versions.ts';

/** Up to `limit` identifiers from the given one on, each with when the version held was published. */
export async function identifiersFrom(
  store: Store,
  domain: string,
  table: SQLiteTable,
  from: string,
  limit: number,
): Promise<{ id: string; changed: string }[]> {
  const [rows] = await store.read([
    sql`SELECT v.id AS id, e.published_at AS changed FROM ${sql.raw(getTableName(table))} v
      JOIN editions e ON e.domain = ${domain} AND e.number = v.from_edition
      WHERE v.id >= ${from} AND ${visible('v', editionOf(domain))} ORDER BY v.id LIMIT ${limit}`,
  ]);
  return (rows ?? []).map((row) => ({ id: String(row.id), changed: String(row.changed) }));
}

/** Every `step`th identifier: where each part of a divided list begins. */
export async function identifierSteps(
  store: Store,
  domain: string,
  table: SQLiteTable,
  step: number,
): Promise<string[]> {
  const [rows] = await store.read([
    sql`SELECT id FROM (
        SELECT v.id AS id, row_number() OVER (ORDER BY v.id) AS n FROM ${sql.raw(getTableName(table))} v
        WHERE ${visible('v', editionOf(domain))}) WHERE (n - 1) % ${step} = 0 ORDER BY id`,
  ]);
  return (rows ?? []).map((row) => String(row.id));
}
