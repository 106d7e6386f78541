CREATE TABLE `source_records` (
	`source_id` text NOT NULL,
	`id` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`source_id`, `id`)
);
