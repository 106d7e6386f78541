/** Every page by its path: evaluated when the first page is asked for, so that a read of the API does not pay for it. */

import type { AppContext } from '../contract/context.ts';
import type { DomainName } from '../contract/domain.ts';
import { oneOf, words } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { articleList } from '../domains/articles/list-page.ts';
import { articleDesign } from '../domains/articles/record-page.ts';
import { landPriceList } from '../domains/land-prices/list-page.ts';
import { landPriceDesign } from '../domains/land-prices/record-page.ts';
import { legalDocumentList } from '../domains/legal-documents/list-page.ts';
import { legalDocumentDesign } from '../domains/legal-documents/record-page.ts';
import { placeList } from '../domains/places/list-page.ts';
import { placeDesign } from '../domains/places/record-page.ts';
import { procedureList } from '../domains/procedures/list-page.ts';
import { procedureDesign } from '../domains/procedures/record-page.ts';
import { recruitmentList } from '../domains/recruitments/list-page.ts';
import { recruitmentDesign } from '../domains/recruitments/record-page.ts';
import { listPage } from '../frame/list-page.ts';
import { recordPage } from '../frame/record-page.ts';
import { servePage } from '../frame/serve-page.ts';
import { notFound } from '../problem.ts';
import { nearestNames } from '../search/suggest.ts';
import { homeContent } from './home.ts';
import { resultsContent } from './results.ts';

export { deadlineCalendar } from '../domains/recruitments/calendar-page.ts';
export { builderPage } from '../embed/builder-page.ts';
export { FAVICON } from '../frame/assets.ts';
export { problemPage } from '../frame/problem-page.ts';
export { askPage } from './ask.ts';
export { assetResponse } from './assets.ts';
export { aboutDataPage } from './site/about-data.ts';
export { docsPage } from './site/docs.ts';
export { robots, sitemapIndex, sitemapOf } from './site/sitemap.ts';
export { topicPage, topicsPage } from './topics.ts';

const EVERYTHING: readonly DomainName[] = [
  'articles',
  'land-prices',
  'legal-documents',
  'recruitments',
  'procedures',
  'places',
];
const homeShape = { q: words('What is sought.'), lang: oneOf(['vi', 'en'], 'Language of the page.') };

/** The front page, or with `q` what all domains have on it. */
export function homePage(c: AppContext): Promise<Response> {
  const { values, canonical } = readQuery(new URL(c.req.url).search, homeShape);
  const q = values.q as string | undefined;
  return servePage(c, {
    canonical,
    policy: q === undefined ? 'list' : 'search',
    domains: EVERYTHING,
    content: (view, context) =>
      q === undefined ? homeContent(view, context) : resultsContent(view, q, context),
  });
}

/** The list page of the domain a path begins with. */
export function domainPage(c: AppContext): Promise<Response> {
  const design = [
    landPriceList,
    legalDocumentList,
    recruitmentList,
    procedureList,
    articleList,
    placeList,
  ].find(({ domain }) => c.req.path === `/${domain.name}`);
  if (!design) throw notFound();
  return listPage(c, design, nearestNames);
}

const RECORDS: Readonly<Record<string, (c: AppContext) => Promise<Response>>> = {
  'land-prices': (c) => recordPage(c, landPriceDesign),
  'legal-documents': (c) => recordPage(c, legalDocumentDesign),
  recruitments: (c) => recordPage(c, recruitmentDesign),
  procedures: (c) => recordPage(c, procedureDesign),
  articles: (c) => recordPage(c, articleDesign),
  places: (c) => recordPage(c, placeDesign),
};

/** The page of one record of the domain a path begins with. */
export function singlePage(c: AppContext): Promise<Response> {
  const show = RECORDS[c.req.path.split('/')[1] ?? ''];
  if (!show) throw notFound();
  return show(c);
}
