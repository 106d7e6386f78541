import { createApp } from './app.ts';
import { runTrigger } from './cron.ts';
import { createEdge } from './edge/engine.ts';
import { serveHeld } from './edge/serve.ts';
import type { Env } from './env.ts';
import type { PageMessage } from './sources/work.ts';
import { fetchPages } from './sources/worker.ts';

const edge = createEdge();
const app = createApp(edge);

export default {
  fetch: (request, env, context) =>
    serveHeld(edge, request, env, context) ?? app.fetch(request, env, context),
  scheduled: ({ cron }, env, context) => runTrigger(edge, cron, env, context),
  queue: (batch, env, context) => fetchPages(edge, batch, env, context),
} satisfies ExportedHandler<Env, PageMessage>;
