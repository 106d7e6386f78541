/** Rows kept in isolate memory as long as the edition they were read from is the current one. */
import { type SQL, sql } from 'drizzle-orm';
import type { Row } from './session.ts';
import { visible } from './versions.ts';

export interface Stamped<T> {
  /** The stamp of the edition, then the rows, which come only when the edition has moved on. */
  statements(): [SQL, SQL];
  /** What was made of the rows of those statements, or of earlier ones. */
  adopt(results: readonly Row[][]): T[];
}

/**
 * Keeps what is made of the rows of a domain's edition. `rows` writes the statement over `from`, a FROM clause that has
 * the head `h` in its outer loop, and no row of it while the edition is the one kept: nothing further is read then.
 */
export function stamped<T>(
  domain: string,
  table: string,
  rows: (from: SQL) => SQL,
  make: (row: Row, index: number) => T,
): Stamped<T> {
  const stamp = sql`SELECT h.edition || '@' || h.published_at AS stamp FROM heads h WHERE h.domain = ${domain}`;
  let kept: { stamp: string; made: T[] } | null = null;
  return {
    statements: () => [
      stamp,
      rows(sql`FROM heads h CROSS JOIN ${sql.raw(table)} v
        WHERE h.domain = ${domain} AND h.edition || '@' || h.published_at <> ${kept?.stamp ?? ''}
          AND ${visible('v', sql`h.edition`)}`),
    ],
    adopt([stamps, found]) {
      const current = String(stamps?.[0]?.stamp ?? '');
      if (kept?.stamp !== current) kept = { stamp: current, made: (found ?? []).map(make) };
      return kept.made;
    },
  };
}
