/** One publish at a time of a scheduled import: taken, held, given back or ended, each in one batch. */
import { type SQL, sql } from 'drizzle-orm';
import { type AuditEntry, CHANGED, record, withoutKeys } from '../../store/audit/record.ts';
import type { Store } from '../../store/session.ts';
import { type ImportReport, publishedFacts } from '../report.ts';
import { removeParts } from './parts.ts';
import { keptReport, readScheduled, type ScheduledImport } from './scheduled-import.ts';

const MINUTE = 60_000;
/** The platform ends a cron trigger after 15 minutes, so that no publish outlives its claim. */
const CLAIM_MS = 16 * MINUTE;
const LONGEST_PAUSE = 15 * MINUTE;

const iso = (instant: number): string => new Date(instant).toISOString();

/** A scheduled import that is ours to publish; the number of the attempt tells whether it still is. */
export interface Claim extends ScheduledImport {
  attempt: number;
}

/**
 * Takes the earliest import that is due, or one whose publish died; null when there is none: one statement that
 * then reads an empty stretch of an index. Imports of a domain are published in their order, so a later one waits.
 */
export async function claimDue(store: Store): Promise<Claim | null> {
  const now = Date.now();
  const [rows] = await store.write([
    sql`UPDATE scheduled_imports SET state = 'publishing', claimed_until = ${iso(now + CLAIM_MS)}, attempts = attempts + 1
      WHERE id = (SELECT s.id FROM scheduled_imports s WHERE s.state IN ('waiting', 'publishing') AND s.publish_at <= ${iso(now)}
        AND (s.claimed_until IS NULL OR s.claimed_until <= ${iso(now)})
        AND NOT EXISTS (SELECT 1 FROM scheduled_imports e WHERE e.domain = s.domain AND e.state IN ('waiting', 'publishing')
          AND (e.publish_at, e.created_at, e.id) < (s.publish_at, s.created_at, s.id))
        ORDER BY s.publish_at, s.created_at, s.id LIMIT 1)
      RETURNING *`,
  ]);
  const row = rows?.[0];
  return row ? { ...readScheduled(row), attempt: Number(row.attempts) } : null;
}

const ours = ({ id, attempt }: Claim): SQL =>
  sql`id = ${id} AND state = 'publishing' AND attempts = ${attempt}`;

const end = (
  claim: Claim,
  state: 'published' | 'failed',
  report: ImportReport | null,
  reason: string | null,
): SQL =>
  sql`UPDATE scheduled_imports SET state = ${state}, finished_at = ${iso(Date.now())}, claimed_until = NULL,
    edition = ${state === 'published' ? (report?.edition ?? null) : null}, reason = ${reason},
    report = coalesce(${report && keptReport(report)}, report) WHERE ${ours(claim)}`;

/** Statements for the batch of the publish: it is undone, by a NOT NULL rule, when the claim is another's. */
export const endWithPublish = (claim: Claim, report: ImportReport): SQL[] => [
  sql`INSERT INTO scheduled_parts (import_id, part, body) SELECT NULL, NULL, NULL
    WHERE NOT EXISTS (SELECT 1 FROM scheduled_imports WHERE ${ours(claim)})`,
  end(claim, 'published', report, null),
  removeParts(claim.id),
];

/** Ends an import whose publish found nothing to change; does nothing where the publish has ended it. */
export async function endUnchanged(store: Store, claim: Claim, report: ImportReport): Promise<void> {
  const detail = publishedFacts(report, { ...claim, scheduled: claim.id });
  await store.write([
    end(claim, 'published', report, null),
    record(entryOf(claim, 'import.published', detail, String(report.edition)), CHANGED),
    removeParts(claim.id),
  ]);
}

/** Ends an import that cannot be published. */
export async function endFailed(
  store: Store,
  claim: Claim,
  reason: string,
  report: ImportReport | null,
): Promise<void> {
  const { publishAt, source, rows } = claim;
  const detail = { reason, publishAt, source: withoutKeys(source), rows, rejected: report?.rejected };
  await store.write([
    end(claim, 'failed', report, reason),
    record(entryOf(claim, 'import.failed', detail), CHANGED),
    removeParts(claim.id),
  ]);
}

/** Gives an import back, to be tried again after a pause that doubles. */
export async function postpone(store: Store, claim: Claim, reason: string): Promise<void> {
  const pause = Math.min(MINUTE * 2 ** (claim.attempt - 1), LONGEST_PAUSE);
  await store.write([
    sql`UPDATE scheduled_imports SET state = 'waiting', claimed_until = ${iso(Date.now() + pause)}, reason = ${reason}
      WHERE ${ours(claim)}`,
  ]);
}

const entryOf = (
  { createdBy, domain, id }: Claim,
  action: AuditEntry['action'],
  detail: AuditEntry['detail'],
  subject = id,
): AuditEntry => ({ editor: createdBy, action, domain, subject, detail });
