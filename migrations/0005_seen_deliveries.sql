CREATE TABLE `seen_deliveries` (
	`key` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `seen_deliveries_expiry` ON `seen_deliveries` (`expires_at`);