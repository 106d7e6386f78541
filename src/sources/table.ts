/** Registered sources, what became of each check, and the article pages they led to. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A source of one domain. Instants are RFC 3339 in UTC, so that they sort as text. */
export const sources = sqliteTable(
  'sources',
  {
    id: text().primaryKey(),
    domain: text().notNull(),
    name: text().notNull(),
    address: text().notNull(),
    kind: text().notNull(),
    intervalMinutes: integer().notNull(),
    strategy: text().notNull(),
    enabled: integer().notNull(),
    /** Mapping, selectors and the other settings of its kind, as JSON. */
    settings: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
    updatedAt: text().notNull(),
    /** Validators and digest of the last body that was published. */
    etag: text(),
    lastModified: text(),
    bodyHash: text(),
    nextCheckAt: text().notNull(),
    checkedAt: text(),
    /** Failed checks in a row, and since when. */
    failures: integer().notNull().default(0),
    failingSince: text(),
    /** Until then the check under way has the source for itself. */
    claimedUntil: text(),
  },
  (table) => [
    index('sources_due').on(table.enabled, table.nextCheckAt),
    index('sources_domain').on(table.domain),
  ],
);

/** One check of a source and what came of it. */
export const sourceRuns = sqliteTable(
  'source_runs',
  {
    id: text().primaryKey(),
    sourceId: text().notNull(),
    trigger: text().notNull(),
    startedAt: text().notNull(),
    finishedAt: text(),
    milliseconds: integer(),
    /** `gathering` while article pages are still being fetched. */
    outcome: text().notNull(),
    added: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    duplicates: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    edition: integer(),
    reason: text(),
    /** Set by whoever publishes what was gathered, so that it is done once. */
    publishingUntil: text(),
  },
  (table) => [
    index('source_runs_source').on(table.sourceId, table.startedAt),
    index('source_runs_open').on(table.outcome),
  ],
);

/** An article page a source led to. `row` is its import row from the fetch until it is published. */
export const sourcePages = sqliteTable(
  'source_pages',
  {
    sourceId: text().notNull(),
    url: text().notNull(),
    state: text().notNull(),
    runId: text(),
    /** What the list said of the page, such as a feed's title and date. */
    base: text(),
    row: text(),
    etag: text(),
    lastModified: text(),
    bodyHash: text(),
    /** `lastmod` of a sitemap. */
    statedChange: text(),
    attempts: integer().notNull().default(0),
    reason: text(),
    seenAt: text().notNull(),
    checkedAt: text(),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.url] }),
    index('source_pages_run').on(table.runId, table.state),
    index('source_pages_state').on(table.sourceId, table.state),
  ],
);

/** Records that came from another gateway, each with the content hash it had there: what it no longer lists is withdrawn. */
export const sourceRecords = sqliteTable(
  'source_records',
  { sourceId: text().notNull(), id: text().notNull(), hash: text().notNull() },
  (table) => [primaryKey({ columns: [table.sourceId, table.id] })],
);

/** What the robots.txt of an origin said, kept for a day as RFC 9309 advises. */
export const sourceRobots = sqliteTable('source_robots', {
  origin: text().primaryKey(),
  body: text().notNull(),
  fetchedAt: text().notNull(),
});
