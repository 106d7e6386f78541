/** The entries of the Worker besides requests: the cron trigger and the queue of article pages. */
import type { Edge } from '../edge/engine.ts';
import type { Env, PageMessage } from '../env.ts';
import { openWork } from './work.ts';

/** Checks the sources that are due. */
export async function checkSources(edge: Edge, env: Env, context: ExecutionContext): Promise<void> {
  const { checkDue } = await import('./due.ts');
  await checkDue(openWork(env, context, edge));
}

/** Fetches the article pages of a batch. */
export async function fetchPages(
  edge: Edge,
  batch: MessageBatch<PageMessage>,
  env: Env,
  context: ExecutionContext,
): Promise<void> {
  const { consumePages } = await import('./due.ts');
  await consumePages(openWork(env, context, edge), batch);
}
