CREATE TABLE `source_pages` (
	`source_id` text NOT NULL,
	`url` text NOT NULL,
	`state` text NOT NULL,
	`run_id` text,
	`base` text,
	`row` text,
	`etag` text,
	`last_modified` text,
	`body_hash` text,
	`stated_change` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`reason` text,
	`seen_at` text NOT NULL,
	`checked_at` text,
	PRIMARY KEY(`source_id`, `url`)
);
--> statement-breakpoint
CREATE INDEX `source_pages_run` ON `source_pages` (`run_id`,`state`);--> statement-breakpoint
CREATE INDEX `source_pages_state` ON `source_pages` (`source_id`,`state`);--> statement-breakpoint
CREATE TABLE `source_robots` (
	`origin` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`fetched_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `source_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`trigger` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`milliseconds` integer,
	`outcome` text NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`duplicates` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`edition` integer,
	`reason` text,
	`publishing_until` text
);
--> statement-breakpoint
CREATE INDEX `source_runs_source` ON `source_runs` (`source_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `source_runs_open` ON `source_runs` (`outcome`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`domain` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`kind` text NOT NULL,
	`interval_minutes` integer NOT NULL,
	`strategy` text NOT NULL,
	`enabled` integer NOT NULL,
	`settings` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`etag` text,
	`last_modified` text,
	`body_hash` text,
	`next_check_at` text NOT NULL,
	`checked_at` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`failing_since` text,
	`claimed_until` text
);
--> statement-breakpoint
CREATE INDEX `sources_due` ON `sources` (`enabled`,`next_check_at`);--> statement-breakpoint
CREATE INDEX `sources_domain` ON `sources` (`domain`);--> statement-breakpoint
ALTER TABLE `articles` ADD `text_key` text;--> statement-breakpoint
CREATE INDEX `articles_text` ON `articles` (`text_key`);