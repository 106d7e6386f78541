/** Counts what readers say of records, and tells editors: per record and reason, never by whom. */
import { sql } from 'drizzle-orm';
import type { FeedbackReason } from '../../contract/feedback.ts';
import type { Row, Store } from '../../store/session.ts';

/** Records told of at once. */
const MOST = 500;

/** Counts one press. That the record is held, and the visitor's first of the day, is made sure of by the caller. */
export async function countFeedback(
  store: Store,
  { domain, id, reason }: { domain: string; id: string; reason: FeedbackReason },
  day: string,
): Promise<void> {
  await store.write([
    sql`INSERT INTO record_feedback (domain, id, reason, count, first_on, last_on)
      VALUES (${domain}, ${id}, ${reason}, 1, ${day}, ${day})
      ON CONFLICT (domain, id, reason) DO UPDATE SET count = count + 1, last_on = excluded.last_on`,
  ]);
}

/** What was said of the records of a domain, those most often said to be wrong first. */
export async function readFeedback(store: Store, domain: string) {
  const [rows = []] = await store.read([
    sql`SELECT id, reason, count, first_on, last_on, sum(CASE WHEN reason = 'right' THEN 0 ELSE count END) OVER (PARTITION BY id) AS wrong
      FROM record_feedback WHERE domain = ${domain} ORDER BY wrong DESC, id, count DESC, reason LIMIT ${MOST}`,
  ]);
  return [...Map.groupBy(rows, ({ id }) => String(id))].map(([id, said]) => ({
    id,
    wrong: Number(said[0]?.wrong ?? 0),
    reasons: said.map((row: Row) => ({
      reason: String(row.reason) as FeedbackReason,
      count: Number(row.count),
      firstOn: String(row.first_on),
      lastOn: String(row.last_on),
    })),
  }));
}

/** Statement that forgets what was said of a record, once it was looked at or taken back. */
export const forgetFeedback = (domain: string, id: string) =>
  sql`DELETE FROM record_feedback WHERE domain = ${domain} AND id = ${id} RETURNING id`;
