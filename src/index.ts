import { createApp } from './app.ts';
import { callOf } from './edge/call.ts';
import { createEdge } from './edge/engine.ts';
import { serveHeld } from './edge/serve.ts';
import { renewSnapshot } from './edge/snapshot/renew.ts';
import type { Env } from './env.ts';
import { publishScheduled } from './ingest/schedule/worker.ts';
import { DOMAIN_NAMES } from './registry.ts';
import type { PageMessage } from './sources/work.ts';
import { checkSources, fetchPages } from './sources/worker.ts';

/** Stands for the address where no request gives one; answers that write theirs are not kept in snapshots. */
const ORIGIN = 'https://motcua.invalid';

/** The triggers of `wrangler.toml`; one that names neither, as by hand, does the work of both. */
const EACH_MINUTE = '* * * * *';
const EACH_QUARTER = '*/15 * * * *';

const edge = createEdge();
const app = createApp(edge);

export default {
  fetch: (request, env, context) =>
    serveHeld(edge, request, env, context) ?? app.fetch(request, env, context),
  async scheduled({ cron }, env, context) {
    // None of the three waits for another's fate.
    if (cron !== EACH_QUARTER) context.waitUntil(publishScheduled(edge, env, context, ORIGIN));
    if (cron === EACH_MINUTE) return;
    context.waitUntil(checkSources(edge, env, context));
    await renewSnapshot(callOf(env, context, ORIGIN), DOMAIN_NAMES);
  },
  queue: (batch, env, context) => fetchPages(edge, batch, env, context),
} satisfies ExportedHandler<Env, PageMessage>;
