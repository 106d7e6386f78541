/** Choices of columns that are kept for files with the same headings: seen, and forgotten. */
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { forgetColumns, readKeptColumns } from '../ingest/mapping/kept-columns.ts';
import { notFound } from '../problem.ts';
import { openStore } from '../store/session.ts';
import { authorised, domainParameter } from './authorised.ts';

const kept = z
  .object({
    id: z.string().meta({ description: 'SHA-256 of the headings.' }),
    headings: z.array(z.string()),
    columns: z.record(z.string(), z.string()).meta({ description: 'Heading → key; "" leaves it out.' }),
    chosenBy: z.string(),
    chosenAt: z.iso.datetime(),
  })
  .meta({ id: 'KeptColumns' });

const shared = {
  tag: 'admin',
  secured: true,
  query: {},
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'],
} as const;

const list: ActionEndpoint = {
  ...shared,
  method: 'get',
  path: '/v1/admin/kept-columns/:domain',
  operationId: 'listKeptColumns',
  summary: 'What columns of known headings are read as, as editors chose',
  description:
    'A publish with `map.rename` keeps the choice; tables with the very same headings are read so.',
  pathParameters: [domainParameter],
  responses: { 'application/json': z.object({ data: z.array(kept) }) },
  async act(c) {
    const { domain } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    return json({ data: await readKeptColumns(openStore(c.env.DB, 'primary'), domain.name) });
  },
};

const forget: ActionEndpoint = {
  ...shared,
  method: 'delete',
  path: '/v1/admin/kept-columns/:domain/:id',
  operationId: 'forgetKeptColumns',
  summary: 'Forget a choice of columns',
  pathParameters: [
    domainParameter,
    { name: 'id', description: 'Identifier of the choice.', example: 'a0c1…' },
  ],
  responses: { 'application/json': z.object({ data: z.object({ id: z.string() }) }) },
  problems: [...shared.problems, 'not-found'],
  async act(c) {
    const { domain } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    const id = c.req.param('id') ?? '';
    const [rows = []] = await openStore(c.env.DB, 'primary').write([forgetColumns(domain.name, id)]);
    if (rows.length === 0) throw notFound();
    return json({ data: { id } });
  },
};

export const keptColumnsEndpoints = [list, forget];
