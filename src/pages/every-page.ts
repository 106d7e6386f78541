/** Every page by its path: evaluated when the first page is asked for, so that a read of the API does not pay for it. */

import type { AppContext } from '../contract/context.ts';
import type { Domain } from '../contract/domain.ts';
import { oneOf, words } from '../contract/parameters.ts';
import { readPageQuery } from '../contract/query.ts';
import { pagesOf } from '../frame/default-pages.ts';
import { listPage } from '../frame/list-page.ts';
import { recordPage } from '../frame/record-page.ts';
import { servePage } from '../frame/serve-page.ts';
import { notFound } from '../problem.ts';
import { DOMAIN_NAMES, domainOf } from '../registry.ts';
import { nearestNames } from '../search/suggest.ts';
import { calendarOf } from './deadline-calendar.ts';
import { homeContent } from './home.ts';
import { resultsContent } from './results.ts';

export { builderPage } from '../embed/builder-page.ts';
export { FAVICON } from '../frame/assets.ts';
export { problemPage } from '../frame/problem-page.ts';
export { askPage } from './ask.ts';
export { assetResponse, brandStylesheet, qrCode } from './assets.ts';
export { feedbackPage } from './feedback.ts';
export { aboutDataPage } from './site/about-data.ts';
export { docsPage } from './site/docs.ts';
export { guidesPage } from './site/guides.ts';
export { robots, sitemapIndex, sitemapOf } from './site/sitemap.ts';
export { statusPage } from './site/status.ts';

const homeShape = { q: words('What is sought.'), lang: oneOf(['vi', 'en'], 'Language of the page.') };

/** The front page, or with `q` what all domains have on it. */
export function homePage(c: AppContext): Promise<Response> {
  const { values, canonical } = readPageQuery(new URL(c.req.url).search, homeShape);
  const q = values.q as string | undefined;
  return servePage(c, {
    canonical,
    policy: q === undefined ? 'list' : 'search',
    domains: DOMAIN_NAMES,
    content: (view, context) =>
      q === undefined ? homeContent(view, context) : resultsContent(view, q, context),
  });
}

const ofPath = (c: AppContext): Domain => {
  const domain = domainOf(c.req.path.split('/')[1] ?? '');
  if (!domain) throw notFound();
  return domain;
};

/** The list page of the domain a path begins with. */
export async function domainPage(c: AppContext): Promise<Response> {
  const domain = ofPath(c);
  return listPage(c, domain, (await pagesOf(domain)).list, nearestNames);
}

/** The page of one record of the domain a path begins with. */
export async function singlePage(c: AppContext): Promise<Response> {
  const domain = ofPath(c);
  return recordPage(c, domain, (await pagesOf(domain)).record);
}

/** A further page of a domain, by the path it declares. */
export async function furtherPage(c: AppContext, domain: Domain, path: string): Promise<Response> {
  const answer = (await pagesOf(domain)).more[path];
  if (!answer) throw notFound();
  return answer(c);
}

/** The deadline of one record for a calendar: `/recruitments/{id}.ics`. */
export const deadlineCalendar = (c: AppContext): Promise<Response> => calendarOf(c, ofPath(c));
