import { createApp } from './app.ts';
import { createEdge } from './edge/engine.ts';
import { serveHeld } from './edge/serve.ts';
import type { Env } from './env.ts';
import type { PageMessage } from './sources/work.ts';
import { consume, scheduled } from './sources/worker.ts';

const edge = createEdge();
const app = createApp(edge);

export default {
  fetch: (request, env, context) =>
    serveHeld(edge, request, env, context) ?? app.fetch(request, env, context),
  scheduled: (_, env, context) => scheduled(edge, env, context),
  queue: (batch, env, context) => consume(edge, batch, env, context),
} satisfies ExportedHandler<Env, PageMessage>;
