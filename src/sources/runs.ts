/** The record of checks: begun, ended, and what the source's next one is. */
import { type SQL, sql } from 'drizzle-orm';
import { CHANGED, record } from '../store/audit/record.ts';
import type { Store } from '../store/session.ts';
import { nextCheck } from './schedule.ts';
import type { Run, Source } from './source.ts';
import { readRun, readSource } from './source-rows.ts';

/** A check that has not ended by then has died with its invocation. */
const CLAIM_MS = 10 * 60_000;
const SOON_MS = 5 * 60_000;
/** Days that runs are kept. */
const KEPT_DAYS = 90;

const iso = (instant: number): string => new Date(instant).toISOString();

export type Ending = Partial<
  Pick<Run, 'added' | 'changed' | 'unchanged' | 'duplicates' | 'failed' | 'edition' | 'reason'>
> & {
  outcome: 'published' | 'unchanged' | 'failed';
  retryAfter?: number | undefined;
  /** The failure is ours, such as another import under way: it does not count against the source. */
  ours?: boolean;
  /** What the next conditional request says, kept only when this body has been dealt with. */
  body?: { etag: string | null; lastModified: string | null; hash: string };
};

/**
 * Takes a source for one check and opens its run; null while another check has it. The audit trail tells of it
 * where `editor` asked.
 */
export async function beginRun(
  store: Store,
  source: Source,
  trigger: Run['trigger'],
  now: number,
  editor?: string,
): Promise<string | null> {
  const id = crypto.randomUUID();
  const [claimed] = await store.write([
    sql`UPDATE sources SET claimed_until = ${iso(now + CLAIM_MS)}, checked_at = ${iso(now)}
      WHERE id = ${source.id} AND (claimed_until IS NULL OR claimed_until <= ${iso(now)}) RETURNING id`,
    sql`INSERT INTO source_runs (id, source_id, trigger, started_at, outcome)
      SELECT ${id}, ${source.id}, ${trigger}, ${iso(now)}, 'gathering' WHERE ${CHANGED}`,
    ...(editor === undefined
      ? []
      : [
          record(
            {
              editor,
              action: 'source.checked',
              domain: source.domain,
              subject: source.id,
              detail: { name: source.name, run: id },
            },
            CHANGED,
          ),
        ]),
    sql`DELETE FROM source_runs WHERE source_id = ${source.id} AND started_at < ${iso(now - KEPT_DAYS * 24 * 3_600_000)}`,
  ]);
  return claimed?.length ? id : null;
}

/** Statements that end a run and say when the source is checked next. */
export function endRun(source: Source, runId: string, ending: Ending, startedAt: number, now: number): SQL[] {
  const failures = ending.outcome !== 'failed' ? 0 : ending.ours ? source.failures : source.failures + 1;
  const next = ending.ours
    ? iso(now + SOON_MS)
    : nextCheck(source.intervalMinutes, failures, now, ending.retryAfter);
  const {
    added = 0,
    changed = 0,
    unchanged = 0,
    duplicates = 0,
    failed = 0,
    edition = null,
    reason = null,
    body,
  } = ending;
  return [
    sql`UPDATE source_runs SET outcome = ${ending.outcome}, finished_at = ${iso(now)}, milliseconds = ${now - startedAt},
      added = ${added}, changed = ${changed}, unchanged = ${unchanged}, duplicates = ${duplicates}, failed = ${failed},
      edition = ${edition}, reason = ${reason === null ? null : reason.slice(0, 500)} WHERE id = ${runId}`,
    sql`UPDATE sources SET claimed_until = NULL, failures = ${failures},
      failing_since = ${failures === 0 ? null : (source.failingSince ?? iso(now))},
      next_check_at = ${next} WHERE id = ${source.id}`,
    ...(body
      ? [
          sql`UPDATE sources SET etag = ${body.etag}, last_modified = ${body.lastModified}, body_hash =
            ${body.hash} WHERE id = ${source.id}`,
        ]
      : []),
  ];
}

/** A source by its identifier, or null. */
export async function sourceById(store: Store, id: string): Promise<Source | null> {
  const [rows] = await store.read([sql`SELECT * FROM sources WHERE id = ${id}`]);
  return rows?.[0] ? readSource(rows[0]) : null;
}

/** A run by its identifier, or null. */
export async function runById(store: Store, id: string): Promise<Run | null> {
  const [rows] = await store.read([sql`SELECT * FROM source_runs WHERE id = ${id}`]);
  return rows?.[0] ? readRun(rows[0]) : null;
}

/** The last runs of a source, newest first. */
export async function runsOf(store: Store, sourceId: string, limit: number): Promise<Run[]> {
  const [rows] = await store.read([
    sql`SELECT * FROM source_runs WHERE source_id = ${sourceId} ORDER BY started_at DESC, id LIMIT ${limit}`,
  ]);
  return (rows ?? []).map(readRun);
}
