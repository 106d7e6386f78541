/** What every handler is given about its request, made once. */
import type { Context } from 'hono';
import type { ReadContext } from '../domains/domain.ts';
import type { Env } from '../env.ts';
import { vietnamDay } from '../language/dates.ts';
import { openStore } from '../store/session.ts';

export type Variables = { requestId: string };
export type AppContext = Context<{ Bindings: Env; Variables: Variables }>;

/** A read as of now. */
export function readContext(env: Env, now = Date.now()): ReadContext {
  return { store: openStore(env.DB), now, today: vietnamDay(now) };
}
