CREATE TABLE `saved_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`result` text,
	`stamp` text,
	`checked_at` text,
	`change` text,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_questions_question_unique` ON `saved_questions` (`question`);--> statement-breakpoint
CREATE TABLE `word_pairs` (
	`said` text PRIMARY KEY NOT NULL,
	`means` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL
);
