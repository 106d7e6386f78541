/** What was asked for and not found: counts of folded word sequences, from which nobody's question can be read. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const unansweredTerms = sqliteTable(
  'unanswered_terms',
  {
    /** Keyed hash of where it was asked and the folded words. */
    key: text().primaryKey(),
    /** `ask`, `search`, or the domain whose list was searched. */
    surface: text().notNull(),
    /** The folded words; kept only from the count at which they are shown. */
    term: text(),
    count: integer().notNull(),
    /** Days in Vietnam's time. */
    firstOn: text().notNull(),
    lastOn: text().notNull(),
  },
  (table) => [
    index('unanswered_terms_shown').on(table.surface, table.count),
    index('unanswered_terms_age').on(table.lastOn),
  ],
);
