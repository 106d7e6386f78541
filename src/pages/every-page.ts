/** Every page by its path: evaluated when the first page is asked for, so that a read of the API does not pay for it. */
import type { DomainName } from '../domains/domain.ts';
import type { AppContext } from '../http/context.ts';
import { oneOf, words } from '../http/parameters.ts';
import { readQuery } from '../http/query.ts';
import { notFound } from '../problem.ts';
import { servePage } from './frame/serve-page.ts';
import { homeContent } from './home.ts';
import { articleList } from './lists/articles.ts';
import { landPriceList } from './lists/land-prices.ts';
import { legalDocumentList } from './lists/legal-documents.ts';
import { listPage } from './lists/list-page.ts';
import { placeList } from './lists/places.ts';
import { recruitmentList } from './lists/recruitments.ts';
import { articleDesign } from './records/article.ts';
import { landPriceDesign } from './records/land-price.ts';
import { legalDocumentDesign } from './records/legal-document.ts';
import { placeDesign } from './records/place.ts';
import { recordPage } from './records/record-page.ts';
import { recruitmentDesign } from './records/recruitment.ts';
import { resultsContent } from './results.ts';

export { builderPage } from '../embed/builder-page.ts';
export { askPage } from './ask.ts';
export { assetResponse, FAVICON } from './assets.ts';
export { problemPage } from './frame/problem-page.ts';
export { topicPage, topicsPage } from './lists/topics.ts';
export { deadlineCalendar } from './records/record-page.ts';
export { aboutDataPage } from './site/about-data.ts';
export { docsPage } from './site/docs.ts';
export { robots, sitemapIndex, sitemapOf } from './site/sitemap.ts';

const EVERYTHING: readonly DomainName[] = [
  'articles',
  'land-prices',
  'legal-documents',
  'recruitments',
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
  const design = [landPriceList, legalDocumentList, recruitmentList, articleList, placeList].find(
    ({ domain }) => c.req.path === `/${domain.name}`,
  );
  if (!design) throw notFound();
  return listPage(c, design);
}

const RECORDS: Readonly<Record<string, (c: AppContext) => Promise<Response>>> = {
  'land-prices': (c) => recordPage(c, landPriceDesign),
  'legal-documents': (c) => recordPage(c, legalDocumentDesign),
  recruitments: (c) => recordPage(c, recruitmentDesign),
  articles: (c) => recordPage(c, articleDesign),
  places: (c) => recordPage(c, placeDesign),
};

/** The page of one record of the domain a path begins with. */
export function singlePage(c: AppContext): Promise<Response> {
  const show = RECORDS[c.req.path.split('/')[1] ?? ''];
  if (!show) throw notFound();
  return show(c);
}
