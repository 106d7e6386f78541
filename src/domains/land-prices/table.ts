import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns, versionIndexes } from '../../store/versions.ts';

/** One street segment and land type of one price table, prices in đồng per m². */
export const landPrices = sqliteTable(
  'land_prices',
  {
    ...versionColumns(),
    /** Spelling key of the street: exact matches agree in it. */
    streetSpelling: text().notNull(),
    streetFolded: text().notNull(),
    segmentFolded: text().notNull(),
    /** Folded ward name with and without its level, or the code as printed. */
    wardFolded: text().notNull(),
    wardBare: text().notNull(),
    landType: text().notNull(),
    tableId: text().notNull(),
    validFrom: text().notNull(),
    validTo: text().notNull(),
    position1: integer(),
    position2: integer(),
    position3: integer(),
    position4: integer(),
    position5: integer(),
    /** Segment and land type regardless of table: what a history is made of. */
    historyKey: text().notNull(),
    /** Newest table first, then homes before other land, then the table's own order. */
    sortKey: text().notNull(),
  },
  (table) => [
    ...versionIndexes('land_prices', table),
    index('land_prices_sort').on(table.sortKey),
    index('land_prices_street').on(table.streetFolded, table.validTo, table.sortKey, table.toEdition),
    index('land_prices_ward').on(table.wardBare, table.sortKey, table.landType, table.toEdition),
    index('land_prices_table').on(table.tableId, table.sortKey, table.landType, table.toEdition),
    index('land_prices_type').on(table.landType, table.sortKey),
    index('land_prices_history').on(table.historyKey, table.validFrom),
  ],
);

/** The price tables by land type; `records` counts their price rows, so that lists need not. */
export const landPriceTables = sqliteTable(
  'land_price_tables',
  {
    edition: integer().notNull(),
    id: text().notNull(),
    title: text().notNull(),
    decision: text(),
    validFrom: text().notNull(),
    validTo: text().notNull(),
    landType: text().notNull().default(''),
    records: integer().notNull(),
  },
  (table) => [index('land_price_tables_edition').on(table.edition, table.validFrom)],
);
