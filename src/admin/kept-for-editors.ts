/** What is kept of a domain for its editors, by identifier: seen, and forgotten once it was looked at. */
import type { SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { notFound } from '../problem.ts';
import { openStore, type Store } from '../store/session.ts';
import { authorised, domainParameter } from './authorised.ts';

const shared = {
  tag: 'admin',
  secured: true,
  query: {},
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'],
} as const;

type Told = Pick<ActionEndpoint, 'operationId' | 'summary'> & { description?: string };

/** `GET /v1/admin/{kind}/{domain}`, its items as `read` gives them, and `DELETE …/{id}`; `forget` returns the rows it deletes. */
export function keptForEditors(
  kind: string,
  {
    item,
    list,
    forget,
    id,
  }: {
    item: z.ZodType;
    list: Told & { read(store: Store, domain: string): Promise<unknown> };
    forget: Told & { statement(domain: string, id: string): SQL };
    id: { description: string; example: string };
  },
): ActionEndpoint[] {
  const path = `/v1/admin/${kind}/:domain`;
  const { read, ...listed } = list;
  const { statement, ...forgotten } = forget;
  return [
    {
      ...shared,
      ...listed,
      method: 'get',
      path,
      pathParameters: [domainParameter],
      responses: { 'application/json': z.object({ data: z.array(item) }) },
      async act(c) {
        const { domain } = await authorised(c);
        readQuery(new URL(c.req.url).search, {});
        return json({ data: await read(openStore(c.env.DB, 'primary'), domain.name) });
      },
    },
    {
      ...shared,
      ...forgotten,
      method: 'delete',
      path: `${path}/:id`,
      pathParameters: [domainParameter, { name: 'id', ...id }],
      responses: { 'application/json': z.object({ data: z.object({ id: z.string() }) }) },
      problems: [...shared.problems, 'not-found'],
      async act(c) {
        const { domain } = await authorised(c);
        readQuery(new URL(c.req.url).search, {});
        const given = (c.req.param('id') ?? '').normalize('NFC');
        const [rows = []] = await openStore(c.env.DB, 'primary').write([statement(domain.name, given)]);
        if (rows.length === 0) throw notFound();
        return json({ data: { id: given } });
      },
    },
  ];
}
