-- Row counts of the terms that stand in many rows of a search index; rarer ones are counted when asked.
CREATE TABLE articles_search_common (term TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE legal_passages_search_common (term TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE recruitments_search_common (term TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL) WITHOUT ROWID;
