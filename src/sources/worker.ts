/** The entries of the Worker besides requests: the cron trigger and the queue of article pages. */
import type { Edge } from '../edge/engine.ts';
import type { Env, PageMessage } from '../env.ts';

/** Checks the sources that are due. */
export async function checkSources(edge: Edge, env: Env, context: ExecutionContext): Promise<void> {
  const [{ checkDue }, { openWork }] = await Promise.all([import('./due.ts'), import('./work.ts')]);
  await checkDue(openWork(env, context, edge));
}

/** Fetches the article pages of a batch. */
export async function fetchPages(
  edge: Edge,
  batch: MessageBatch<PageMessage>,
  env: Env,
  context: ExecutionContext,
): Promise<void> {
  const [{ consumePages }, { openWork }] = await Promise.all([import('./due.ts'), import('./work.ts')]);
  await consumePages(openWork(env, context, edge), batch);
}
