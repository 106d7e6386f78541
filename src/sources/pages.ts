/** What is known of the article pages of a source: which are due, and what became of each. */
import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store/session.ts';
import type { Fetched } from './fetch.ts';
import type { Link } from './links.ts';
import type { Source } from './source.ts';

/** Pages of one check; the rest wait for the next. Fetched in place they share the request's budget. */
export const MOST_QUEUED = 200;
export const MOST_INLINE = 30;

const HOUR = 3_600_000;
/** A recent page is asked again so often for corrections, and for so long. */
const RECHECK_MS = 6 * HOUR;
const RECENT_MS = 7 * 24 * HOUR;
const RETRY_MS = HOUR;
const MOST_ATTEMPTS = 5;

const iso = (instant: number): string => new Date(instant).toISOString();

export interface DuePage {
  url: string;
  base: Record<string, unknown>;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
}

const readPage = (row: Record<string, unknown>): DuePage => ({
  url: String(row.url),
  base: row.base === null ? {} : JSON.parse(String(row.base)),
  etag: (row.etag as string | null) ?? null,
  lastModified: (row.last_modified as string | null) ?? null,
  bodyHash: (row.body_hash as string | null) ?? null,
});

/** Statements that remember the links of a list; a page whose stated change moved waits to be fetched again. */
export function noteLinks(source: Source, links: readonly Link[], now: number): SQL[] {
  const given = JSON.stringify(
    links.map(({ url, statedChange, base }) => ({ url, change: statedChange, base })),
  );
  return [
    sql`INSERT INTO source_pages (source_id, url, state, base, stated_change, seen_at)
      SELECT ${source.id}, value ->> 'url', 'waiting', value ->> 'base', value ->> 'change', ${iso(now)} FROM json_each(${given}) WHERE true
      ON CONFLICT (source_id, url) DO UPDATE SET
        state = CASE WHEN excluded.stated_change IS NOT source_pages.stated_change THEN 'waiting' ELSE source_pages.state END,
        base = coalesce(excluded.base, source_pages.base), stated_change = excluded.stated_change`,
  ];
}

/**
 * Gives a run the pages that are due: new ones, those that failed a while ago, and recent ones that may have been
 * corrected; all recent ones when `everything` is asked for.
 */
export async function takeDue(
  store: Store,
  source: Source,
  runId: string,
  options: { most: number; everything: boolean; now: number },
): Promise<DuePage[]> {
  const { most, everything, now } = options;
  const recheck = everything ? sql`1` : sql`stated_change IS NULL AND checked_at <= ${iso(now - RECHECK_MS)}`;
  const [rows] = await store.write([
    sql`UPDATE source_pages SET state = 'waiting', run_id = ${runId}
      WHERE source_id = ${source.id} AND url IN (
        SELECT url FROM source_pages WHERE source_id = ${source.id} AND (
          state = 'waiting'
          OR (state = 'failed' AND attempts < ${MOST_ATTEMPTS} AND (${everything ? 1 : 0} OR checked_at <= ${iso(now - RETRY_MS)}))
          OR (state = 'published' AND seen_at >= ${iso(now - RECENT_MS)} AND ${recheck}))
        ORDER BY state <> 'waiting', seen_at DESC, checked_at LIMIT ${most})
      RETURNING url, base, etag, last_modified, body_hash`,
  ]);
  return (rows ?? []).map(readPage);
}

/** A page a queue message names, while its run still waits for it. */
export async function waitingPage(
  store: Store,
  sourceId: string,
  runId: string,
  url: string,
): Promise<DuePage | null> {
  const [rows] = await store.read([
    sql`SELECT url, base, etag, last_modified, body_hash FROM source_pages
      WHERE source_id = ${sourceId} AND url = ${url} AND run_id = ${runId} AND state = 'waiting'`,
  ]);
  return rows?.[0] ? readPage(rows[0]) : null;
}

/** Statement: a page is as it was when last published. */
export const pageUnchanged = (source: Source, url: string, now: number): SQL =>
  sql`UPDATE source_pages SET state = 'published', attempts = 0, reason = NULL, checked_at = ${iso(now)}
    WHERE source_id = ${source.id} AND url = ${url}`;

/** Statement: a page was read; its rows wait to be published with the others. */
export const pageReady = (
  source: Source,
  url: string,
  rows: readonly unknown[],
  fetched: Fetched,
  now: number,
): SQL =>
  sql`UPDATE source_pages SET state = 'ready', row = ${JSON.stringify(rows)}, etag = ${fetched.etag},
    last_modified = ${fetched.lastModified}, body_hash = ${fetched.hash}, attempts = 0, reason = NULL, checked_at = ${iso(now)}
    WHERE source_id = ${source.id} AND url = ${url}`;

/** Statement: a page could not be used. Its validators go, so that the next try reads it again. */
export const pageFailed = (source: Source, url: string, reason: string, now: number): SQL =>
  sql`UPDATE source_pages SET state = 'failed', row = NULL, etag = NULL, last_modified = NULL, body_hash = NULL,
    attempts = attempts + 1, reason = ${reason.slice(0, 500)}, checked_at = ${iso(now)}
    WHERE source_id = ${source.id} AND url = ${url}`;

/** Statement: pages a run never came to. */
export const abandonWaiting = (runId: string, now: number): SQL =>
  sql`UPDATE source_pages SET state = 'failed', attempts = attempts + 1, reason = 'Không tải kịp.', checked_at = ${iso(now)}
    WHERE run_id = ${runId} AND state = 'waiting'`;
