/** Rows kept in isolate memory as long as the edition they were read from is the current one. */
import { type SQL, sql } from 'drizzle-orm';
import type { Row } from './session.ts';

export interface Stamped<T> {
  /** The stamp of the edition, then the rows, which come only when the edition has moved on. */
  statements(): [SQL, SQL];
  /** What was made of the rows of those statements, or of earlier ones. */
  adopt(results: readonly Row[][]): T[];
}

/**
 * Keeps what is made of the rows of a domain's edition. `rows` writes the statement with the condition under
 * which it reads anything: the comparison of stamps stands before the scan.
 */
export function stamped<T>(
  domain: string,
  rows: (isNew: SQL) => SQL,
  make: (row: Row, index: number) => T,
): Stamped<T> {
  const stamp = sql`(SELECT h.edition || '@' || h.published_at FROM heads h WHERE h.domain = ${domain})`;
  let kept: { stamp: string; made: T[] } | null = null;
  return {
    statements: () => [sql`SELECT ${stamp} AS stamp`, rows(sql`${stamp} <> ${kept?.stamp ?? ''}`)],
    adopt([stamps, found]) {
      const current = String(stamps?.[0]?.stamp ?? '');
      if (kept?.stamp !== current) kept = { stamp: current, made: (found ?? []).map(make) };
      return kept.made;
    },
  };
}
