/** The entry of the Worker for the cron trigger that publishes what is due. */
import { callOf } from '../../edge/call.ts';
import type { Edge } from '../../edge/engine.ts';
import { published } from '../../edge/published.ts';
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
  const told = (domain: Parameters<typeof published>[2]) =>
    published(edge, callOf(env, context, origin), domain);
  await publishDue({ store: openStore(env.DB, 'primary'), models: env, told }).catch((error: Error) =>
    console.error(JSON.stringify({ scheduled: 'due', cause: String(error.cause ?? error) })),
  );
}
