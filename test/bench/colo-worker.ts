/** The gateway twice in one isolate: as it is, and without memory, so that only the Cache API is left. */
import { createApp } from '../../src/app.ts';
import { createEdge } from '../../src/edge/engine.ts';
import { serveHeld } from '../../src/edge/serve.ts';
import type { Env } from '../../src/env.ts';

const edge = createEdge();
const app = createApp(edge);
const bare = createApp(createEdge({ memoryBytes: 0 }));

export default {
  fetch: (request, env, context) =>
    request.headers.has('x-without-memory')
      ? bare.fetch(request, env, context)
      : (serveHeld(edge, request, env, context) ?? app.fetch(request, env, context)),
} satisfies ExportedHandler<Env>;
