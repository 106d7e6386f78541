-- Words of streets, segments and wards, so that free words find price rows without reading the whole table.
CREATE VIRTUAL TABLE land_prices_search USING fts5(
  title, heading, text, title_pairs, heading_pairs, text_pairs,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE land_prices_search_terms USING fts5vocab(land_prices_search, row);
--> statement-breakpoint
CREATE TABLE land_prices_search_common (term TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO land_prices_search (rowid, title, heading, text, title_pairs, heading_pairs, text_pairs)
SELECT row, street_folded, ward_folded, segment_folded, '', '', '' FROM land_prices;
