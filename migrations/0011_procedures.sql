CREATE TABLE `procedures` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer NOT NULL,
	`hash` text NOT NULL,
	`record` text NOT NULL,
	`detail` text,
	`given` text,
	`code` text NOT NULL,
	`sort_key` text NOT NULL,
	`field_folded` text NOT NULL,
	`level_folded` text NOT NULL,
	`agency_folded` text NOT NULL,
	`for_whom_folded` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `procedures_id` ON `procedures` (`id`,`from_edition`);--> statement-breakpoint
CREATE INDEX `procedures_from` ON `procedures` (`from_edition`);--> statement-breakpoint
CREATE INDEX `procedures_to` ON `procedures` (`to_edition`);--> statement-breakpoint
CREATE INDEX `procedures_title` ON `procedures` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `procedures_valid` ON `procedures` (`valid_from`);--> statement-breakpoint
CREATE INDEX `procedures_field` ON `procedures` (`field_folded`,`sort_key`,`id`);
--> statement-breakpoint
-- Words of procedures, folded by the gateway itself.
CREATE VIRTUAL TABLE procedures_search USING fts5(
  title, heading, text, title_pairs, heading_pairs, text_pairs,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE procedures_search_terms USING fts5vocab(procedures_search, row);
--> statement-breakpoint
CREATE TABLE procedures_search_common (term TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL) WITHOUT ROWID;
