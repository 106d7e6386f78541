/** The files that records came from: kept by editors, open to everyone once records of theirs are published. */
import { getTableName, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { SHA256 } from '../contract/origin.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { keepFile, MOST_BYTES, readFile } from '../ingest/files.ts';
import { notFound, Problem } from '../problem.ts';
import { domainOf } from '../registry.ts';
import { openStore, type Store } from '../store/session.ts';
import { editionOf, visible } from '../store/versions.ts';
import { authorised, domainParameter } from './authorised.ts';

const digestParameter = {
  name: 'sha256',
  description: 'SHA-256 of the file, in lower-case hexadecimal.',
  example: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
};

const keepQuery = {
  name: z.string().min(1).max(300).meta({ description: 'Name of the file.' }),
};

const keepEndpoint: ActionEndpoint = {
  method: 'put',
  path: '/v1/admin/files/:domain/:sha256',
  operationId: 'keepFile',
  tag: 'admin',
  summary: 'Keep the file that rows are about to be imported from',
  description:
    'Nobody can read it before rows that name it are published. Needed only where rows are sent ' +
    'apart from their file; a file sent to the import itself is kept by that.',
  secured: true,
  query: keepQuery,
  pathParameters: [domainParameter, digestParameter],
  body: { description: 'The file as it is.', content: { 'application/octet-stream': 'Bytes' } },
  responses: { 'application/json': z.object({ data: z.object({ sha256: z.string(), kept: z.boolean() }) }) },
  problems: ['invalid-parameter', 'invalid-body', 'unauthorized', 'forbidden', 'too-large', 'not-found'],
  async act(c) {
    const { domain } = await authorised(c);
    const { values } = readQuery(new URL(c.req.url).search, keepQuery);
    const sha256 = c.req.param('sha256') ?? '';
    if (!SHA256.test(sha256)) throw notFound();
    const length = Number(c.req.header('content-length') ?? 0);
    if (length > MOST_BYTES)
      throw new Problem('too-large', {
        vi: 'Tệp lớn hơn 100 MB nên không được giữ.',
        en: 'Files over 100 MB are not kept.',
      });
    const { body } = c.req.raw;
    if (!body || length === 0)
      throw new Problem('invalid-body', { vi: 'Chưa có nội dung tệp.', en: 'The body is empty.' });
    // Without a bucket the record says where it stood, and nobody can fetch the file.
    if (!c.env.FILES) {
      await body.cancel();
      return json({ data: { sha256, kept: false } });
    }
    const file = {
      sha256,
      name: String(values.name),
      type: c.req.header('content-type') ?? 'application/octet-stream',
      domain: domain.name,
      open: domain.openFiles,
    };
    await keepFile(c.env.FILES, file, body);
    return json({ data: { sha256, kept: true } });
  },
};

/** Whether readers see a record that came from the file. */
async function isNamed(store: Store, domain: string, sha256: string): Promise<boolean> {
  const held = domainOf(domain);
  if (!held) return false;
  const [rows] = await store.read([
    sql`SELECT 1 FROM ${sql.raw(getTableName(held.table))} v
      WHERE json_extract(v.record, '$.origin.sha256') = ${sha256} AND ${visible('v', editionOf(domain))} LIMIT 1`,
  ]);
  return (rows?.length ?? 0) > 0;
}

/** A name that every client can write down, besides the real one. */
const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

const readEndpoint: ActionEndpoint = {
  method: 'get',
  path: '/v1/files/:sha256',
  operationId: 'getFile',
  tag: 'service',
  summary: 'The official file that records came from',
  description:
    'Records name it in `origin`. It is there for as long as readers see a record of it, and only where its publisher opened it.',
  query: {},
  pathParameters: [digestParameter],
  responses: { 'application/octet-stream': 'The file as it was published' },
  problems: ['invalid-parameter', 'not-found', 'too-many-requests', 'unavailable'],
  async act(c) {
    readQuery(new URL(c.req.url).search, {});
    const sha256 = c.req.param('sha256') ?? '';
    const file = SHA256.test(sha256) ? await readFile(c.env, sha256) : null;
    const isOpen =
      file?.open === true && (await isNamed(openStore(c.env.DB, 'primary'), file.domain, sha256));
    if (!file || !isOpen) {
      await file?.body.cancel();
      throw notFound();
    }
    const etag = `"${sha256}"`;
    // Asked anew each time: what was taken back can be read by nobody.
    const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
    if (c.req.header('if-none-match')?.includes(etag)) {
      await file.body.cancel();
      return new Response(null, { status: 304, headers });
    }
    return new Response(c.req.method === 'HEAD' ? null : file.body, {
      headers: {
        ...headers,
        'content-type': file.type,
        'content-length': String(file.size),
        'content-disposition': disposition(file.name),
        'content-security-policy': 'sandbox',
      },
    });
  },
};

export const fileEndpoints = [keepEndpoint, readEndpoint];
