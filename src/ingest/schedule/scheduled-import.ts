/** Scheduled imports as editors see them: listed, and cancelled while they wait. */
import { sql } from 'drizzle-orm';
import { notFound, Problem } from '../../problem.ts';
import { CHANGED, record, withoutKeys } from '../../store/audit/record.ts';
import type { Row, Store } from '../../store/session.ts';
import type { ImportOptions, ImportReport } from '../report.ts';
import { removeParts } from './parts.ts';

export const SCHEDULED_STATES = ['waiting', 'publishing', 'published', 'failed', 'cancelled'] as const;

export interface ScheduledImport {
  id: string;
  domain: string;
  /** Instants are RFC 3339 in UTC. */
  publishAt: string;
  strategy: ImportOptions['strategy'];
  rejects: ImportOptions['rejects'];
  source: string | null;
  createdAt: string;
  createdBy: string;
  state: (typeof SCHEDULED_STATES)[number];
  rows: number;
  finishedAt: string | null;
  /** The edition readers saw after it was published. */
  edition: number | null;
  /** Why it failed, or has to be tried again. */
  reason: string | null;
  report: ImportReport | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A scheduled import of its row. */
export const readScheduled = (row: Row): ScheduledImport => ({
  id: String(row.id),
  domain: String(row.domain),
  publishAt: String(row.publish_at),
  strategy: row.strategy === 'replace' ? 'replace' : 'merge',
  rejects: row.rejects === 'skip' ? 'skip' : 'stop',
  source: textOrNull(row.source),
  createdAt: String(row.created_at),
  createdBy: String(row.created_by),
  state: String(row.state) as ScheduledImport['state'],
  rows: Number(row.rows),
  finishedAt: textOrNull(row.finished_at),
  edition: row.edition === null ? null : Number(row.edition),
  reason: textOrNull(row.reason),
  report: typeof row.report === 'string' ? (JSON.parse(row.report) as ImportReport) : null,
});

/** Errors and warnings kept with a scheduled import; all are counted. */
const LISTED = 50;

/** A report as it is kept: its counts, and the first of what it lists. */
export const keptReport = (report: ImportReport): string =>
  JSON.stringify({
    ...report,
    errors: report.errors.slice(0, LISTED),
    warnings: report.warnings.slice(0, LISTED),
    changes: [],
  });

/** The scheduled imports of a domain by the instant they are for, newest first, at most 100. */
export async function listScheduled(store: Store, domain: string): Promise<ScheduledImport[]> {
  const [rows] = await store.read([
    sql`SELECT * FROM scheduled_imports WHERE domain = ${domain} AND state <> 'receiving'
      ORDER BY publish_at DESC, created_at DESC, id LIMIT 100`,
  ]);
  return (rows ?? []).map(readScheduled);
}

const over = (state: ScheduledImport['state']): Problem =>
  state === 'publishing'
    ? new Problem('conflict', {
        vi: 'Lần nhập này đang được công bố nên không huỷ được.',
        en: 'This import is being published and can no longer be cancelled.',
      })
    : new Problem('conflict', { vi: 'Lần nhập này đã kết thúc.', en: 'This import is over.' });

/** Cancels an import that waits. Throws Problem `not-found`, or `conflict` when it is publishing or over. */
export async function cancelScheduled(
  store: Store,
  domain: string,
  id: string,
  editor: string,
): Promise<void> {
  const [rows] = await store.read([
    sql`SELECT * FROM scheduled_imports WHERE id = ${id} AND domain = ${domain} AND state <> 'receiving'`,
  ]);
  if (!rows?.[0]) throw notFound();
  const { state, publishAt, source, rows: count } = readScheduled(rows[0]);
  if (state !== 'waiting') throw over(state);
  const detail = { publishAt, source: withoutKeys(source), rows: count };
  const [cancelled] = await store.write([
    sql`UPDATE scheduled_imports SET state = 'cancelled', finished_at = ${new Date().toISOString()},
      claimed_until = NULL WHERE id = ${id} AND state = 'waiting' RETURNING id`,
    record({ editor, action: 'import.cancelled', domain, subject: id, detail }, CHANGED),
    removeParts(id),
  ]);
  if (!cancelled?.length) throw over('publishing');
}
