/** What `/v1/status` says of the sources of each domain. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Row } from '../store/session.ts';

export const sourceStatus = z
  .object({
    registered: z.int(),
    failing: z.array(z.object({ name: z.string(), since: z.iso.datetime(), nextCheck: z.iso.datetime() })),
  })
  .meta({
    id: 'SourceStatus',
    description: 'Sources that are checked by schedule, and those that fail at present.',
  });

/** Statement for the batch of the status. */
export const sourceStatusStatement = () =>
  sql`SELECT domain, name, failing_since, next_check_at FROM sources WHERE enabled = 1 ORDER BY next_check_at LIMIT 500`;

/** The next check of a domain and its sources, from the rows of the statement. */
export function readSourceStatus(rows: readonly Row[], domain: string) {
  const own = rows.filter((row) => row.domain === domain);
  return {
    nextCheck: own[0] ? String(own[0].next_check_at) : null,
    sources: {
      registered: own.length,
      failing: own
        .filter((row) => row.failing_since !== null)
        .map((row) => ({
          name: String(row.name),
          since: String(row.failing_since),
          nextCheck: String(row.next_check_at),
        })),
    },
  };
}
