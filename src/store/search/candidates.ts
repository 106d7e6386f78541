/** A search in one round trip: candidates of the index, read again and ranked, with the rows beside them. */
import { type SQL, sql } from 'drizzle-orm';
import type { PublicText } from '../../problem.ts';
import type { Row, Store } from '../session.ts';
import { CANDIDATES, nearRows } from './match.ts';
import type { SearchQuery } from './query.ts';
import { type Candidate, rescore, WEIGHTS } from './rank.ts';
import { relaxation, withoutNoise } from './relax.ts';
import { readStatistics, statisticsOf } from './statistics.ts';

/** What to find and how the rows of the index lead to visible records. */
export interface CandidateQuery {
  index: string;
  query: SearchQuery;
  /** `JOIN articles v ON v.row = m.rowid WHERE …`, after `m(rowid, score)`. */
  join: SQL;
  columns: SQL;
  /** The text of a row as ranking weighs it. */
  text(row: Row): Omit<Candidate, 'score'>;
  beside: readonly SQL[];
  /** Weights of the features where records of another kind than articles of law are ranked. */
  weights?: typeof WEIGHTS;
}

export interface Found {
  /** Rows ranked, best first, without those that have next to nothing of the query. */
  rows: Row[];
  relaxed: PublicText | null;
  beside: Row[][];
}

/** Runs a search. */
export async function candidates(store: Store, asked: CandidateQuery): Promise<Found> {
  const { index, query, join, columns, beside } = asked;
  const [counts, rows, ...others] = await store.read([
    statisticsOf(index, query),
    sql`SELECT ${columns}, m.score AS score FROM (${nearRows(index, query)}) m ${join} ORDER BY m.score DESC LIMIT ${CANDIDATES}`,
    ...beside,
  ]);
  const read = (rows ?? []).map((row) => ({ ...asked.text(row), score: Number(row.score), row }));
  const ranked = withoutNoise(rescore(query, readStatistics(counts ?? []), read, asked.weights ?? WEIGHTS));
  return {
    rows: ranked.map(({ candidate }) => candidate.row),
    relaxed: relaxation(query, ranked),
    beside: others,
  };
}
