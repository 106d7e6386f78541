/** Named lifetimes in seconds: fresh, then served stale while revalidated, then served when all else fails. */
export interface Policy {
  fresh: number;
  stale: number;
  error: number;
}

const WEEK = 7 * 24 * 3600;

export const POLICIES = {
  list: { fresh: 60, stale: 600, error: WEEK },
  detail: { fresh: 300, stale: 3600, error: WEEK },
  search: { fresh: 60, stale: 300, error: WEEK },
  feed: { fresh: 300, stale: 1800, error: WEEK },
  embed: { fresh: 300, stale: 3600, error: WEEK },
  document: { fresh: 3600, stale: 24 * 3600, error: WEEK },
  ask: { fresh: 60, stale: 60, error: WEEK },
  status: { fresh: 5, stale: 30, error: 3600 },
  never: { fresh: 0, stale: 0, error: 0 },
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;

/**
 * Seconds a copy lives where no publish can reach it, such as a browser or somebody's proxy. It then asks
 * with its ETag and mostly gets a 304, so that a publish is seen everywhere within ten seconds.
 */
const OUT_OF_REACH = 10;

/**
 * `Cache-Control` of a policy for caches a publish cannot reach, and `Cloudflare-CDN-Cache-Control` for the
 * Workers Cache, which it purges. Nothing outlives `expiresAt`. The directives that switch the stale modes of
 * the Workers Cache off (`s-maxage`, `must-revalidate`, `proxy-revalidate`) are never used.
 */
export function cacheHeaders(policy: PolicyName, now: number, expiresAt?: number): Record<string, string> {
  const { fresh, stale, error } = POLICIES[policy];
  const left = expiresAt === undefined ? Number.POSITIVE_INFINITY : Math.floor((expiresAt - now) / 1000);
  const maxAge = Math.min(fresh, left);
  if (maxAge <= 0) return { 'cache-control': 'no-store' };
  const windows = (age: number, whileStale: number): string =>
    `public, max-age=${age}, stale-while-revalidate=${Math.min(whileStale, left - age)}, ` +
    `stale-if-error=${Math.min(error, left - age)}`;
  return {
    'cache-control': windows(Math.min(maxAge, OUT_OF_REACH), 0),
    'cloudflare-cdn-cache-control': windows(maxAge, stale),
  };
}
