CREATE TABLE `backups` (
	`day` text PRIMARY KEY NOT NULL,
	`made_at` text NOT NULL,
	`editions` integer NOT NULL,
	`records` integer NOT NULL,
	`files` integer NOT NULL
);
