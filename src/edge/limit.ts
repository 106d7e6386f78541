/** Requests a minute of one client or partner, and the `RateLimit` headers that say so. */
import { textDigest } from '../digest.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problem.ts';

/** Quotas as `wrangler.toml` gives them to the bindings; the platform does not tell them to the Worker. */
export const QUOTAS = {
  client: { requests: 600, seconds: 60 },
  partner: { requests: 6_000, seconds: 60 },
} as const;

type Quota = keyof typeof QUOTAS;

/** Addresses that only the machine itself can have: development and tests. No limit is kept on them. */
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/i;

/** The first four groups of an IPv6 address: one household or one office has at least a /64. */
export function networkOf(address: string): string {
  if (!address.includes(':') || /^::ffff:\d+\./i.test(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? 0 : tail.split(':').length;
    while (groups.length < Math.min(4, 8 - after)) groups.push('0');
    if (groups.length < 4) groups.push(...tail.split(':').slice(0, 4 - groups.length));
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`;
}

/** SHA-256 of the partner key a request carries, when it is one of those known. */
async function partnerOf(request: Request, env: Env): Promise<string | null> {
  const key = request.headers.get('x-partner-key');
  if (key === null || !env.PARTNER_KEYS || key.length > 200) return null;
  const hash = await textDigest(key);
  return env.PARTNER_KEYS.split(/[\s,]+/).includes(hash) ? hash : null;
}

export interface Limits {
  /** Counts a request. Answers headers for its response; throws Problem `too-many-requests`. */
  count(request: Request, env: Env): Promise<Record<string, string>>;
}

/** Windows counted in an isolate, so that `RateLimit` can tell about how many requests remain. */
const MAX_WINDOWS = 5_000;

/** The limits of one isolate. The bindings decide; what is counted here only informs. */
export function createLimits(): Limits {
  const windows = new Map<string, { endsAt: number; used: number }>();
  const use = (who: string, quota: Quota, now: number) => {
    let window = windows.get(who);
    if (!window || window.endsAt <= now) {
      if (windows.size >= MAX_WINDOWS) windows.clear();
      window = { endsAt: now + QUOTAS[quota].seconds * 1000, used: 0 };
      windows.set(who, window);
    }
    window.used += 1;
    return {
      left: Math.max(0, QUOTAS[quota].requests - window.used),
      reset: Math.ceil((window.endsAt - now) / 1000),
    };
  };
  return {
    async count(request, env) {
      const address = request.headers.get('cf-connecting-ip');
      const partner = env.PARTNER_LIMIT ? await partnerOf(request, env) : null;
      const quota: Quota = partner ? 'partner' : 'client';
      const limiter = partner ? env.PARTNER_LIMIT : env.CLIENT_LIMIT;
      if (!limiter || (!partner && (!address || LOOPBACK.test(address)))) return {};
      const who = partner ?? networkOf(address as string);
      const allowed = await limiter.limit({ key: who }).then(
        ({ success }) => success,
        () => true,
      );
      const { left, reset } = use(who, quota, Date.now());
      const { requests, seconds } = QUOTAS[quota];
      const headers = {
        'ratelimit-policy': `"${quota}";q=${requests};w=${seconds}`,
        ratelimit: `"${quota}";r=${allowed ? left : 0};t=${reset}`,
      };
      if (allowed) return headers;
      throw new Problem(
        'too-many-requests',
        {
          vi: `Quá ${requests} yêu cầu trong ${seconds} giây. Xin thử lại sau ${reset} giây.`,
          en: `More than ${requests} requests in ${seconds} seconds. Retry in ${reset} seconds.`,
        },
        { headers: { ...headers, 'retry-after': String(reset) } },
      );
    },
  };
}
