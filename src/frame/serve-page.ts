/** Pages through the same engine as every other read: a key, a policy, and HTML as the answer. */

import type { AppContext } from '../contract/context.ts';
import type { DomainName } from '../contract/domain.ts';
import type { PageContent, View } from '../contract/pages.ts';
import type { PolicyName } from '../contract/policy.ts';
import type { Answer, Read } from '../contract/read.ts';
import { serve } from '../edge/serve.ts';
import { DEFAULT_PUBLISHER } from '../http/representations/links.ts';
import { endOfVietnamDay } from '../language/dates.ts';
import type { ReadContext } from '../store/reading.ts';
import { renderPage } from './document.ts';
import { HTML_TYPE, pageHeaders } from './security.ts';
import { readSite } from './site.ts';
import { createView } from './view.ts';

export interface PageRead {
  /** Canonical form of what the page depends on besides its path and language. */
  canonical?: string;
  policy: PolicyName;
  domains: readonly DomainName[];
  /** As of a read. */
  isOfEdition?: boolean;
  status?: number;
  content(view: View, context: ReadContext): Promise<PageContent>;
}

/** The view of a request. */
export const viewOf = (c: AppContext): View =>
  createView(
    new URL(c.req.url),
    c.env.PUBLISHER ?? DEFAULT_PUBLISHER,
    c.get('domains').map(({ name, words }) => ({ name, nav: words.nav })),
    readSite(c.env),
  );

/** An answer of HTML; statuses and days left are of a day, so no page outlives it. */
export const pageAnswer = (
  view: View,
  page: PageContent,
  today: string,
  status = 200,
  asked = '',
): Answer => ({
  body: renderPage(view, page, { day: today, path: `${view.url.pathname}${asked && `?${asked}`}` }),
  type: HTML_TYPE,
  status,
  headers: { ...pageHeaders(view.site), 'content-language': view.language },
  expiresAt: endOfVietnamDay(today),
});

/** Serves a page to GET and HEAD. */
export function servePage(c: AppContext, page: PageRead): Promise<Response> {
  const view = viewOf(c);
  const read: Read = {
    key: `page:${view.language}:${view.url.pathname}?${page.canonical ?? ''}`,
    policy: page.policy,
    domains: page.domains,
    isOfEdition: page.isOfEdition ?? false,
    async produce(context) {
      const asked = (page.canonical ?? '').replace(/^\?/, '');
      return pageAnswer(view, await page.content(view, context), context.today, page.status, asked);
    },
  };
  return serve(c, read);
}
