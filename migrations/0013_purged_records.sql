CREATE TABLE `purged_records` (
	`domain` text NOT NULL,
	`id` text NOT NULL,
	`purged_at` text NOT NULL,
	PRIMARY KEY(`domain`, `id`)
);
