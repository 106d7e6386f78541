/** Candidates of a search: term counts first, then the best rows of the index that the edition holds. */
import { type SQL, sql } from 'drizzle-orm';
import { pairs, syllables } from '../../language/syllables.ts';
import type { Row, Store } from '../session.ts';

/** Rows of the index taken by its own ranking before filters and rescoring. */
const TAKEN = 300;

/** What to find and how the rows of the index lead to visible records. */
export interface CandidateQuery {
  index: string;
  q: string;
  /** `FROM … WHERE …` after `s(rowid, score)`, such as `JOIN articles v ON v.row = s.rowid WHERE …`. */
  join: SQL;
  columns: SQL;
  limit: number;
  beside?: readonly SQL[];
}

/** Rows with their index score, best first, and the rows of the statements beside them. */
export async function candidates(
  store: Store,
  query: CandidateQuery,
): Promise<{ rows: Row[]; beside: Row[][] }> {
  const folded = syllables(query.q)
    .map((run) => run.folded)
    .slice(0, 60);
  const terms = [...new Set([...folded, ...pairs(folded)])];
  const match = terms.map((term) => `"${term.replaceAll('"', '')}"`).join(' OR ');
  if (match === '') return { rows: [], beside: await store.read(query.beside ?? []) };
  const [rows, ...beside] = await store.read([
    sql`SELECT ${query.columns}, s.score AS score FROM (
        SELECT rowid, rank AS score FROM ${sql.raw(query.index)}
        WHERE ${sql.raw(query.index)} MATCH ${match} AND rank MATCH 'bm25(2, 3, 1, 2, 3, 1)' ORDER BY rank LIMIT ${TAKEN}
      ) s ${query.join} ORDER BY s.score LIMIT ${query.limit}`,
    ...(query.beside ?? []),
  ]);
  return { rows: rows ?? [], beside };
}
