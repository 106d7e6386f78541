/** A ready answer as the cache keeps it: bytes and headers made once, and the instants its uses end. */
import type { DomainName } from '../contract/domain.ts';
import { cacheHeaders, POLICIES, type PolicyName } from '../contract/policy.ts';
import type { Answer, Read } from '../contract/read.ts';
import { OPEN_HEADERS } from './open-headers.ts';

export interface Entry {
  body: Uint8Array<ArrayBuffer>;
  status: number;
  etag: string;
  /** Headers that do not depend on the request or the moment. */
  headers: Readonly<Record<string, string>>;
  policy: PolicyName;
  domains: readonly DomainName[];
  /** Editions it was read from, as `Editions.stamp` writes them. */
  stamp: string;
  storedAt: number;
  /** Served as it is until then; then served while it is revalidated; then served when all else fails. */
  freshUntil: number;
  staleUntil: number;
  errorUntil: number;
  /** Until then it is fresh in the memory of the isolate that made it, while its editions are the current ones. */
  currentUntil: number;
}

const encoder = new TextEncoder();

/** Strong validator of a body: the first 120 bits of its SHA-256. */
export async function entityTag(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return `"${btoa(String.fromCharCode(...hash.subarray(0, 15)))}"`;
}

/** The instants a policy gives an answer stored at `storedAt`; none lies beyond `expiresAt`. */
export function lifetimes(policy: PolicyName, storedAt: number, expiresAt = Number.POSITIVE_INFINITY) {
  const { fresh, stale, error } = POLICIES[policy];
  const until = (seconds: number): number => Math.min(storedAt + seconds * 1000, expiresAt);
  return { freshUntil: until(fresh), staleUntil: until(fresh + stale), errorUntil: until(fresh + error) };
}

/** Makes the entry of an answer produced at `storedAt`. */
export async function makeEntry(read: Read, answer: Answer, stamp: string, storedAt: number): Promise<Entry> {
  const body = (
    typeof answer.body === 'string' ? encoder.encode(answer.body) : answer.body
  ) as Uint8Array<ArrayBuffer>;
  const etag = await entityTag(body);
  const headers: Record<string, string> = {
    'content-type': answer.type,
    ...cacheHeaders(read.policy, storedAt, answer.expiresAt),
    etag,
    vary: read.vary === undefined ? 'Accept-Encoding' : `Accept-Encoding, ${read.vary}`,
    'cache-tag': ['motcua', ...read.domains].join(','),
    ...OPEN_HEADERS,
    ...answer.headers,
  };
  const until = lifetimes(read.policy, storedAt, answer.expiresAt);
  return {
    body,
    status: answer.status ?? 200,
    etag,
    headers,
    policy: read.policy,
    domains: read.domains,
    stamp,
    storedAt,
    ...until,
    // An answer that names no end of its day is not known to be of one.
    currentUntil: read.isOfEdition && answer.expiresAt !== undefined ? until.errorUntil : until.freshUntil,
  };
}
