/** A search in one round trip: candidates of the index, read again and ranked, with the rows beside them. */
import { type SQL, sql } from 'drizzle-orm';
import type { PublicText } from '../../problem.ts';
import type { Row, Store } from '../session.ts';
import { CANDIDATES, candidateRows } from './match.ts';
import { readQuery, type SearchQuery } from './query.ts';
import { type Candidate, rescore } from './rank.ts';
import { relaxation, withoutNoise } from './relax.ts';
import { readStatistics, statisticsOf } from './statistics.ts';

/** Candidates taken where filters will drop some of them. */
const FILTERED = 400;

/** What to find and how the rows of the index lead to visible records. */
export interface CandidateQuery {
  index: string;
  q: string;
  /** `JOIN articles v ON v.row = s.rowid WHERE …`, after `s(rowid, score)`. */
  join: SQL;
  columns: SQL;
  /** Filters narrow the candidates: more of them are taken. */
  filtered: boolean;
  /** The text of a row as ranking weighs it. */
  text(row: Row): Omit<Candidate, 'score'>;
  beside?: readonly SQL[];
}

export interface Found {
  /** Rows ranked, best first, without those that have next to nothing of the query. */
  rows: Row[];
  /** Nothing else in the index has the words that were looked for. */
  isWhole: boolean;
  query: SearchQuery;
  relaxed: PublicText | null;
  beside: Row[][];
}

/** Runs a search. */
export async function candidates(store: Store, asked: CandidateQuery): Promise<Found> {
  const query = readQuery(asked.q);
  const beside = asked.beside ?? [];
  if (query.syllables.length === 0)
    return { rows: [], isWhole: true, query, relaxed: null, beside: await store.read(beside) };
  const taken = candidateRows(asked.index, query, asked.filtered ? FILTERED : CANDIDATES);
  const [counts, rows, ...others] = await store.read([
    statisticsOf(asked.index, query),
    sql`SELECT ${asked.columns}, s.score AS score FROM (${taken}) s ${asked.join} ORDER BY s.score DESC LIMIT ${CANDIDATES}`,
    ...beside,
  ]);
  const read = (rows ?? []).map((row) => ({ ...asked.text(row), score: Number(row.score), row }));
  const ranked = withoutNoise(rescore(query, readStatistics(counts ?? []), read));
  return {
    rows: ranked.map(({ candidate }) => candidate.row),
    isWhole: read.length < CANDIDATES,
    query,
    relaxed: relaxation(query, ranked),
    beside: others,
  };
}
