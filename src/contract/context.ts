/** What every handler is given about its request, made once. */
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import type { PublicText } from '../problem.ts';
import type { Endpoint } from './endpoint.ts';
import type { DomainName } from './record-place.ts';

export type Variables = {
  requestId: string;
  /** Every endpoint of this gateway, for what asks them in a client's place. */
  endpoints: readonly Endpoint[];
  /** Domains by their names, for the header of a page. */
  domains: readonly { name: DomainName; words: { nav: PublicText } }[];
  /** The person a chat platform asks for; elsewhere the client is told by its address. */
  person?: string;
};
export type AppContext = Context<{ Bindings: Env; Variables: Variables }>;
