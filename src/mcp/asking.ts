/** Reads of the gateway asked by a tool or a resource: the endpoint's own validation, and the same cache. */

import type { AppContext } from '../contract/context.ts';
import { type Endpoint, isRead, type ReadEndpoint } from '../contract/endpoint.ts';
import type { PolicyName } from '../contract/policy.ts';
import { remember } from '../edge/serve.ts';

/** The read endpoint of a path as it is declared. Throws where there is none. */
export function readEndpoint(endpoints: readonly Endpoint[], path: string): ReadEndpoint {
  const found = endpoints.find((endpoint) => endpoint.path === path && isRead(endpoint));
  if (!found || !isRead(found)) throw new Error(`no read at ${path}`);
  return found;
}

/**
 * Arguments as a query string; absent and empty ones, which models like to send, are left out, and a text of several
 * lines, which a parameter does not take, is one.
 */
export function toSearch(given: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === '') continue;
    search.append(
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value).replace(/\s+/g, ' '),
    );
  }
  return search.toString();
}

/**
 * The body of a read at a path of this gateway, kept as the endpoint says or as `policy` does. Throws Problem
 * as the endpoint does.
 */
export function askEndpoint(
  c: AppContext,
  endpoint: ReadEndpoint,
  path: string,
  search = '',
  policy?: PolicyName,
): Promise<string> {
  const url = new URL(path, c.req.url);
  url.search = search;
  const req = { url: url.href, path: url.pathname, header: () => undefined };
  const read = endpoint.read({ env: c.env, req });
  return remember(c, policy ? { ...read, policy } : read);
}
