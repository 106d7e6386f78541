/** What search engines are told: which pages there are, and where they need not go. */

import type { AppContext } from '../../contract/context.ts';
import type { DomainName } from '../../contract/domain.ts';
import { serve } from '../../edge/serve.ts';
import { pagesOf } from '../../frame/default-pages.ts';
import { notFound } from '../../problem.ts';
import { DOMAINS } from '../../registry.ts';
import { identifierSteps, identifiersFrom } from '../../store/identifiers.ts';
import { oneRoundTrip } from '../../store/round-trip.ts';

/** Addresses in one file; the protocol allows 50,000. */
const PER_FILE = 5_000;
/** The protocol's own limit, for pages that are not of one record. */
const MOST = 50_000;
/** Ends the name of a domain's file of further pages, such as those of streets. */
const FURTHER = '-pages';
const XML = 'application/xml; charset=utf-8';
/** Pages of their own; one with a parameter is many, and found through the first. */
const FIXED = [
  '/',
  ...DOMAINS.flatMap(({ name, paths }) => [`/${name}`, ...paths.filter((path) => !path.includes(':'))]),
  '/ask',
  '/about-data',
  '/status',
  '/docs',
  '/docs/guides',
];
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const document = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${inner}\n`;

/** The index: the fixed pages, then files of each domain, each beginning at an identifier. */
export function sitemapIndex(c: AppContext): Promise<Response> {
  const { origin } = new URL(c.req.url);
  return serve(c, {
    key: '/sitemap.xml',
    policy: 'document',
    domains: DOMAINS.map(({ name }) => name),
    async produce({ store }) {
      const steps = await oneRoundTrip(
        store,
        DOMAINS.map(
          ({ name, table }) =>
            (own: typeof store) =>
              identifierSteps(own, name, table, PER_FILE),
        ),
      );
      const files = DOMAINS.flatMap(({ name }, index) =>
        (steps[index] ?? []).map((id) => `/sitemaps/${name}.xml?from=${encodeURIComponent(id)}`),
      );
      const pages = await Promise.all(DOMAINS.map(pagesOf));
      const further = DOMAINS.filter((_, at) => pages[at]?.listed).map(
        ({ name }) => `/sitemaps/${name}${FURTHER}.xml`,
      );
      const entries = ['/sitemaps/pages.xml', ...further, ...files].map(
        (path) => `<sitemap><loc>${escaped(origin + path)}</loc></sitemap>`,
      );
      return { body: document(`<sitemapindex ${NAMESPACE}>${entries.join('\n')}</sitemapindex>`), type: XML };
    },
  });
}

/** One file of the index. */
export function sitemapOf(c: AppContext): Promise<Response> {
  const { origin, searchParams } = new URL(c.req.url);
  const name = (c.req.param('file') ?? '').replace(/\.xml$/, '');
  const urls = (rows: readonly { path: string; changed?: string }[]): string =>
    document(
      `<urlset ${NAMESPACE}>${rows
        .map(
          ({ path, changed }) =>
            `<url><loc>${escaped(origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
        )
        .join('\n')}</urlset>`,
    );
  const isFurther = name.endsWith(FURTHER);
  const domain = DOMAINS.find((held) => held.name === (isFurther ? name.slice(0, -FURTHER.length) : name));
  if (!domain && name !== 'pages') throw notFound();
  const from = searchParams.get('from') ?? '';
  return serve(c, {
    key: `/sitemaps/${name}.xml?from=${encodeURIComponent(from)}`,
    policy: 'document',
    domains: domain ? [domain.name as DomainName] : [],
    async produce({ store }) {
      if (!domain) return { body: urls(FIXED.map((path) => ({ path }))), type: XML };
      if (isFurther) {
        const { listed } = await pagesOf(domain);
        if (!listed) throw notFound();
        const paths = (await listed(store)).slice(0, MOST);
        return { body: urls(paths.map((path) => ({ path }))), type: XML };
      }
      const held = await identifiersFrom(store, domain.name, domain.table, from, PER_FILE);
      return {
        body: urls(
          held.map(({ id, changed }) => ({ path: `/${domain.name}/${encodeURIComponent(id)}`, changed })),
        ),
        type: XML,
      };
    },
  });
}

/** Everything may be read but the editors' calls. */
export function robots(c: AppContext): Response {
  const { origin } = new URL(c.req.url);
  return new Response(
    `User-agent: *\nDisallow: /v1/admin/\nDisallow: /ask?\nDisallow: /?q=\n\nSitemap: ${origin}/sitemap.xml\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
    },
  );
}
