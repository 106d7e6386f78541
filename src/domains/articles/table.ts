import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns, versionIndexes } from '../../store/versions.ts';

/** Articles by version; `topics` is a JSON array of folded names. */
export const articles = sqliteTable(
  'articles',
  {
    ...versionColumns(),
    kind: text().notNull(),
    publishedAt: text().notNull(),
    topics: text().notNull(),
    url: text().notNull(),
    /** Hash of title and text, by which the same article of another source is known; null for short ones. */
    textKey: text(),
  },
  (table) => [
    ...versionIndexes('articles', table),
    index('articles_published').on(table.publishedAt, table.id),
    index('articles_text').on(table.textKey),
    index('articles_kind').on(table.kind, table.publishedAt, table.id),
  ],
);
