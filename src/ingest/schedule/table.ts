/** Imports that are to be published at a time: what was asked for, and the rows it was asked of. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One import that waits for its time. Instants are RFC 3339 in UTC, so that they sort as text. */
export const scheduledImports = sqliteTable(
  'scheduled_imports',
  {
    id: text().primaryKey(),
    domain: text().notNull(),
    publishAt: text().notNull(),
    strategy: text().notNull(),
    rejects: text().notNull(),
    source: text(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
    /** `receiving` until its parts are all written; `waiting`, `publishing`, `published`, `failed`, `cancelled`. */
    state: text().notNull(),
    rows: integer().notNull(),
    /** Until then whoever receives or publishes it has it alone, or a failed publish rests. */
    claimedUntil: text(),
    attempts: integer().notNull().default(0),
    finishedAt: text(),
    edition: integer(),
    /** Report of the preview it was scheduled with, then of the publish, as JSON. */
    report: text(),
    reason: text(),
  },
  (table) => [
    index('scheduled_imports_due').on(table.state, table.publishAt),
    index('scheduled_imports_domain').on(table.domain, table.publishAt),
  ],
);

/** Its rows as NDJSON, in parts below the largest value D1 takes; removed when it has ended. */
export const scheduledParts = sqliteTable(
  'scheduled_parts',
  {
    importId: text().notNull(),
    part: integer().notNull(),
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.part] })],
);
