import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What readers said of records, counted by reason: nothing tells who, and there is no free text. */
export const recordFeedback = sqliteTable(
  'record_feedback',
  {
    domain: text().notNull(),
    id: text().notNull(),
    reason: text().notNull(),
    count: integer().notNull(),
    /** First and last day in Vietnam. */
    firstOn: text().notNull(),
    lastOn: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.domain, table.id, table.reason] })],
);
