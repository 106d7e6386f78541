/** The gateway without memory of its own, so that the Cache API is the nearest tier. */
import { createApp, gatewayEdge } from '../../src/app.ts';
import type { Env } from '../../src/env.ts';

const app = createApp(gatewayEdge({ memoryBytes: 0 }));

export default {
  fetch: (request, env, context) => app.fetch(request, env, context),
} satisfies ExportedHandler<Env>;
