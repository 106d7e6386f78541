/**
 * In how many rows of an index each term of a query stands. The vocabulary table of FTS5 counts by walking a
 * term's postings, which is quick for rare terms and slow for common ones; the common ones are therefore kept
 * in a small table beside the index, renewed when much was published. Its counts may lag: they only weigh.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { SearchQuery } from './query.ts';

/** Rows from which a term's count is kept; below it the vocabulary is asked. */
export const COMMON = 1_000;

export interface Statistics {
  /** About how many rows the index has. */
  rows: number;
  /** Rows by term; a term that is not held is missing. */
  counts: ReadonlyMap<string, number>;
}

/** Terms of a query with what they say, as the one parameter of both statements: `[["hop_dong", 1], …]`. */
export const termsParameter = (query: SearchQuery): string =>
  JSON.stringify([...query.syllables, ...query.pairs].map(({ term, says }) => [term, says]));

/** `term, says, rows` of each term of the parameter that the index holds, as a table expression. */
export const countedTerms = (index: string, parameter: string): SQL => sql`
  SELECT term, says, rows FROM (
    SELECT value ->> 0 AS term, value ->> 1 AS says,
      coalesce((SELECT c.rows FROM ${sql.raw(index)}_common c WHERE c.term = value ->> 0),
        (SELECT v.doc FROM ${sql.raw(index)}_terms v WHERE v.term = value ->> 0)) AS rows
    FROM json_each(${parameter}))
  WHERE rows > 0`;

/** Statement whose rows `readStatistics` reads. */
export const statisticsOf = (index: string, query: SearchQuery): SQL => sql`
  SELECT term, rows FROM (${countedTerms(index, termsParameter(query))})
  UNION ALL SELECT NULL, (SELECT rowid FROM ${sql.raw(index)} ORDER BY rowid DESC LIMIT 1)`;

/** Counts out of the rows of `statisticsOf`. */
export function readStatistics(rows: readonly Record<string, unknown>[]): Statistics {
  const counts = new Map<string, number>();
  let most = 1;
  for (const row of rows) {
    if (row.term === null) most = Math.max(most, Number(row.rows ?? 0));
    else counts.set(String(row.term), Number(row.rows));
  }
  return { rows: Math.max(most, ...counts.values()), counts };
}

/**
 * Renews the counts of common terms: reads the whole vocabulary once, so run it after an import that changed
 * a good part of the index, not after each.
 */
export const renewCommonTerms = (index: string): SQL[] => [
  sql`DELETE FROM ${sql.raw(index)}_common`,
  sql`INSERT INTO ${sql.raw(index)}_common (term, rows) SELECT term, doc FROM ${sql.raw(index)}_terms WHERE doc >= ${COMMON}`,
];

/** How much a term tells one row from another, given how many of all rows have it. */
export const rarity = (count: number, rows: number): number =>
  Math.log(1 + Math.max(0, rows - count + 0.5) / (count + 0.5));
