import { createApp } from './app.ts';
import { createEdge } from './edge/engine.ts';
import { serveHeld } from './edge/serve.ts';
import type { Env } from './env.ts';

const edge = createEdge();
const app = createApp(edge);

export default {
  fetch: (request, env, context) =>
    serveHeld(edge, request, env, context) ?? app.fetch(request, env, context),
} satisfies ExportedHandler<Env>;
