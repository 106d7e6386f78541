/** What every handler is given about its request, made once. */
import type { Context } from 'hono';
import type { ReadContext } from '../domains/domain.ts';
import type { Edge } from '../edge/engine.ts';
import type { Env } from '../env.ts';
import { vietnamDay } from '../language/dates.ts';
import { openStore, type StoreOptions } from '../store/session.ts';

export type Variables = {
  requestId: string;
  edge: Edge;
  /** The person a chat platform asks for; elsewhere the client is told by its address. */
  person?: string;
};
export type AppContext = Context<{ Bindings: Env; Variables: Variables }>;

/** A read as of now. */
export function readContext(env: Env, options: StoreOptions & { now?: number } = {}): ReadContext {
  const { now = Date.now(), constraint, withHeads } = options;
  return { store: openStore(env.DB, constraint, withHeads), now, today: vietnamDay(now), unanswered: [] };
}
