/** What the edge needs of the request it works for. */

import type { Env } from '../env.ts';
import type { Unanswered } from '../store/unanswered.ts';

export interface Call {
  env: Env;
  /** Scheme and host the client asked: answers may write their own address. */
  origin: string;
  /** Lets work outlive the response. */
  waitUntil(work: Promise<unknown>): void;
  /** Takes what the request did not find, once it is answered. */
  unanswered?: (found: readonly Unanswered[]) => void;
  /** Drops what the Workers Cache holds under the tags; absent where there is none, as in local development. */
  purge?: ((tags: string[]) => Promise<unknown>) | undefined;
}

type CachingContext = Pick<ExecutionContext, 'waitUntil'> & {
  cache?: { purge?: (options: { tags: string[] }) => Promise<unknown> };
};

/** The engine's view of an invocation. */
export function callOf(env: Env, context: Pick<ExecutionContext, 'waitUntil'>, origin: string): Call {
  const { cache } = context as CachingContext;
  return {
    env,
    origin,
    waitUntil: (work) => context.waitUntil(work),
    ...(cache?.purge ? { purge: async (tags: string[]) => cache.purge?.({ tags }) } : {}),
  };
}
