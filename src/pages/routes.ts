/** Pages for people; every one works without JavaScript. */
import type { Hono } from 'hono';
import type { DomainName } from '../domains/domain.ts';
import type { Env } from '../env.ts';
import type { AppContext, Variables } from '../http/context.ts';
import { oneOf, words } from '../http/parameters.ts';
import { readQuery } from '../http/query.ts';
import { askPage } from './ask.ts';
import { assetResponse, FAVICON } from './assets.ts';
import { problemPage, wantsPage } from './frame/problem-page.ts';
import { servePage } from './frame/serve-page.ts';
import { homeContent } from './home.ts';
import { articleList } from './lists/articles.ts';
import { landPriceList } from './lists/land-prices.ts';
import { legalDocumentList } from './lists/legal-documents.ts';
import { listPage } from './lists/list-page.ts';
import { recruitmentList } from './lists/recruitments.ts';
import { topicPage, topicsPage } from './lists/topics.ts';
import { articleDesign } from './records/article.ts';
import { landPriceDesign } from './records/land-price.ts';
import { legalDocumentDesign } from './records/legal-document.ts';
import { deadlineCalendar, recordPage } from './records/record-page.ts';
import { recruitmentDesign } from './records/recruitment.ts';
import { resultsContent } from './results.ts';
import { aboutDataPage } from './site/about-data.ts';
import { docsPage } from './site/docs.ts';
import { robots, sitemapIndex, sitemapOf } from './site/sitemap.ts';

const EVERYTHING: readonly DomainName[] = [
  'articles',
  'land-prices',
  'legal-documents',
  'recruitments',
  'places',
];
const homeShape = { q: words('What is sought.'), lang: oneOf(['vi', 'en'], 'Language of the page.') };

function homePage(c: AppContext): Promise<Response> {
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

/** Routes of the pages, their files, and errors as pages for whoever reads HTML. */
export function pageRoutes(app: Hono<{ Bindings: Env; Variables: Variables }>): void {
  app.get('/assets/:file', (c, next) => {
    const found = assetResponse(c.req.path);
    return found ? Promise.resolve(found) : next();
  });
  app.get('/favicon.ico', (c) => c.redirect(FAVICON.path, 302));
  app.get('/robots.txt', robots);
  app.get('/sitemap.xml', sitemapIndex);
  app.get('/sitemaps/:file', sitemapOf);
  app.use(async (c, next) => {
    await next();
    const isProblem = c.res.headers.get('content-type')?.startsWith('application/problem+json');
    if (isProblem && wantsPage(c)) c.res = problemPage(c, c.res.status, c.res.headers);
  });
  app.get('/', homePage);
  for (const design of [landPriceList, legalDocumentList, recruitmentList, articleList]) {
    app.get(`/${design.domain.name}`, (c) => listPage(c, design));
  }
  app.get('/recruitments/:file{.+\\.ics}', deadlineCalendar);
  for (const design of [landPriceDesign, legalDocumentDesign, recruitmentDesign, articleDesign]) {
    app.get(`/${design.domain.name}/:id`, (c) => recordPage(c, design));
  }
  app.get('/topics', topicsPage);
  app.get('/topics/:topic', (c) => topicPage(c, c.req.param('topic')));
  app.get('/ask', askPage);
  app.get('/about-data', aboutDataPage);
  app.get('/docs', docsPage);
}
