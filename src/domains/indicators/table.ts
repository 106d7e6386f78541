import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns, versionIndexes } from '../../store/versions.ts';

/** Figures by version; `period_from` and `period_to` are the first and the last day of the period. */
export const indicators = sqliteTable(
  'indicators',
  {
    ...versionColumns(),
    unitFolded: text().notNull(),
    indicatorFolded: text().notNull(),
    periodFrom: text().notNull(),
    periodTo: text().notNull(),
  },
  (table) => [
    ...versionIndexes('indicators', table),
    index('indicators_series').on(table.indicatorFolded, table.unitFolded, table.periodFrom),
    index('indicators_period').on(table.periodFrom, table.id),
  ],
);
