CREATE TABLE `alerts` (
	`key` text PRIMARY KEY NOT NULL,
	`vi` text NOT NULL,
	`en` text NOT NULL,
	`since` text NOT NULL
);
