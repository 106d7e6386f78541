/** Who the request speaks for, so that the console knows whether someone is signed in already. */
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { authenticate } from './tokens.ts';

const session = z
  .object({
    name: z.string(),
    scopes: z.array(z.string()).meta({ description: 'Names of domains, or `*`.' }),
    by: z
      .enum(['token', 'access'])
      .meta({ description: 'Signed in by a token of the gateway, or by Cloudflare Access.' }),
  })
  .meta({ id: 'Session' });

/** `GET /v1/admin/session`. */
export const sessionEndpoint: ActionEndpoint = {
  method: 'get',
  path: '/v1/admin/session',
  operationId: 'readSession',
  tag: 'admin',
  summary: 'The editor a request speaks for, and what they may write',
  secured: true,
  query: {},
  responses: { 'application/json': z.object({ data: session }) },
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'],
  async act(c) {
    const { name, scopes, by } = await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    return json({ data: { name, scopes, by } });
  },
};
