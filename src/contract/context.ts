/** What every handler is given about its request, made once. */
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import type { Domain } from './domain.ts';
import type { Endpoint } from './endpoint.ts';

export type Variables = {
  requestId: string;
  /** Every endpoint of this gateway, for what asks them in a client's place. */
  endpoints: readonly Endpoint[];
  domains: readonly Domain[];
  /** The person a chat platform asks for; elsewhere the client is told by its address. */
  person?: string;
};
export type AppContext = Context<{ Bindings: Env; Variables: Variables }>;
