/** Taking a record back for good: personal data that should not have been published, or a court's order. */
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { announcePublish } from '../edge/announce.ts';
import { callFor } from '../edge/serve.ts';
import { readBytes } from '../http/body.ts';
import { json } from '../http/json.ts';
import { domainsOf } from '../http/resource-names.ts';
import { purgedRecord, readPurged, rememberPurged } from '../ingest/purged.ts';
import { Problem } from '../problem.ts';
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

const purgeEndpoint: ActionEndpoint = {
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

const listed = z
  .array(purgedRecord.omit({ domain: true }))
  .meta({ id: 'PurgedRecords', description: 'Identifiers, and when each was taken back.' });

const given = z.strictObject({ data: listed.max(10_000) }).meta({ id: 'PurgedRecordsGiven' });

/** Bytes of a list that are taken. */
const MOST_BYTES = 4 * 1024 * 1024;

const listPurged: ActionEndpoint = {
  method: 'get',
  path: '/v1/admin/purge/:domain',
  operationId: 'listPurged',
  tag: 'admin',
  summary: 'Purged records',
  secured: true,
  query: {},
  pathParameters: [domainParameter],
  responses: { 'application/json': z.object({ data: listed }) },
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'],
  async act(c) {
    const { domain } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    const purged = await readPurged(openStore(c.env.DB, 'primary'), domain.name);
    return json({ data: purged.map(({ id, purgedAt }) => ({ id, purgedAt })) });
  },
};

const readGiven = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const rememberList: ActionEndpoint = {
  method: 'post',
  path: '/v1/admin/purge/:domain',
  operationId: 'rememberPurged',
  tag: 'admin',
  summary: 'Remember purged records of a back-up',
  description:
    'What a restore sends before any row: rows of these records are then left out and readers get 410. ' +
    'Identifiers that are held here are not remembered but answered as `held`: purge each of them.',
  secured: true,
  query: {},
  pathParameters: [domainParameter],
  body: { description: 'The list, as listed there.', content: { 'application/json': given } },
  responses: {
    'application/json': z.object({
      data: z.object({ remembered: z.int(), held: z.array(z.string()) }).meta({ id: 'PurgedRemembered' }),
    }),
  },
  problems: ['invalid-parameter', 'invalid-body', 'too-large', 'unauthorized', 'forbidden', 'unavailable'],
  async act(c) {
    const { domain, editor } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    const body = given.safeParse(readGiven(new TextDecoder().decode(await readBytes(c.req.raw, MOST_BYTES))));
    if (!body.success)
      throw new Problem('invalid-body', {
        vi: 'Cần { data: [{ id, purgedAt }] }, nhiều nhất 10.000 mục; purgedAt là thời điểm UTC.',
        en: 'Send { data: [{ id, purgedAt }] } of at most 10,000; purgedAt is an instant in UTC.',
      });
    const data = await rememberPurged(openStore(c.env.DB, 'primary'), domain, body.data.data, editor.name);
    await announcePublish(c.get('edge'), callFor(c), domain.name);
    return json({ data });
  },
};

export const purgeEndpoints = [purgeEndpoint, listPurged, rememberList];
