/** What reads say and how it is sent: the only writer of cache headers. */
import type { StoreUse } from '../store/session.ts';
import type { Entry } from './entry.ts';
import type { Slot } from './memory.ts';

/** How an answer was come by, for `Cache-Status` (RFC 9211) and `Server-Timing`. */
export interface Provenance {
  status: string;
  timing: string;
}

/** An entry on its way to a client, with how it was come by. */
export interface Served extends Provenance {
  entry: Entry;
  /** Where the entry is kept, when it is. */
  slot?: Slot | undefined;
}

/** `Cache-Status` of an entry kept by the memory of the isolate or by the Cache API. */
export const hitStatus = (entry: Entry, now: number, detail: string): string =>
  `motcua; hit; ttl=${Math.floor(((now < entry.currentUntil ? entry.currentUntil : entry.freshUntil) - now) / 1000)}; detail=${detail}`;

/** `Server-Timing` of work done in the database. */
export const timing = (use: StoreUse): string =>
  `d1;dur=${use.milliseconds};desc="${use.roundTrips} round trips, ${use.rowsRead} rows read${
    use.rowsWritten > 0 ? `, ${use.rowsWritten} written by ${use.statements} statements` : ''
  }"`;

/** Headers of an entry as sent now. */
export const sentHeaders = (
  entry: Entry,
  now: number,
  { status, timing }: Provenance,
): Record<string, string> => ({
  ...entry.headers,
  age: String(Math.max(0, Math.floor((now - entry.storedAt) / 1000))),
  'cache-status': status,
  'server-timing': timing,
});

/** Whether `If-None-Match` names the validator (weak comparison, as RFC 9110 section 13.1.2 asks). */
export function isHeld(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch === etag) return true;
  const listed = ifNoneMatch.trim();
  if (listed === '*') return true;
  // Entity tags may hold commas, so the list is read tag by tag.
  for (const [tag] of listed.matchAll(/(?:W\/)?"[^"]*"/g)) if (tag.replace(/^W\//, '') === etag) return true;
  return false;
}

/** The response to GET or HEAD: 304 where the client already holds the body. */
export function send(request: Request, entry: Entry, headers: Record<string, string>): Response {
  if (entry.status === 200 && isHeld(request.headers.get('if-none-match'), entry.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === 'HEAD' ? null : entry.body, { status: entry.status, headers });
}
