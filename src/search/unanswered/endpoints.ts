/** The report of what was asked for and not found, for editors. */
import * as z from 'zod';
import { authenticate, requireScope } from '../../admin/tokens.ts';
import type { ActionEndpoint } from '../../contract/endpoint.ts';
import { oneOf, whole } from '../../contract/parameters.ts';
import { readQuery } from '../../contract/query.ts';
import { json } from '../../http/json.ts';
import { DOMAIN_NAMES } from '../../registry.ts';
import { openStore } from '../../store/session.ts';

const path = '/v1/admin/unanswered';
const MOST = 500;
const USUAL = 100;

const query = {
  surface: oneOf(['ask', 'search', ...DOMAIN_NAMES], 'Where it was asked: everywhere without it.'),
  limit: whole(1, MOST, `Phrases given, 1–${MOST}; ${USUAL} without it.`, USUAL),
};

const term = z
  .object({
    surface: z.string(),
    term: z.string().meta({ description: 'Words without diacritics.' }),
    count: z.int(),
    firstOn: z.iso.date(),
    lastOn: z.iso.date(),
  })
  .meta({ id: 'UnansweredTerm' });

const list: ActionEndpoint = {
  method: 'get',
  path,
  operationId: 'listUnanswered',
  tag: 'admin',
  summary: 'What people asked for and did not find, the most frequent first',
  description:
    'Phrases of one to four words asked for more than five times, without diacritics; rarer ones are ' +
    'not readable by anyone. Counts are lower bounds: an answer from a cache is not counted again, ' +
    'nor the same visitor on the same day.',
  secured: true,
  query,
  responses: { 'application/json': z.object({ data: z.array(term) }) },
  problems: ['invalid-parameter', 'unauthorized', 'unavailable'],
  async act(c) {
    await authenticate(c);
    const { surface, limit = USUAL } = readQuery(new URL(c.req.url).search, query).values as {
      surface?: string;
      limit?: number;
    };
    const { readUnanswered } = await import('./report.ts');
    return json({ data: await readUnanswered(openStore(c.env.DB, 'primary'), surface, limit) });
  },
};

const forget: ActionEndpoint = {
  method: 'delete',
  path,
  operationId: 'forgetUnanswered',
  tag: 'admin',
  summary: 'Forget all of it; counting begins anew',
  secured: true,
  query: {},
  responses: { 'application/json': z.object({ data: z.object({ forgotten: z.literal(true) }) }) },
  problems: ['unauthorized', 'forbidden', 'unavailable'],
  async act(c) {
    requireScope(await authenticate(c), '*');
    readQuery(new URL(c.req.url).search, {});
    const { forgetAllUnanswered } = await import('./report.ts');
    await forgetAllUnanswered(openStore(c.env.DB, 'primary'));
    return json({ data: { forgotten: true } });
  },
};

export const unansweredEndpoints = [list, forget];
