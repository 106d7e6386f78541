import type { Site } from '../contract/pages.ts';

/** Headers of every page: nothing from elsewhere runs, frames or is framed. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors " +
    "'none'; require-trusted-types-for 'script'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), interest-cohort=()',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

export const HTML_TYPE = 'text/html; charset=utf-8';

/** The same where pictures of the authority's own hosts may be shown. */
export const pageHeaders = ({ hosts }: Pick<Site, 'hosts'>): Record<string, string> =>
  hosts.length === 0
    ? { ...PAGE_HEADERS }
    : {
        ...PAGE_HEADERS,
        'content-security-policy': `${PAGE_HEADERS['content-security-policy']}; img-src 'self' ${hosts
          .map((host) => `https://${host}`)
          .join(' ')}`,
      };
