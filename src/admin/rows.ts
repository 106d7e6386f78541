/** The rows of an edition in the import format: what a back-up keeps and an editor corrects. */
import { getTableName, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { whole } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { notFound } from '../problem.ts';
import { editionRows } from '../store/edition-rows.ts';
import { openStore } from '../store/session.ts';
import { authorised, domainParameter } from './authorised.ts';

/** Rows of one answer; `Link: rel="next"` leads on. */
const PAGE = 2_000;

const query = {
  after: whole(0, Number.MAX_SAFE_INTEGER, 'Internal row to go on after, from the `next` link.'),
};

/** `GET /v1/admin/editions/{domain}/{number}/rows`: NDJSON in the order the rows were written. */
export const rowsEndpoint: ActionEndpoint = {
  method: 'get',
  path: '/v1/admin/editions/:domain/:number/rows',
  operationId: 'exportEditionRows',
  tag: 'admin',
  summary: 'Import rows of an edition, as NDJSON that can be imported again',
  secured: true,
  query,
  pathParameters: [domainParameter, { name: 'number', description: 'Edition.', example: '3' }],
  responses: { 'application/x-ndjson': z.string() },
  problems: ['unauthorized', 'forbidden', 'not-found', 'unavailable'],
  async act(c) {
    const { domain } = await authorised(c);
    const url = new URL(c.req.url);
    const after = Number(readQuery(url.search, query).values.after ?? 0);
    const number = /^[1-9]\d{0,8}$/.test(c.req.param('number') ?? '') ? Number(c.req.param('number')) : 0;
    const [editions, rows] = await openStore(c.env.DB, 'primary').read([
      sql`SELECT 1 FROM editions WHERE domain = ${domain.name} AND number = ${number} AND discarded_at IS NULL`,
      editionRows(getTableName(domain.table), number, after, PAGE),
    ]);
    if (!editions?.length) throw notFound();
    const given = rows ?? [];
    const headers = new Headers({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
    });
    if (given.length === PAGE)
      headers.set('link', `<${url.pathname}?after=${given.at(-1)?.row}>; rel="next"`);
    return new Response(given.map((row) => `${row.given}\n`).join(''), { headers });
  },
};
