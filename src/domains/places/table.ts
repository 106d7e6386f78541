import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns, versionIndexes } from '../../store/versions.ts';

/** Administrative units; identity is the code together with the day it took effect. */
export const places = sqliteTable(
  'places',
  {
    ...versionColumns(),
    code: text().notNull(),
    level: text().notNull(),
    nameFolded: text().notNull(),
    validFrom: text().notNull(),
    validTo: text(),
  },
  (table) => [...versionIndexes('places', table), index('places_code').on(table.code, table.validFrom)],
);
