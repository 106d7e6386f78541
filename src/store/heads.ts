/** The pointers readers follow, as they are noticed in the rows of any read that selects them. */
import type { Row } from './session.ts';

/** An edition with its instant: a number alone would be taken for another after a restored backup. */
export const stampOf = (row: Row): string => `${row.edition}@${row.published_at}`;

/** Notes the stamps of heads and of held artifacts among the rows of one statement. */
export function noteHeads(rows: readonly Row[], seen: Map<string, string>): void {
  const first = rows[0];
  if (first === undefined || typeof first.domain !== 'string') return;
  if (typeof first.stamp === 'string') seen.set(first.domain, first.stamp);
  else if ('edition' in first && 'published_at' in first) {
    for (const row of rows) seen.set(String(row.domain), stampOf(row));
  }
}
