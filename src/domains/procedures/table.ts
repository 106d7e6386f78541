import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns, versionIndexes } from '../../store/versions.ts';

/** Administrative procedures by version; `sort_key` orders them by title, steps and papers stand in `detail`. */
export const procedures = sqliteTable(
  'procedures',
  {
    ...versionColumns(),
    code: text().notNull(),
    sortKey: text().notNull(),
    fieldFolded: text().notNull(),
    levelFolded: text().notNull(),
    agencyFolded: text().notNull(),
    forWhomFolded: text().notNull(),
    validFrom: text().notNull(),
    validTo: text().notNull(),
  },
  (table) => [
    ...versionIndexes('procedures', table),
    index('procedures_title').on(table.sortKey, table.id),
    index('procedures_valid').on(table.validFrom),
    index('procedures_field').on(table.fieldFolded, table.sortKey, table.id),
  ],
);
