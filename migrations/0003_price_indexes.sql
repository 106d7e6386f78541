DROP INDEX `land_prices_street`;--> statement-breakpoint
DROP INDEX `land_prices_ward`;--> statement-breakpoint
DROP INDEX `land_prices_table`;--> statement-breakpoint
CREATE INDEX `land_prices_street` ON `land_prices` (`street_folded`,`valid_to`,`sort_key`,`to_edition`);--> statement-breakpoint
CREATE INDEX `land_prices_ward` ON `land_prices` (`ward_bare`,`sort_key`,`land_type`,`to_edition`);--> statement-breakpoint
CREATE INDEX `land_prices_table` ON `land_prices` (`table_id`,`sort_key`,`land_type`,`to_edition`);