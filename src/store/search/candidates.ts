/** A search in one round trip: candidates of the index, read again and ranked, counted, with the rows beside them. */
import { type SQL, sql } from 'drizzle-orm';
import type { PublicText } from '../../problem.ts';
import type { Row, Store } from '../session.ts';
import { CANDIDATES, IS_NEAR, takenRows, wholeRows } from './match.ts';
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
  /** Leaves the rows with all the words, and so the total, to the caller. */
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
  relaxed: PublicText | null;
  beside: Row[][];
}

/** Runs a search. The index is asked once: what is ranked, what is near and what is counted come out of one statement. */
export async function candidates(store: Store, asked: CandidateQuery): Promise<Found> {
  const { index, query, join, conditions, columns, listed, beside, most, isCountedElsewhere } = asked;
  const whole = isCountedElsewhere
    ? sql``
    : sql`whole AS MATERIALIZED (${wholeRows(index, query, most + 1)}), `;
  const counted = isCountedElsewhere
    ? sql`0 AS total, 0 AS whole`
    : sql`(SELECT count(*) FROM (SELECT ${listed} FROM whole m ${join} WHERE ${conditions}
        UNION SELECT listed FROM close)) AS total, (SELECT count(*) FROM whole) AS whole`;
  const [counts, found, ...others] = await store.read([
    statisticsOf(index, query),
    sql`WITH taken AS MATERIALIZED (${takenRows(index, query)}),
        ${whole}close AS MATERIALIZED (SELECT m.rowid AS rowid, m.score AS score, ${listed} AS listed
          FROM taken m ${join} WHERE ${IS_NEAR} AND ${conditions}),
        top AS MATERIALIZED (SELECT rowid, score FROM close ORDER BY score DESC LIMIT ${CANDIDATES})
      SELECT t.total, t.whole,
        CASE WHEN r.ranked IS NULL OR r.ranked = (SELECT rowid FROM top LIMIT 1) THEN t.near END AS near, r.*
      FROM (SELECT ${counted},
          (SELECT json_group_array(json_array(rowid, listed, score)) FROM close) AS near) t
        LEFT JOIN (SELECT ${columns}, m.score AS score, m.rowid AS ranked FROM top m ${join}) r ON 1`,
    ...beside,
  ]);
  const [first] = found ?? [];
  const close = (found ?? []).find((row) => row.near !== null)?.near ?? '[]';
  const near = (JSON.parse(String(close)) as [number, number, number][]).sort((a, b) => b[2] - a[2]);
  const rows = (found ?? []).filter(({ score }) => score !== null);
  const read = rows.map((row) => ({ ...asked.text(row), score: Number(row.score), row }));
  const ranked = withoutNoise(rescore(query, readStatistics(counts ?? []), read, asked.weights ?? WEIGHTS));
  return {
    rows: ranked.map(({ candidate }) => candidate.row),
    near: near.map(([row, as]) => [row, as]),
    total: Number(first?.total ?? 0),
    exact: Number(first?.whole ?? 0) <= most,
    relaxed: relaxation(query, ranked),
    beside: others,
  };
}
