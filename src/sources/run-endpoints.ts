/** Checks of a source: made now, and what earlier ones found. */
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { whole } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { Problem } from '../problem.ts';
import { base, held, idParameter, needed } from './access.ts';
import { runById, runsOf } from './runs.ts';
import { runSchema } from './source.ts';
import { openWork } from './work.ts';

const check: ActionEndpoint = {
  ...base,
  method: 'post',
  path: '/v1/admin/sources/:id/check',
  operationId: 'checkSource',
  summary: 'Check a source now',
  description: 'Recent pages are read again too. `gathering` means that its pages are still being fetched.',
  pathParameters: [idParameter],
  responses: { 'application/json': z.object({ data: runSchema }) },
  problems: [...needed, 'not-found', 'conflict'],
  async act(c) {
    const { store, source, editor } = await held(c);
    readQuery(new URL(c.req.url).search, {});
    const { checkSource } = await import('./check.ts');
    const work = openWork(c.env, c.executionCtx, c.get('edge'));
    const runId = await checkSource(work, source, 'editor', editor.name);
    if (runId === null) {
      throw new Problem(
        'conflict',
        { vi: 'Nguồn này đang được kiểm tra.', en: 'This source is being checked.' },
        { headers: { 'retry-after': '30' } },
      );
    }
    return json({ data: await runById(store, runId) });
  },
};

const runsQuery = { limit: whole(1, 100, 'Runs, newest first; 20 without it.', 20) };

const runs: ActionEndpoint = {
  ...base,
  method: 'get',
  path: '/v1/admin/sources/:id/runs',
  operationId: 'listSourceRuns',
  summary: 'What the checks of a source found, newest first',
  query: runsQuery,
  pathParameters: [idParameter],
  responses: { 'application/json': z.object({ data: z.array(runSchema) }) },
  problems: [...needed, 'not-found'],
  async act(c) {
    const { store, source } = await held(c);
    const { limit = 20 } = readQuery(new URL(c.req.url).search, runsQuery).values as { limit?: number };
    return json({ data: await runsOf(store, source.id, limit) });
  },
};

export const runEndpoints = [check, runs];
