/** Taking a record back for good: personal data that should not have been published, or a court's order. */
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { announcePublish } from '../edge/announce.ts';
import { callFor } from '../edge/serve.ts';
import { json } from '../http/json.ts';
import { domainsOf } from '../http/resource-names.ts';
import { DOMAINS } from '../registry.ts';
import { openStore } from '../store/session.ts';
import { authorised, domainParameter } from './authorised.ts';

const purgedSchema = z
  .object({
    versions: z.int().meta({ description: 'Versions deleted, over all editions.' }),
    files: z.array(z.object({ sha256: z.string(), otherRecords: z.int() })).meta({
      description: 'Files that held the record: no longer served, for their other records neither.',
    }),
    scheduledImports: z.array(z.string()).meta({ description: 'Imports that held it and are cancelled.' }),
  })
  .meta({ id: 'Purged' });

export const purgeEndpoint: ActionEndpoint = {
  method: 'post',
  path: '/v1/admin/purge/:domain/:id',
  operationId: 'purgeRecord',
  tag: 'admin',
  summary: 'Remove every version of a record, everywhere',
  description:
    'For personal data and court orders. The record goes from every edition, search index, derived ' +
    'list, snapshot and cache; files that held it are no longer served; scheduled imports that hold ' +
    'it are cancelled; readers get 410. A later file does not bring it back unless it is sent with ' +
    '`confirm=purged`. The audit trail keeps who, when and the identifier. Calling it again finishes ' +
    'what a failure cut short. Nightly back-ups lose it the next night. Copies outside the gateway ' +
    '(back-ups made by hand, Time Travel of the database for its 30 days) are not reached.',
  secured: true,
  query: {},
  pathParameters: [
    domainParameter,
    { name: 'id', description: 'Identifier of the record.', example: 'lp26-nguyen-hue-1-odt' },
  ],
  responses: { 'application/json': z.object({ data: purgedSchema }) },
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'not-found', 'conflict', 'unavailable'],
  async act(c) {
    const { domain, editor } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    const { purgeRecord } = await import('../ingest/purge.ts');
    const edge = c.get('edge');
    const call = callFor(c);
    const store = openStore(c.env.DB, 'primary');
    const data = await purgeRecord(store, c.env, domain, c.req.param('id') ?? '', editor.name);
    // Records of other domains may tell of it: what is kept of them goes as well, and is made again.
    for (const { name } of DOMAINS.filter((one) => domainsOf(one).includes(domain.name))) {
      await edge.snapshot?.forget(call, name);
      await announcePublish(edge, call, name);
    }
    return json({ data });
  },
};
