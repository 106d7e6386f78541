CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `secrets` (`name`, `value`) VALUES ('cursor', lower(hex(randomblob(32))));
