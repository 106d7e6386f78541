/** Headers of every response that does not set its own: open to any origin, and safe in any of them. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Age, Cache-Status, Server-Timing, X-Request-Id, RateLimit, RateLimit-Policy, Retry-After',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;
