CREATE TABLE `search_postings` (
	`search_index` text NOT NULL,
	`term` text NOT NULL,
	`postings` text NOT NULL,
	PRIMARY KEY(`search_index`, `term`)
);
