CREATE TABLE `kept_columns` (
	`domain` text NOT NULL,
	`id` text NOT NULL,
	`headings` text NOT NULL,
	`columns` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_at` text NOT NULL,
	PRIMARY KEY(`domain`, `id`)
);
