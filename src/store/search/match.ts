/** The statement that takes candidates out of an index, choosing by rarity which terms to look for. */
import { type SQL, sql } from 'drizzle-orm';
import type { SearchQuery } from './query.ts';
import { countedTerms, termsParameter } from './statistics.ts';

/** Postings that the terms of one search may have together; the rarest terms go first. */
const BUDGET = 3_000;
/**
 * The rarest term, and the next beside it, are looked for though they pass the budget, up to this many rows
 * together. Words that are all more common are not ranked by the index: headings and the newest rows are read.
 */
const ALONE = 8_000;
/** Candidates worth reading again; more of them found no more. Filters need more taken than are read. */
export const CANDIDATES = 80;
/** Candidates taken out of the index, of which filters leave some; half as many by each way where all words are common. */
const TAKEN = 100;
/** Share of the best candidate's score from which another speaks of what is sought though it lacks some words. */
const NEAR = 0.3;
/** Rows of a definition article taken beside the others when the query asks what something means. */
const DEFINITIONS = 30;
/** Weights of the columns: title, heading, text and the pairs of each. */
const WEIGHTS = 'bm25(2, 3, 1, 2, 3, 1)';
/** Matches nothing, where an expression is needed and there is none. */
const NOTHING_TERM = '"__"';
const NOTHING = sql.raw(`'${NOTHING_TERM}'`);

const quoted = sql.raw(`'"' || term || '"'`);

/**
 * Rows `(rowid, score)` of at most `limit` candidates and a few more.
 * The choice of terms happens in SQL, where the counts are, so that a search is one round trip. Ranked by
 * `ORDER BY rank LIMIT`, which FTS5 sorts within: the rows billed are those given, not those matched.
 */
export function candidateRows(index: string, query: SearchQuery, limit: number, budget = BUDGET): SQL {
  const table = sql.raw(index);
  const half = Math.ceil(limit / 2);
  const expression = (from: SQL, joined: string, before = '', after = '') =>
    sql`coalesce((SELECT ${before} || group_concat(${quoted}, ${joined}) || ${after} FROM ${from}), ${NOTHING})`;
  const looked = sql`(SELECT term FROM counted WHERE says >= 0.5 AND rows <= ${ALONE}
    AND (sofar <= ${budget} OR place = 1 OR (place = 2 AND sofar <= ${ALONE})))`;
  const rare = sql`(SELECT 1 FROM counted WHERE says >= 0.5 AND rows <= ${ALONE})`;
  const common = sql`(SELECT term FROM counted WHERE says >= 0.5 AND NOT EXISTS ${rare} ORDER BY rows LIMIT 3)`;
  const telling = sql`(SELECT term FROM counted WHERE says >= 0.5 AND rows <= ${ALONE}
    ORDER BY instr(term, '_') = 0, rows LIMIT 4)`;
  const defined = query.asksDefinition
    ? sql` UNION ALL SELECT * FROM (SELECT rowid, -rank AS score FROM ${table}
      WHERE ${table} MATCH ${expression(telling, ' OR ', 'heading_pairs : (giai_thich OR khai_niem) AND (', ')')}
      AND rank MATCH ${WEIGHTS} ORDER BY rank LIMIT ${DEFINITIONS})`
    : sql``;
  return sql`WITH counted AS MATERIALIZED (
      SELECT term, says, rows, sum(rows) OVER (ORDER BY says < 0.5, rows, term) AS sofar,
        row_number() OVER (ORDER BY says < 0.5, rows, term) AS place
      FROM (${countedTerms(index, termsParameter(query))}))
    SELECT rowid, max(score) AS score FROM (
    SELECT * FROM (SELECT rowid, -rank AS score FROM ${table} WHERE ${table} MATCH ${expression(looked, ' OR ')}
      AND rank MATCH ${WEIGHTS} ORDER BY rank LIMIT ${limit})
    UNION ALL SELECT * FROM (SELECT rowid, 0.0 AS score FROM ${table}
      WHERE ${table} MATCH ${expression(common, ' AND ', '{title heading} : (', ')')} ORDER BY rowid DESC LIMIT ${half})
    UNION ALL SELECT * FROM (SELECT rowid, 0.0 AS score FROM ${table}
      WHERE ${table} MATCH ${expression(common, ' AND ')} ORDER BY rowid DESC LIMIT ${half})${defined}
    ) GROUP BY rowid`;
}

/** Rows `(rowid, score)` taken out of the index, and the condition on them, as a table `taken` and its row `m`, of coming near the best. */
export const takenRows = (index: string, query: SearchQuery): SQL => candidateRows(index, query, TAKEN);
export const IS_NEAR = sql`m.score >= ${NEAR} * (SELECT max(score) FROM taken)`;

/** Rows `(rowid, score)` of the candidates that come near the best of them. */
export const nearRows = (index: string, query: SearchQuery): SQL => sql`
  WITH taken AS MATERIALIZED (${takenRows(index, query)}) SELECT rowid, score FROM taken m WHERE ${IS_NEAR}`;

/** The query's own words that say what is sought, each once. */
export const ownWords = (query: SearchQuery): string[] => [
  ...new Set(query.runs.flatMap((run) => run.flatMap(({ folded, says }) => (says === 1 ? [folded] : [])))),
];

/**
 * Rows `(rowid)` that all the query's own words stand in, newest first; at most `most`, and only before the row
 * `before` where it is given.
 */
export function wholeRows(index: string, query: SearchQuery, most?: number, before?: number): SQL {
  const table = sql.raw(index);
  const own = ownWords(query);
  const every = own.length === 0 ? NOTHING_TERM : own.map((word) => `"${word}"`).join(' AND ');
  const beyond = before === undefined ? sql`` : sql` AND rowid < ${before}`;
  const bounded = most === undefined ? sql`` : sql` LIMIT ${most}`;
  return sql`SELECT rowid FROM ${table} WHERE ${table} MATCH ${every}${beyond} ORDER BY rowid DESC${bounded}`;
}

/** Every row `(rowid)` that a query finds, whatever the filters: those with all its words, and the near ones. */
export const matchingRows = (index: string, query: SearchQuery, most?: number): SQL => sql`
  SELECT rowid FROM (${nearRows(index, query)}) UNION SELECT rowid FROM (${wholeRows(index, query, most)})`;
