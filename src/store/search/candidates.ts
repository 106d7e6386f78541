/** A search in one round trip: candidates of the index, read again and ranked, counted, with the rows beside them. */
import { type SQL, sql } from 'drizzle-orm';
import type { PublicText } from '../../problem.ts';
import type { Row, Store } from '../session.ts';
import { CANDIDATES, nearRows, wholeRows } from './match.ts';
import type { SearchQuery } from './query.ts';
import { type Candidate, rescore, WEIGHTS } from './rank.ts';
import { relaxation, withoutNoise } from './relax.ts';
import { readStatistics, statisticsOf } from './statistics.ts';

/** What to find and how the rows of the index lead to visible records. */
export interface CandidateQuery {
  index: string;
  query: SearchQuery;
  /** Joins after `m(rowid)` that end in the table of versions as `v`. */
  join: SQL;
  conditions: SQL;
  columns: SQL;
  /** What a row is listed as: the record, or the part itself. */
  listed: SQL;
  /** The text of a row as ranking weighs it. */
  text(row: Row): Omit<Candidate, 'score'>;
  beside: readonly SQL[];
  /** Weights of the features where records of another kind than articles of law are ranked. */
  weights?: typeof WEIGHTS;
  /** Rows with all the words that are counted at most. */
  most: number;
  /** Leaves the total to the caller, who is given the rows with all the words. */
  isCountedElsewhere: boolean;
}

export interface Found {
  /** Rows ranked, best first, without those that have next to nothing of the query. */
  rows: Row[];
  /** Every near row as `[rowid, listed as]`, nearest first: those ranked, and those that were too far to be. */
  near: [number, number][];
  /** Things listed in all, and whether all were counted. */
  total: number;
  exact: boolean;
  /** Rows with all the words, where the total is left to the caller. */
  whole: number[];
  relaxed: PublicText | null;
  beside: Row[][];
}

/** Runs a search. The index is asked once: what is ranked, what is near and what is counted come out of one statement. */
export async function candidates(store: Store, asked: CandidateQuery): Promise<Found> {
  const { index, query, join, conditions, columns, listed, beside, most, isCountedElsewhere } = asked;
  const counted = isCountedElsewhere
    ? sql`(SELECT json_group_array(rowid) FROM whole) AS rows, 0 AS total`
    : sql`'[]' AS rows, (SELECT count(*) FROM (SELECT ${listed} FROM whole m ${join} WHERE ${conditions}
        UNION SELECT listed FROM close)) AS total`;
  const [counts, found, ...others] = await store.read([
    statisticsOf(index, query),
    sql`WITH near AS MATERIALIZED (${nearRows(index, query)}),
        whole AS MATERIALIZED (${wholeRows(index, query, most + 1)}),
        close AS MATERIALIZED (SELECT m.rowid AS rowid, m.score AS score, ${listed} AS listed
          FROM near m ${join} WHERE ${conditions} ORDER BY m.score DESC)
      SELECT t.total, t.whole, CASE WHEN coalesce(r.place, 1) = 1 THEN t.rows END AS rows, t.near, r.* FROM (SELECT
          ${counted},
          (SELECT count(*) FROM whole) AS whole,
          (SELECT json_group_array(json_array(rowid, listed)) FROM close) AS near) t
        LEFT JOIN (SELECT ${columns}, m.score AS score, row_number() OVER () AS place
          FROM (SELECT rowid, score FROM close ORDER BY score DESC LIMIT ${CANDIDATES}) m ${join}) r ON 1`,
    ...beside,
  ]);
  const [first] = found ?? [];
  const rows = (found ?? []).filter(({ score }) => score !== null);
  const read = rows.map((row) => ({ ...asked.text(row), score: Number(row.score), row }));
  const ranked = withoutNoise(rescore(query, readStatistics(counts ?? []), read, asked.weights ?? WEIGHTS));
  return {
    rows: ranked.map(({ candidate }) => candidate.row),
    near: JSON.parse(String(first?.near ?? '[]')) as [number, number][],
    total: Number(first?.total ?? 0),
    whole: JSON.parse(String(first?.rows ?? '[]')) as number[],
    exact: Number(first?.whole ?? 0) <= most,
    relaxed: relaxation(query, ranked),
    beside: others,
  };
}
