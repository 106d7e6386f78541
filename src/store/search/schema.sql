-- A search index `x` is three tables, alike for `articles_search`, `land_prices_search`, `legal_passages_search`, `recruitments_search`.
-- 1. The texts, folded by the gateway itself (`indexText`), with pairs of syllables as single tokens (`hop_dong`).
--    FTS5 folds nothing. `content = ''`: no second copy of the text; rows are deleted by rowid when pruned.
CREATE VIRTUAL TABLE x USING fts5(
  title, heading, text, title_pairs, heading_pairs, text_pairs,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
-- 2. In how many rows each term stands, walked in the postings: quick for rare terms.
CREATE VIRTUAL TABLE x_terms USING fts5vocab(x, row);
-- 3. The same for common terms, counted once (`renewCommonTerms`) after imports that change much of the index.
--    In which rows they stand is in `search_postings`, for all indexes (`postings.ts`).
CREATE TABLE x_common (term TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL) WITHOUT ROWID;
