/** The history of editions of a domain, and the way back. */
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { announcePublish } from '../edge/announce.ts';
import { callFor } from '../edge/serve.ts';
import { json } from '../http/json.ts';
import { Problem } from '../problem.ts';
import { currentHead, editionHistory, rollback } from '../store/editions.ts';
import { openStore } from '../store/session.ts';
import { authorised, domainParameter } from './authorised.ts';
import { diffSchema } from './report-schema.ts';

const edition = z
  .object({
    number: z.int(),
    state: z.enum(['current', 'earlier', 'rolled-back', 'discarded']),
    publishedAt: z.iso.datetime(),
    publishedBy: z.string(),
    strategy: z.string(),
    source: z.string().nullable(),
    records: z.int(),
    digest: z.string().nullable(),
    diff: diffSchema,
  })
  .meta({ id: 'Edition' });

const historyEndpoint: ActionEndpoint = {
  method: 'get',
  path: '/v1/admin/editions/:domain',
  operationId: 'listEditions',
  tag: 'admin',
  summary: 'History of a domain: who, when, counts',
  secured: true,
  query: {},
  pathParameters: [domainParameter],
  responses: { 'application/json': z.object({ data: z.array(edition) }) },
  problems: ['unauthorized', 'forbidden', 'unavailable'],
  async act(c) {
    const { domain } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    return json({ data: await editionHistory(openStore(c.env.DB, 'primary'), domain.name) });
  },
};

const rollbackEndpoint: ActionEndpoint = {
  method: 'post',
  path: '/v1/admin/editions/:domain/:number/rollback',
  operationId: 'rollBack',
  tag: 'admin',
  summary: 'Return to an earlier edition in one call',
  secured: true,
  query: {},
  pathParameters: [domainParameter, { name: 'number', description: 'Edition to return to.', example: '3' }],
  responses: {
    'application/json': z.object({
      data: z.object({ edition: z.int(), records: z.int(), publishedAt: z.iso.datetime() }),
    }),
  },
  problems: ['unauthorized', 'forbidden', 'not-found', 'conflict', 'unavailable'],
  async act(c) {
    const { domain, editor } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    const given = c.req.param('number') ?? '';
    if (!/^[1-9]\d{0,8}$/.test(given)) {
      throw new Problem('not-found', {
        vi: `Không có ấn bản ${given}.`,
        en: `There is no edition ${given}.`,
      });
    }
    const store = openStore(c.env.DB, 'primary');
    await rollback(store, domain.name, Number(given), editor.name);
    await announcePublish(c.get('edge'), callFor(c), domain.name);
    const { edition: number, records, publishedAt } = await currentHead(store, domain.name);
    return json({ data: { edition: number, records, publishedAt } });
  },
};

export const editionEndpoints = [historyEndpoint, rollbackEndpoint];
