/** The files that records came from, as editors keep them. */
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { digestParameter, SHA256 } from '../contract/origin.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { keepFile, MOST_BYTES } from '../ingest/files.ts';
import { notFound, Problem } from '../problem.ts';
import { authorised, domainParameter } from './authorised.ts';

const keepQuery = {
  name: z.string().min(1).max(300).meta({ description: 'Name of the file.' }),
};

/** Keeps the file of rows that are about to be imported. */
export const keepFileEndpoint: ActionEndpoint = {
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
