/** Tables that serve every domain: the editions, the pointer to the current one, imports and tokens. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One published state of a domain. */
export const editions = sqliteTable(
  'editions',
  {
    domain: text().notNull(),
    number: integer().notNull(),
    publishedAt: text().notNull(),
    publishedBy: text().notNull(),
    strategy: text().notNull(),
    source: text(),
    records: integer().notNull(),
    added: integer().notNull(),
    changed: integer().notNull(),
    removed: integer().notNull(),
    unchanged: integer().notNull(),
    /** SHA-256 of what the edition holds; equal digests are equal editions. */
    digest: text(),
    /** Set when a publish after a rollback took its place: its rows are gone. */
    discardedAt: text(),
  },
  (table) => [primaryKey({ columns: [table.domain, table.number] })],
);

/** The pointer readers follow: one row a domain, moved in one statement. */
export const heads = sqliteTable('heads', {
  domain: text().primaryKey(),
  edition: integer().notNull(),
  records: integer().notNull(),
  publishedAt: text().notNull(),
  /** Highest edition ever numbered, so that numbers are never used twice. */
  latest: integer().notNull(),
});

/** The one import under way in a domain: a lock with an expiry. */
export const imports = sqliteTable('imports', {
  domain: text().primaryKey(),
  id: text().notNull(),
  edition: integer().notNull(),
  startedAt: text().notNull(),
  expiresAt: text().notNull(),
  startedBy: text().notNull(),
});

/** Identifiers met by the import under way, from which `replace` knows what was withdrawn. */
export const importedIds = sqliteTable(
  'imported_ids',
  {
    domain: text().notNull(),
    edition: integer().notNull(),
    id: text().notNull(),
    outcome: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.domain, table.edition, table.id] })],
);

/** What is derived from a whole edition when it is published, such as the place graph or the street names. */
export const artifacts = sqliteTable(
  'artifacts',
  {
    domain: text().notNull(),
    edition: integer().notNull(),
    name: text().notNull(),
    part: integer().notNull(),
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.domain, table.edition, table.name, table.part] })],
);

/** Records taken back for good: what keeps a later file from bringing them again, and readers told that they are gone. */
export const purgedRecords = sqliteTable(
  'purged_records',
  {
    domain: text().notNull(),
    id: text().notNull(),
    /** RFC 3339 in UTC. */
    purgedAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.domain, table.id] })],
);

/** Secrets the gateway makes for itself: random texts by name, written by the migration that makes the table. */
export const secrets = sqliteTable('secrets', { name: text().primaryKey(), value: text().notNull() });

/** Editors' tokens; only the SHA-256 of a token is kept. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: text().primaryKey(),
    hash: text().notNull(),
    name: text().notNull(),
    scopes: text({ mode: 'json' }).$type<string[]>().notNull(),
    createdAt: text().notNull(),
    expiresAt: text(),
    revokedAt: text(),
  },
  (table) => [index('tokens_hash').on(table.hash)],
);

/** Deliveries of chat platforms answered within a day, by a keyed hash that tells nothing of who asked what. */
export const seenDeliveries = sqliteTable(
  'seen_deliveries',
  { key: text().primaryKey(), expiresAt: integer().notNull() },
  (table) => [index('seen_deliveries_expiry').on(table.expiresAt)],
);

/** Nightly back-ups that were made, by the Vietnamese day they are of. */
export const backups = sqliteTable('backups', {
  day: text().primaryKey(),
  /** RFC 3339 in UTC. */
  madeAt: text().notNull(),
  editions: integer().notNull(),
  records: integer().notNull(),
  files: integer().notNull(),
});

/** Faults that an operator has been told of by webhook and that are not mended; texts in both languages. */
export const alerts = sqliteTable('alerts', {
  key: text().primaryKey(),
  vi: text().notNull(),
  en: text().notNull(),
  since: text().notNull(),
});

/** In which rows of a search index its frequent words stand; how the text is read, `search/postings.ts` says. */
export const searchPostings = sqliteTable(
  'search_postings',
  { searchIndex: text().notNull(), term: text().notNull(), postings: text().notNull() },
  (table) => [primaryKey({ columns: [table.searchIndex, table.term] })],
);
