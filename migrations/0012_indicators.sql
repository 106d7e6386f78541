CREATE TABLE `indicators` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer NOT NULL,
	`hash` text NOT NULL,
	`record` text NOT NULL,
	`detail` text,
	`given` text,
	`unit_folded` text NOT NULL,
	`indicator_folded` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `indicators_id` ON `indicators` (`id`,`from_edition`);--> statement-breakpoint
CREATE INDEX `indicators_from` ON `indicators` (`from_edition`);--> statement-breakpoint
CREATE INDEX `indicators_to` ON `indicators` (`to_edition`);--> statement-breakpoint
CREATE INDEX `indicators_series` ON `indicators` (`indicator_folded`,`unit_folded`,`period_from`);--> statement-breakpoint
CREATE INDEX `indicators_period` ON `indicators` (`period_from`,`id`);