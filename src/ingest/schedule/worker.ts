/** The entry of the Worker for the cron trigger that publishes what is due. */

import { announcePublish } from '../../edge/announce.ts';
import { callOf } from '../../edge/call.ts';
import type { Edge } from '../../edge/engine.ts';
import type { Env } from '../../env.ts';
import { openStore } from '../../store/session.ts';

/** Publishes scheduled imports that are due; `origin` is told where no request gives one. Never rejects. */
export async function publishScheduled(
  edge: Edge,
  env: Env,
  context: Pick<ExecutionContext, 'waitUntil'>,
  origin: string,
): Promise<void> {
  const { publishDue } = await import('./due.ts');
  const tell = (domain: Parameters<typeof announcePublish>[2]) =>
    announcePublish(edge, callOf(env, context, origin), domain);
  await publishDue({ store: openStore(env.DB, 'primary'), models: env, announcePublish: tell }).catch(
    (error: Error) =>
      console.error(JSON.stringify({ scheduled: 'due', cause: String(error.cause ?? error) })),
  );
}
