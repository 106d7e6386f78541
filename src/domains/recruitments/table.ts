import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns, versionIndexes } from '../../store/versions.ts';

/** Recruitment notices by version; `apply_until` is the last day that counts. */
export const recruitments = sqliteTable(
  'recruitments',
  {
    ...versionColumns(),
    organisationFolded: text().notNull(),
    wardFolded: text().notNull(),
    wardBare: text().notNull(),
    applyFrom: text().notNull(),
    applyUntil: text().notNull(),
    publishedAt: text().notNull(),
  },
  (table) => [
    ...versionIndexes('recruitments', table),
    index('recruitments_closing').on(table.applyUntil, table.id),
    index('recruitments_published').on(table.publishedAt, table.id),
  ],
);
