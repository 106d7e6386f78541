CREATE TABLE `artifacts` (
	`domain` text NOT NULL,
	`edition` integer NOT NULL,
	`name` text NOT NULL,
	`part` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`domain`, `edition`, `name`, `part`)
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`domain` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`strategy` text NOT NULL,
	`source` text,
	`records` integer NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`removed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`discarded_at` text,
	PRIMARY KEY(`domain`, `number`)
);
--> statement-breakpoint
CREATE TABLE `heads` (
	`domain` text PRIMARY KEY NOT NULL,
	`edition` integer NOT NULL,
	`records` integer NOT NULL,
	`published_at` text NOT NULL,
	`latest` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `imported_ids` (
	`domain` text NOT NULL,
	`edition` integer NOT NULL,
	`id` text NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`domain`, `edition`, `id`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`domain` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`edition` integer NOT NULL,
	`started_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`started_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE INDEX `tokens_hash` ON `tokens` (`hash`);--> statement-breakpoint
CREATE TABLE `articles` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer NOT NULL,
	`hash` text NOT NULL,
	`record` text NOT NULL,
	`detail` text,
	`kind` text NOT NULL,
	`published_at` text NOT NULL,
	`topics` text NOT NULL,
	`url` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `articles_id` ON `articles` (`id`,`from_edition`);--> statement-breakpoint
CREATE INDEX `articles_from` ON `articles` (`from_edition`);--> statement-breakpoint
CREATE INDEX `articles_to` ON `articles` (`to_edition`);--> statement-breakpoint
CREATE INDEX `articles_published` ON `articles` (`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_kind` ON `articles` (`kind`,`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `land_price_tables` (
	`edition` integer NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`decision` text,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`records` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `land_price_tables_edition` ON `land_price_tables` (`edition`,`valid_from`);--> statement-breakpoint
CREATE TABLE `land_prices` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer NOT NULL,
	`hash` text NOT NULL,
	`record` text NOT NULL,
	`detail` text,
	`street_spelling` text NOT NULL,
	`street_folded` text NOT NULL,
	`segment_folded` text NOT NULL,
	`ward_folded` text NOT NULL,
	`ward_bare` text NOT NULL,
	`land_type` text NOT NULL,
	`table_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`position1` integer,
	`position2` integer,
	`position3` integer,
	`position4` integer,
	`position5` integer,
	`history_key` text NOT NULL,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `land_prices_id` ON `land_prices` (`id`,`from_edition`);--> statement-breakpoint
CREATE INDEX `land_prices_from` ON `land_prices` (`from_edition`);--> statement-breakpoint
CREATE INDEX `land_prices_to` ON `land_prices` (`to_edition`);--> statement-breakpoint
CREATE INDEX `land_prices_sort` ON `land_prices` (`sort_key`);--> statement-breakpoint
CREATE INDEX `land_prices_street` ON `land_prices` (`street_folded`,`table_id`,`sort_key`);--> statement-breakpoint
CREATE INDEX `land_prices_ward` ON `land_prices` (`ward_bare`,`sort_key`);--> statement-breakpoint
CREATE INDEX `land_prices_table` ON `land_prices` (`table_id`,`sort_key`);--> statement-breakpoint
CREATE INDEX `land_prices_type` ON `land_prices` (`land_type`,`sort_key`);--> statement-breakpoint
CREATE INDEX `land_prices_history` ON `land_prices` (`history_key`,`valid_from`);--> statement-breakpoint
CREATE TABLE `legal_documents` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer NOT NULL,
	`hash` text NOT NULL,
	`record` text NOT NULL,
	`detail` text,
	`number_key` text NOT NULL,
	`type` text NOT NULL,
	`issuer_folded` text NOT NULL,
	`field_folded` text NOT NULL,
	`signer_folded` text NOT NULL,
	`issued_on` text NOT NULL,
	`effective_from` text,
	`effective_to` text,
	`status_given` text
);
--> statement-breakpoint
CREATE INDEX `legal_documents_id` ON `legal_documents` (`id`,`from_edition`);--> statement-breakpoint
CREATE INDEX `legal_documents_from` ON `legal_documents` (`from_edition`);--> statement-breakpoint
CREATE INDEX `legal_documents_to` ON `legal_documents` (`to_edition`);--> statement-breakpoint
CREATE INDEX `legal_documents_number` ON `legal_documents` (`number_key`);--> statement-breakpoint
CREATE INDEX `legal_documents_issued` ON `legal_documents` (`issued_on`,`id`);--> statement-breakpoint
CREATE INDEX `legal_documents_type` ON `legal_documents` (`type`,`issued_on`,`id`);--> statement-breakpoint
CREATE INDEX `legal_documents_issuer` ON `legal_documents` (`issuer_folded`,`issued_on`,`id`);--> statement-breakpoint
CREATE TABLE `legal_passages` (
	`row` integer PRIMARY KEY NOT NULL,
	`document_row` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`anchor` text NOT NULL,
	`heading` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `legal_passages_document` ON `legal_passages` (`document_row`,`ordinal`);--> statement-breakpoint
CREATE TABLE `legal_relations` (
	`document_row` integer NOT NULL,
	`kind` text NOT NULL,
	`target_number` text NOT NULL,
	`target_key` text NOT NULL,
	`target_issuer` text
);
--> statement-breakpoint
CREATE INDEX `legal_relations_document` ON `legal_relations` (`document_row`);--> statement-breakpoint
CREATE INDEX `legal_relations_target` ON `legal_relations` (`target_key`);--> statement-breakpoint
CREATE TABLE `places` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer NOT NULL,
	`hash` text NOT NULL,
	`record` text NOT NULL,
	`detail` text,
	`code` text NOT NULL,
	`level` text NOT NULL,
	`name_folded` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text
);
--> statement-breakpoint
CREATE INDEX `places_id` ON `places` (`id`,`from_edition`);--> statement-breakpoint
CREATE INDEX `places_from` ON `places` (`from_edition`);--> statement-breakpoint
CREATE INDEX `places_to` ON `places` (`to_edition`);--> statement-breakpoint
CREATE INDEX `places_code` ON `places` (`code`,`valid_from`);--> statement-breakpoint
CREATE TABLE `recruitments` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer NOT NULL,
	`hash` text NOT NULL,
	`record` text NOT NULL,
	`detail` text,
	`organisation_folded` text NOT NULL,
	`ward_folded` text NOT NULL,
	`ward_bare` text NOT NULL,
	`apply_from` text NOT NULL,
	`apply_until` text NOT NULL,
	`published_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recruitments_id` ON `recruitments` (`id`,`from_edition`);--> statement-breakpoint
CREATE INDEX `recruitments_from` ON `recruitments` (`from_edition`);--> statement-breakpoint
CREATE INDEX `recruitments_to` ON `recruitments` (`to_edition`);--> statement-breakpoint
CREATE INDEX `recruitments_closing` ON `recruitments` (`apply_until`,`id`);--> statement-breakpoint
CREATE INDEX `recruitments_published` ON `recruitments` (`published_at`,`id`);