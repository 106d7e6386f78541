/** The files that records came from, open to everyone once records of theirs are published. */
import { getTableName, sql } from 'drizzle-orm';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { digestParameter, SHA256 } from '../contract/origin.ts';
import { readQuery } from '../contract/query.ts';
import { readFile } from '../ingest/files.ts';
import { notFound } from '../problem.ts';
import { domainOf } from '../registry.ts';
import { openStore, type Store } from '../store/session.ts';
import { editionOf, visible } from '../store/versions.ts';

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

/** The official file of a record. */
export const fileEndpoint: ActionEndpoint = {
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
