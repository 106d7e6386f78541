/** What editors have chosen columns to be read as, by the headings of the table. */
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One choice. `headings` (all of the table, in order) and `columns` (heading → key) are JSON. */
export const keptColumns = sqliteTable(
  'kept_columns',
  {
    domain: text().notNull(),
    /** SHA-256 of `headings`. */
    id: text().notNull(),
    headings: text().notNull(),
    columns: text().notNull(),
    chosenBy: text().notNull(),
    chosenAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.domain, table.id] })],
);
