/** The reading order of a request: identity, origin rules, route, problem. */
import { Hono } from 'hono';
import type { AppContext, Variables } from './contract/context.ts';
import { type Endpoint, isRead } from './contract/endpoint.ts';
import { createEdge, type Edge, type EdgeOptions } from './edge/engine.ts';
import { createLimits, type Limits } from './edge/limit.ts';
import { OPEN_HEADERS } from './edge/open-headers.ts';
import { serve } from './edge/serve.ts';
import { embedRoutes } from './embed/routes.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { Env } from './env.ts';
import { problemResponse } from './http/errors.ts';
import { MCP_PATH } from './mcp/endpoint.ts';
import { rpcFailure } from './mcp/failure.ts';
import { pageRoutes } from './pages/routes.ts';
import { notFound, Problem } from './problem.ts';
import { DOMAINS } from './registry.ts';
import { createSnapshot } from './snapshot/snapshot.ts';

/** Names of headers are repeated to who asks for them; a list longer than any page's is not. */
const askedHeaders = (given = ''): string =>
  /^[\w!#$%&'*+.^`|~, -]{1,1000}$/.test(given) ? given : 'content-type';

/** The platform's id of a request, or one of our own where what came as such is none. */
const requestIdOf = (given = ''): string => (/^[\w-]{1,64}$/.test(given) ? given : crypto.randomUUID());

/** What may be done at an address, told to `OPTIONS` and before requests of other origins. */
function preflight(c: AppContext): Response {
  const isAdmin = c.req.path.startsWith('/v1/admin/');
  const methods = `GET, HEAD, POST, ${isAdmin ? 'PUT, PATCH, DELETE, ' : ''}OPTIONS`;
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_HEADERS,
      allow: methods,
      'cache-control': 'no-store',
      'access-control-allow-methods': methods,
      vary: 'Access-Control-Request-Headers',
      'access-control-allow-headers': askedHeaders(c.req.header('access-control-request-headers')),
      'access-control-max-age': '86400',
    },
  });
}

/** Whether a cache that serves others may keep the answer: then it carries nothing of whoever asked first. */
const isShared = (response: Response): boolean =>
  /\bpublic\b/.test(response.headers.get('cache-control') ?? '');

/** The one address of a path written with slashes too many, or null. It stays on this site whatever they were before. */
function plainAddress(c: AppContext): string | null {
  const { origin, pathname, search } = new URL(c.req.url);
  const plain = pathname.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  return plain === pathname ? null : `${origin}${plain}${search}`;
}

/** The engine of this gateway in one isolate, with the snapshot of its own endpoints. */
export const gatewayEdge = (options: EdgeOptions = {}): Edge =>
  createEdge({
    snapshot: createSnapshot({ domains: DOMAINS }),
    countUnanswered: async (...counted) =>
      (await import('./search/unanswered/count.ts')).countUnanswered(...counted),
    ...options,
  });

type App = Hono<{ Bindings: Env; Variables: Variables }>;

/** Adds what every request meets, then the endpoints, then `others`, then the problems of what none of them takes. */
function addRoutes(
  app: App,
  endpoints: readonly Endpoint[],
  { edge, limits }: { edge: Edge; limits: Limits },
  others: () => void = () => undefined,
): App {
  app.use(async (c, next) => {
    c.set('edge', edge);
    c.set('endpoints', ENDPOINTS);
    c.set('domains', DOMAINS);
    c.set('requestId', requestIdOf(c.req.header('cf-ray')));
    if (c.req.method === 'OPTIONS') return preflight(c);
    const plain = plainAddress(c);
    if (plain) return c.redirect(plain, 308);
    await next();
    for (const [name, value] of Object.entries(OPEN_HEADERS))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (!isShared(c.res)) c.res.headers.set('x-request-id', c.get('requestId'));
    return undefined;
  });
  app.use(async (c, next) => {
    const counted = c.req.path === '/healthz' ? {} : await limits.count(c.req.raw, c.env);
    await next();
    if (isShared(c.res)) return;
    for (const [name, value] of Object.entries(counted)) c.res.headers.set(name, value);
  });
  const methods = new Map<string, Set<string>>();
  for (const endpoint of endpoints) {
    const allowed = methods.get(endpoint.path) ?? new Set();
    allowed.add(endpoint.method.toUpperCase());
    methods.set(endpoint.path, allowed);
    if (isRead(endpoint)) app.get(endpoint.path, (c) => serve(c, endpoint.read(c)));
    else app.on(endpoint.method.toUpperCase(), endpoint.path, (c) => endpoint.act(c));
  }
  others();
  for (const [path, allowed] of methods) {
    if (allowed.has('GET')) allowed.add('HEAD');
    app.all(path, () => {
      throw new Problem(
        'method-not-allowed',
        { vi: 'Địa chỉ này không nhận phương thức đó.', en: 'This address does not take that method.' },
        { headers: { allow: [...allowed, 'OPTIONS'].join(', ') } },
      );
    });
  }
  app.notFound((c) => problemResponse(notFound(), c as AppContext));
  app.onError((error, c) =>
    c.req.path === MCP_PATH ? rpcFailure(error, c as AppContext) : problemResponse(error, c as AppContext),
  );
  return app;
}

/**
 * The gateway as a Hono application. What editors do has an application of its own, loaded with their first request, so
 * that a read evaluates none of it; its endpoints meet the same rules and limits.
 */
export function createApp(edge = gatewayEdge()): App {
  const shared = { edge, limits: createLimits() };
  let editors: Promise<App> | undefined;
  const forEditors = async (): Promise<App> => {
    const { EDITOR_ENDPOINTS } = await import('./editor-endpoints.ts');
    return addRoutes(new Hono(), EDITOR_ENDPOINTS, shared);
  };
  const app: App = new Hono();
  app.all('/v1/admin/*', async (c) => {
    editors ??= forEditors();
    return (await editors).fetch(c.req.raw, c.env, c.executionCtx);
  });
  return addRoutes(app, ENDPOINTS, shared, () => {
    pageRoutes(app);
    embedRoutes(app);
  });
}
