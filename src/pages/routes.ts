/** Routes of the pages; what they are made of is loaded with the first one. */
import type { Hono } from 'hono';
import type { AppContext, Variables } from '../contract/context.ts';
import type { Env } from '../env.ts';
import { DOMAINS } from '../registry.ts';

type Pages = typeof import('./every-page.ts');

const load = (): Promise<Pages> => import('./every-page.ts');

/** A handler that is one of the pages. */
const page =
  (answer: (pages: Pages, c: AppContext) => Response | Promise<Response>) =>
  async (c: AppContext): Promise<Response> =>
    answer(await load(), c);

/** Whether the client would rather read a page than JSON: browsers name text/html, programs do not. */
const wantsPage = (c: AppContext): boolean =>
  (c.req.method === 'GET' || c.req.method === 'HEAD') &&
  !/^\/(v1|mcp|embed|oembed|assets)(\/|$)|\.(json|txt|xml)$/.test(c.req.path) &&
  /\btext\/html\b/.test(c.req.header('accept') ?? '');

/** Adds the pages, their files, and errors as pages for whoever reads HTML. */
export function pageRoutes(app: Hono<{ Bindings: Env; Variables: Variables }>): void {
  app.get('/assets/:file', async (c, next) => (await (await load()).assetResponse(c.req.path)) ?? next());
  app.get('/qr.svg', async (c, next) => (await (await load()).qrCode(new URL(c.req.url))) ?? next());
  app.get('/brand.css', async (c, next) => (await load()).brandStylesheet(c.env) ?? next());
  app.get('/favicon.ico', async (c) => c.redirect((await load()).FAVICON.path, 302));
  app.get(
    '/robots.txt',
    page((pages, c) => pages.robots(c)),
  );
  app.get(
    '/sitemap.xml',
    page((pages, c) => pages.sitemapIndex(c)),
  );
  app.get(
    '/sitemaps/:file',
    page((pages, c) => pages.sitemapOf(c)),
  );
  app.use(async (c, next) => {
    await next();
    const isProblem = c.res.headers.get('content-type')?.startsWith('application/problem+json');
    if (isProblem && wantsPage(c)) c.res = (await load()).problemPage(c, c.res.status, c.res.headers);
  });
  app.get(
    '/',
    page((pages, c) => pages.homePage(c)),
  );
  for (const domain of DOMAINS) {
    const { name, deadlines, paths } = domain;
    app.get(
      `/${name}`,
      page((pages, c) => pages.domainPage(c)),
    );
    if (deadlines)
      app.get(
        `/${name}/:file{.+\\.ics}`,
        page((pages, c) => pages.deadlineCalendar(c)),
      );
    for (const path of paths)
      app.get(
        path,
        page((pages, c) => pages.furtherPage(c, domain, path)),
      );
    app.get(
      `/${name}/:id`,
      page((pages, c) => pages.singlePage(c)),
    );
  }
  app.post(
    '/feedback',
    page((pages, c) => pages.feedbackPage(c)),
  );
  app.get(
    '/ask',
    page((pages, c) => pages.askPage(c)),
  );
  app.get(
    '/about-data',
    page((pages, c) => pages.aboutDataPage(c)),
  );
  app.get(
    '/status',
    page((pages, c) => pages.statusPage(c)),
  );
  app.get(
    '/docs',
    page((pages, c) => pages.docsPage(c)),
  );
  app.get(
    '/docs/guides',
    page((pages, c) => pages.guidesPage(c)),
  );
  app.get(
    '/embed',
    page((pages, c) => pages.builderPage(c)),
  );
  app.get('/admin', async () => (await import('../admin/console/page.ts')).consolePage());
}
