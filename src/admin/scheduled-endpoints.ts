/** Imports that wait for their time, and what became of earlier ones. */
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { cancelScheduled, listScheduled, SCHEDULED_STATES } from '../ingest/schedule/scheduled-import.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { openStore } from '../store/session.ts';
import { authorised, domainParameter } from './authorised.ts';
import { reportSchema } from './report-schema.ts';

export const scheduledSchema = z
  .object({
    id: z.string(),
    domain: z.enum(DOMAIN_NAMES),
    publishAt: z.iso.datetime(),
    strategy: z.enum(['merge', 'replace']),
    rejects: z.enum(['stop', 'skip']),
    source: z.string().nullable(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    state: z.enum(SCHEDULED_STATES),
    rows: z.int(),
    finishedAt: z.iso.datetime().nullable(),
    edition: z.int().nullable().meta({ description: 'Edition readers saw once it was published.' }),
    reason: z.string().nullable().meta({ description: 'Why it failed, or has to be tried again.' }),
    report: reportSchema
      .nullable()
      .meta({ description: 'Of the check it was scheduled with, then of the publish; the first 50 faults.' }),
  })
  .meta({ id: 'ScheduledImport' });

const list: ActionEndpoint = {
  method: 'get',
  path: '/v1/admin/scheduled-imports/:domain',
  operationId: 'listScheduledImports',
  tag: 'admin',
  summary: 'Imports kept to be published at a time, newest time first',
  description:
    'At most 100. What is due is published within a minute, in the order of its times; a publish ' +
    'that meets another import or a database failure is tried again, eight times in about an hour, ' +
    'and then `failed`.',
  secured: true,
  query: {},
  pathParameters: [domainParameter],
  responses: { 'application/json': z.object({ data: z.array(scheduledSchema) }) },
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'],
  async act(c) {
    const { domain } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    return json({ data: await listScheduled(openStore(c.env.DB, 'primary'), domain.name) });
  },
};

const cancel: ActionEndpoint = {
  method: 'delete',
  path: '/v1/admin/scheduled-imports/:domain/:id',
  operationId: 'cancelScheduledImport',
  tag: 'admin',
  summary: 'Cancel an import that waits for its time',
  secured: true,
  query: {},
  pathParameters: [
    domainParameter,
    { name: 'id', description: 'Identifier of the scheduled import.', example: '0b9e…' },
  ],
  responses: {
    'application/json': z.object({ data: z.object({ id: z.string(), state: z.literal('cancelled') }) }),
  },
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'not-found', 'conflict', 'unavailable'],
  async act(c) {
    const { domain, editor } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    const id = c.req.param('id') ?? '';
    await cancelScheduled(openStore(c.env.DB, 'primary'), domain.name, id, editor.name);
    return json({ data: { id, state: 'cancelled' } });
  },
};

export const scheduledEndpoints = [list, cancel];
