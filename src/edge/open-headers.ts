/** Headers of every response: open to any origin, and safe in any of them. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Age, Cache-Status, Server-Timing, RateLimit, RateLimit-Policy, Retry-After',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;
