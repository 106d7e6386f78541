/** What readers said of the records of a domain, for its editors. */
import * as z from 'zod';
import type { ActionEndpoint } from '../../contract/endpoint.ts';
import { FEEDBACK_REASONS } from '../../contract/feedback.ts';
import { readQuery } from '../../contract/query.ts';
import { json } from '../../http/json.ts';
import { notFound } from '../../problem.ts';
import { openStore } from '../../store/session.ts';
import { authorised, domainParameter } from '../authorised.ts';
import { forgetFeedback, readFeedback } from './count.ts';

const said = z
  .object({
    id: z.string().meta({ description: 'The record.' }),
    wrong: z.int().meta({ description: 'How often it was said to be wrong in some way.' }),
    reasons: z.array(
      z.object({
        reason: z.enum(FEEDBACK_REASONS),
        count: z.int(),
        firstOn: z.iso.date(),
        lastOn: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'RecordFeedback' });

const shared = {
  tag: 'admin',
  secured: true,
  query: {},
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'],
} as const;

const list: ActionEndpoint = {
  ...shared,
  method: 'get',
  path: '/v1/admin/feedback/:domain',
  operationId: 'listFeedback',
  summary: 'What readers said of records, those most often said to be wrong first',
  description:
    'Presses of “Thông tin này đúng chưa?” by reason, at most once a day for a visitor; nothing tells who pressed.',
  pathParameters: [domainParameter],
  responses: { 'application/json': z.object({ data: z.array(said) }) },
  async act(c) {
    const { domain } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    return json({ data: await readFeedback(openStore(c.env.DB, 'primary'), domain.name) });
  },
};

const forget: ActionEndpoint = {
  ...shared,
  method: 'delete',
  path: '/v1/admin/feedback/:domain/:id',
  operationId: 'forgetFeedback',
  summary: 'Forget what readers said of a record, once it was looked at',
  pathParameters: [
    domainParameter,
    { name: 'id', description: 'The record.', example: 'lp26-nguyen-hue-1-odt' },
  ],
  responses: { 'application/json': z.object({ data: z.object({ id: z.string() }) }) },
  problems: [...shared.problems, 'not-found'],
  async act(c) {
    const { domain } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    const id = (c.req.param('id') ?? '').normalize('NFC');
    const [rows = []] = await openStore(c.env.DB, 'primary').write([forgetFeedback(domain.name, id)]);
    if (rows.length === 0) throw notFound();
    return json({ data: { id } });
  },
};

export const feedbackEndpoints = [list, forget];
