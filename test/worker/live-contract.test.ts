/** The checks of a deployed gateway: quiet about one that keeps the contract, loud about each way of breaking it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../src/cli/live-contract.ts';
import { faultsOf } from '../support/contract-faults.ts';
import { isolate, throwing } from '../support/faults.ts';
import { ask, importSamples } from '../support/gateway.ts';

/** The gateway, with one of its answers changed. */
const changed =
  (which: RegExp, change: (response: Response) => Response | Promise<Response>): Ask =>
  async (path, init) => {
    const response = await ask(path, init);
    if (!which.test(path)) return response;
    // Read whole: an answer that nobody reads keeps its request open beside those that follow.
    const { status, headers } = response;
    const body = [204, 304].includes(status) ? null : await response.arrayBuffer();
    return change(new Response(body, { status, headers }));
  };

beforeAll(() => importSamples(), 60_000);

it('has no fault where the contract is kept', async () => {
  expect(await faultsOf(ask)).toEqual([]);
}, 60_000);

describe('a gateway that breaks it', () => {
  const without = (name: string) => (response: Response) => {
    const headers = new Headers(response.headers);
    headers.delete(name);
    return new Response(response.body, { status: response.status, headers });
  };

  it.each<[string, RegExp, (response: Response) => Response | Promise<Response>]>([
    ['/v1/land-prices', /^\/v1\/land-prices(?:\?|$)/, () => new Response('oops', { status: 500 })],
    ['no cache-control', /^\/v1\/status$/, without('cache-control')],
    ['no etag', /^\/v1\/catalogue$/, without('etag')],
    ['not 304', /^\/v1\/manifest$/, () => Response.json({ data: [] })],
    ['shows internals', /^\/v1\/search/, () => new Response('D1_ERROR: no such table', { status: 500 })],
    ['undeclared', /^\/llms\.txt$/, () => new Response('<p>', { headers: { 'content-type': 'text/html' } })],
    ['no heading', /^\/docs$/, () => new Response('')],
    [
      'MCP answers',
      /^\/mcp$/,
      () => Response.json({ jsonrpc: '2.0', id: 1, error: { code: 1, message: 'x' } }),
    ],
    ['for a stranger', /^\/v1\/admin\/tokens/, () => Response.json({ data: [] })],
    [
      'for a parameter that is not there',
      /^\/v1\/articles\.rss/,
      (response) =>
        new Response(response.body, { status: 200, headers: { 'content-type': 'application/rss+xml' } }),
    ],
  ])(
    'is told of: %s',
    async (told, which, change) => {
      expect((await faultsOf(changed(which, change))).join('\n')).toContain(told);
    },
    60_000,
  );

  it('is told of when it has no database', async () => {
    const { ask: alone, state } = isolate();
    state.fault = throwing;
    const asked: Ask = async (path, init) => {
      const { status, headers, text } = await alone(path, init);
      return new Response([204, 304].includes(status) ? null : text, { status, headers });
    };
    // What others asked before may still be served from the cache of the data centre, so not every check finds it.
    expect(await faultsOf(asked)).not.toEqual([]);
  }, 60_000);
});
