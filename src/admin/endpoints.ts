/** Writing: imports, the history of editions and the way back, for editors with a token. */
import * as z from 'zod';
import type { Domain } from '../domains/domain.ts';
import { published } from '../edge/published.ts';
import { callFor } from '../edge/serve.ts';
import type { AppContext } from '../http/context.ts';
import type { ActionEndpoint } from '../http/endpoint.ts';
import { oneOf } from '../http/parameters.ts';
import { nearest, readQuery } from '../http/query.ts';
import { invalidParameter, Problem } from '../problem.ts';
import { DOMAIN_NAMES, domainOf } from '../registry.ts';
import { currentHead, editionHistory, rollback } from '../store/editions.ts';
import { openStore } from '../store/session.ts';
import { authenticate, type Editor, requireScope } from './tokens.ts';

const report = z
  .object({
    mode: z.enum(['preview', 'publish']),
    strategy: z.enum(['merge', 'replace']),
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    errors: z.array(
      z.object({
        row: z.int(),
        column: z.string().nullable(),
        value: z.string().nullable(),
        message: z.string(),
      }),
    ),
    warnings: z.array(
      z.object({
        row: z.int(),
        column: z.string().nullable(),
        value: z.string().nullable(),
        message: z.string(),
      }),
    ),
    warningCount: z.int(),
    duplicates: z.int().meta({ description: 'Records left out because another one says the same.' }),
    diff: z.object({ added: z.int(), changed: z.int(), removed: z.int(), unchanged: z.int() }),
    changes: z.array(
      z.object({
        id: z.string(),
        outcome: z.enum(['added', 'changed']),
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()),
      }),
    ),
    published: z.boolean(),
    edition: z.int(),
  })
  .meta({ id: 'ImportReport' });

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
    diff: z.object({ added: z.int(), changed: z.int(), removed: z.int(), unchanged: z.int() }),
  })
  .meta({ id: 'Edition' });

const importQuery = {
  mode: oneOf(['preview', 'publish'], '`preview` writes nothing and is the default.'),
  strategy: oneOf(
    ['merge', 'replace'],
    '`replace` withdraws records that the file lacks; `merge` is the default.',
  ),
  rejects: oneOf(
    ['stop', 'skip'],
    'What a rejected row does to a publish: `stop` (default) or `skip` that row.',
  ),
  source: z
    .string()
    .max(300)
    .optional()
    .meta({ description: 'Name of the file or source, kept in the history.' }),
};

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

export async function authorised(c: AppContext): Promise<{ domain: Domain; editor: Editor }> {
  const editor = await authenticate(c);
  const name = c.req.param('domain') ?? '';
  const domain = domainOf(name);
  if (!domain) {
    throw invalidParameter({
      in: 'path',
      name: 'domain',
      message: { vi: `Chỉ nhận: ${DOMAIN_NAMES.join(', ')}.`, en: `One of: ${DOMAIN_NAMES.join(', ')}.` },
      suggestion: nearest(name, DOMAIN_NAMES),
    });
  }
  requireScope(editor, domain.name);
  return { domain, editor };
}

export const domainParameter = { name: 'domain', description: 'Domain to write.', example: 'land-prices' };

const importEndpoint: ActionEndpoint = {
  method: 'post',
  path: '/v1/admin/imports/:domain',
  operationId: 'importRecords',
  tag: 'admin',
  summary: 'Preview or publish a file of records',
  description:
    'A publish is all or nothing: readers see the old edition or the new one. Re-sending the same rows is a no-op.',
  secured: true,
  query: importQuery,
  pathParameters: [domainParameter],
  body: {
    description: 'Rows of the domain; headings in Vietnamese or English.',
    content: {
      'application/x-ndjson': 'One JSON object a line',
      'text/csv': 'CSV with headings; comma, semicolon or tab',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX workbook',
      'application/rss+xml': 'RSS feed',
      'application/atom+xml': 'Atom feed',
      'text/html': 'A page with a table, or an article page',
    },
  },
  responses: { 'application/json': z.object({ data: report }) },
  problems: [
    'invalid-parameter',
    'invalid-body',
    'unauthorized',
    'forbidden',
    'conflict',
    'too-large',
    'unsupported-media-type',
    'unreadable-file',
    'unavailable',
  ],
  async act(c) {
    const { domain, editor } = await authorised(c);
    const { values } = readQuery(new URL(c.req.url).search, importQuery);
    const {
      mode = 'preview',
      strategy = 'merge',
      rejects = 'stop',
      source,
    } = values as {
      mode?: 'preview' | 'publish';
      strategy?: 'merge' | 'replace';
      rejects?: 'stop' | 'skip';
      source?: string;
    };
    const { receiveRows } = await import('../ingest/receive.ts');
    const { importRows } = await import('../ingest/publish.ts');
    const rows = await receiveRows(c.req.raw, domain);
    const result = await importRows(openStore(c.env.DB, 'primary'), domain, rows, {
      mode,
      strategy,
      rejects,
      editor: editor.name,
      source: source ?? null,
      now: Date.now(),
    });
    if (mode === 'publish' && result.published) await published(c.get('edge'), callFor(c), domain.name);
    const refused = mode === 'publish' && !result.published && result.rejected > 0;
    return json({ data: result }, refused ? 422 : 200);
  },
};

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
    const { domain } = await authorised(c);
    readQuery(new URL(c.req.url).search, {});
    const given = c.req.param('number') ?? '';
    if (!/^[1-9]\d{0,8}$/.test(given)) {
      throw new Problem('not-found', {
        vi: `Không có ấn bản ${given}.`,
        en: `There is no edition ${given}.`,
      });
    }
    const store = openStore(c.env.DB, 'primary');
    await rollback(store, domain.name, Number(given));
    await published(c.get('edge'), callFor(c), domain.name);
    const { edition: number, records, publishedAt } = await currentHead(store, domain.name);
    return json({ data: { edition: number, records, publishedAt } });
  },
};

export const adminEndpoints = [importEndpoint, historyEndpoint, rollbackEndpoint];
