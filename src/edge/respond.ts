/** The only writer of cache headers: turns an answer into a response under its policy. */
import type { DomainName, ReadContext } from '../domains/domain.ts';
import type { StoreUse } from '../store/session.ts';
import { POLICIES, type PolicyName } from './policy.ts';

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
  produce(context: ReadContext): Promise<Answer>;
}

async function digest(body: string | Uint8Array): Promise<string> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return btoa(String.fromCharCode(...hash.subarray(0, 15)));
}

/** The `Cache-Control` of a policy, cut short so that nothing outlives `expiresAt`. */
export function cacheControl(policy: PolicyName, now: number, expiresAt?: number): string {
  const { fresh, stale, error } = POLICIES[policy];
  if (fresh === 0) return 'no-store';
  const left = expiresAt === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((expiresAt - now) / 1000));
  const maxAge = Math.min(fresh, left);
  if (maxAge === 0) return 'no-store';
  const whileStale = Math.max(0, Math.min(stale, left - maxAge));
  const onError = Math.max(0, Math.min(error, left - maxAge));
  return `public, max-age=${maxAge}, stale-while-revalidate=${whileStale}, stale-if-error=${onError}`;
}

const matches = (header: string | null, etag: string): boolean =>
  header !== null &&
  header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === etag);

/** Builds the response to GET or HEAD, answering 304 where the client already has the body. */
export async function respond(
  request: Request,
  read: Read,
  answer: Answer,
  now: number,
  use: StoreUse,
): Promise<Response> {
  const etag = `"${await digest(answer.body)}"`;
  const headers = new Headers({
    'content-type': answer.type,
    'cache-control': cacheControl(read.policy, now, answer.expiresAt),
    etag,
    vary: 'Accept-Encoding',
    'cache-status': 'motcua; fwd=miss',
    'cache-tag': ['motcua', ...read.domains].join(','),
    'server-timing': `d1;dur=${use.milliseconds};desc="${use.roundTrips} round trips, ${use.rowsRead} rows read"`,
    ...answer.headers,
  });
  if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : (answer.body as BodyInit);
  return new Response(body, { status: answer.status ?? 200, headers });
}
