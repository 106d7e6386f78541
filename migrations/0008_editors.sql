CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`editor` text NOT NULL,
	`action` text NOT NULL,
	`domain` text,
	`subject` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `audit_entries_domain` ON `audit_entries` (`domain`,`id`);--> statement-breakpoint
CREATE TABLE `scheduled_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`domain` text NOT NULL,
	`publish_at` text NOT NULL,
	`strategy` text NOT NULL,
	`rejects` text NOT NULL,
	`source` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`state` text NOT NULL,
	`rows` integer NOT NULL,
	`claimed_until` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`finished_at` text,
	`edition` integer,
	`report` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `scheduled_imports_due` ON `scheduled_imports` (`state`,`publish_at`);--> statement-breakpoint
CREATE INDEX `scheduled_imports_domain` ON `scheduled_imports` (`domain`,`publish_at`);--> statement-breakpoint
CREATE TABLE `scheduled_parts` (
	`import_id` text NOT NULL,
	`part` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`import_id`, `part`)
);
--> statement-breakpoint
CREATE TABLE `unanswered_terms` (
	`key` text PRIMARY KEY NOT NULL,
	`surface` text NOT NULL,
	`term` text,
	`count` integer NOT NULL,
	`first_on` text NOT NULL,
	`last_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `unanswered_terms_shown` ON `unanswered_terms` (`surface`,`count`);--> statement-breakpoint
CREATE INDEX `unanswered_terms_age` ON `unanswered_terms` (`last_on`);