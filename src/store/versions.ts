/**
 * Records kept by version: a row is visible in edition E when `from_edition <= E < to_edition`. An import
 * writes rows of the next edition, unseen, and closes the old ones in the same batch that moves the pointer.
 */
import { type SQL, sql } from 'drizzle-orm';
import { index, integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';

/** `to_edition` of a version that no later edition has closed. */
export const OPEN = 2147483647;

/** Columns every domain table begins with. `record` is the list form, `detail` what the single record adds. */
export const versionColumns = () => ({
  row: integer().primaryKey(),
  id: text().notNull(),
  fromEdition: integer().notNull(),
  toEdition: integer().notNull(),
  /** Hash of the import row's content, from which a re-sent row is known to be the same. */
  hash: text().notNull(),
  record: text().notNull(),
  detail: text(),
  /** The import row as it was accepted, from which the record can be made again. */
  given: text(),
});

/** Indexes every domain table needs: by identifier, and by the edition that opened or closed a version. */
export const versionIndexes = (
  name: string,
  table: { id: SQLiteColumn; fromEdition: SQLiteColumn; toEdition: SQLiteColumn },
) => [
  index(`${name}_id`).on(table.id, table.fromEdition),
  index(`${name}_from`).on(table.fromEdition),
  index(`${name}_to`).on(table.toEdition),
];

/** The edition a query reads: the current one, or the one a cursor is pinned to. */
export const editionOf = (domain: string, pinned?: number): SQL =>
  pinned === undefined ? sql`(SELECT edition FROM heads WHERE domain = ${domain})` : sql`${pinned}`;

/**
 * Condition that a version is part of the edition; `alias` names the table in the query. Nearly every row is,
 * so the unary plus keeps SQLite from taking the indexes of editions for it instead of a filter's own.
 */
export const visible = (alias: string, edition: SQL): SQL =>
  sql`+${sql.raw(alias)}.from_edition <= ${edition} AND +${sql.raw(alias)}.to_edition > ${edition}`;
