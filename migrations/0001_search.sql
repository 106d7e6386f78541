-- Full-text indexes over text folded by the gateway itself (đ → d, tone marks equalised): FTS5 folds nothing.
-- Pairs of syllables stand as one token (`hop_dong`); contentless tables hold no second copy of the text.
CREATE VIRTUAL TABLE articles_search USING fts5(
  title, heading, text, title_pairs, heading_pairs, text_pairs,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE legal_passages_search USING fts5(
  title, heading, text, title_pairs, heading_pairs, text_pairs,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE recruitments_search USING fts5(
  title, heading, text, title_pairs, heading_pairs, text_pairs,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE articles_search_terms USING fts5vocab(articles_search, row);
--> statement-breakpoint
CREATE VIRTUAL TABLE legal_passages_search_terms USING fts5vocab(legal_passages_search, row);
--> statement-breakpoint
CREATE VIRTUAL TABLE recruitments_search_terms USING fts5vocab(recruitments_search, row);
