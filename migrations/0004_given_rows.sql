ALTER TABLE `editions` ADD `digest` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `given` text;--> statement-breakpoint
ALTER TABLE `land_prices` ADD `given` text;--> statement-breakpoint
ALTER TABLE `legal_documents` ADD `given` text;--> statement-breakpoint
ALTER TABLE `places` ADD `given` text;--> statement-breakpoint
ALTER TABLE `recruitments` ADD `given` text;