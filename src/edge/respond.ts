/** What reads say and how it is sent: the only writer of cache headers. */
import type { DomainName, ReadContext } from '../domains/domain.ts';
import type { StoreUse } from '../store/session.ts';
import type { Entry } from './entry.ts';
import type { PolicyName } from './policy.ts';

/** What a read has to say, before any caching. */
export interface Answer {
  body: string | Uint8Array;
  type: string;
  status?: number;
  headers?: Record<string, string>;
  /** Instant (ms) after which the answer would be wrong: a deadline, the end of a day. */
  expiresAt?: number;
}

/** A read whose parameters are valid: its cache key, policy and how to produce the answer. */
export interface Read {
  key: string;
  policy: PolicyName;
  domains: readonly DomainName[];
  /** Request headers the answer depends on besides the key, which must then hold what they choose. */
  vary?: string;
  /** How it is answered from a stored artifact of the edition when the database is down. */
  offline?: Offline;
  produce(context: ReadContext): Promise<Answer>;
}

/** An artifact kept in the snapshot, and the answer that can be made from it alone. */
export interface Offline {
  domain: DomainName;
  artifact: string;
  answer(body: string, head: { edition: number; asOf: string | null }): Record<string, unknown>;
}

/** How an answer was come by, for `Cache-Status` (RFC 9211) and `Server-Timing`. */
export interface Provenance {
  status: string;
  timing: string;
}

/** `Cache-Status` of an entry kept by the memory of the isolate or by the Cache API. */
export const hitStatus = (entry: Entry, now: number, detail: string): string =>
  `motcua; hit; ttl=${Math.floor((entry.freshUntil - now) / 1000)}; detail=${detail}`;

/** `Server-Timing` of work done in the database. */
export const timing = (use: StoreUse): string =>
  `d1;dur=${use.milliseconds};desc="${use.roundTrips} round trips, ${use.rowsRead} rows read"`;

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
