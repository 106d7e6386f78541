CREATE TABLE `record_feedback` (
	`domain` text NOT NULL,
	`id` text NOT NULL,
	`reason` text NOT NULL,
	`count` integer NOT NULL,
	`first_on` text NOT NULL,
	`last_on` text NOT NULL,
	PRIMARY KEY(`domain`, `id`, `reason`)
);
