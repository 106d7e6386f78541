/** Routes of embedding beside its documented endpoints: the files and the iframe pages. */
import type { Hono } from 'hono';
import type { Variables } from '../contract/context.ts';
import { serve } from '../edge/serve.ts';
import type { Env } from '../env.ts';
import { DEFAULT_PUBLISHER } from '../http/representations/links.ts';
import { notFound } from '../problem.ts';
import { kindOf } from './kinds.ts';
import { readFile } from './scripts.ts';

/** Adds the routes. */
export function embedRoutes(app: Hono<{ Bindings: Env; Variables: Variables }>): void {
  app.get('/embed/v1/:file', (c) => serve(c, readFile(c.req.param('file'))));
  app.get('/embed/:kind', async (c) => {
    const kind = kindOf(c.req.param('kind'));
    if (!kind) throw notFound();
    const { framePage } = await import('./frame-page.ts');
    return serve(c, framePage(kind, new URL(c.req.url), c.env.PUBLISHER ?? DEFAULT_PUBLISHER));
  });
}
