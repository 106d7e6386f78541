/** What the gateway says of itself: status, liveness, and its documents. */
import * as z from 'zod';
import type { AppContext } from '../contract/context.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { statusEndpoint } from './status.ts';

const health: Endpoint = {
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  tag: 'service',
  summary: 'Liveness of the Worker itself; asks no database',
  responses: { 'application/json': z.object({ ok: z.literal(true) }) },
  async act(c: AppContext) {
    readQuery(new URL(c.req.url).search, {});
    return new Response(c.req.method === 'HEAD' ? null : '{"ok":true}', {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    });
  },
};

/** The OpenAPI document is generated and committed; it is served as it stands. */
const openapi: Endpoint = {
  method: 'get',
  path: '/openapi.json',
  operationId: 'getOpenApi',
  tag: 'service',
  summary: 'OpenAPI 3.1 document of this gateway',
  query: {},
  responses: {
    'application/json': z
      .looseObject({
        openapi: z.string(),
        info: z.looseObject({}),
        paths: z.record(z.string(), z.looseObject({})),
      })
      .meta({ id: 'OpenApiDocument' }),
  },
  read(c) {
    const { search, origin } = new URL(c.req.url);
    readQuery(search, {});
    return {
      key: `/openapi.json@${origin}`,
      policy: 'document',
      domains: [],
      async produce() {
        const { default: document } = await import('../../schemas/openapi.json');
        return {
          body: JSON.stringify({ ...document, servers: [{ url: origin }] }),
          type: 'application/json; charset=utf-8',
        };
      },
    };
  },
};

export const serviceEndpoints: readonly Endpoint[] = [statusEndpoint, health, openapi];
