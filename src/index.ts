import { createApp, gatewayEdge } from './app.ts';
import { runTrigger } from './cron.ts';
import { serveFromMemory } from './edge/serve.ts';
import type { Env, PageMessage } from './env.ts';
import { fetchPages } from './sources/worker.ts';

const edge = gatewayEdge();
const app = createApp(edge);

export default {
  fetch: (request, env, context) =>
    serveFromMemory(edge, request, env, context) ?? app.fetch(request, env, context),
  scheduled: ({ cron }, env, context) => runTrigger(edge, cron, env, context),
  queue: (batch, env, context) => fetchPages(edge, batch, env, context),
} satisfies ExportedHandler<Env, PageMessage>;
