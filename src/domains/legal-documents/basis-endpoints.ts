/**
 * The radar of stale law: every record that rests on a document which has expired, been replaced or been amended by
 * today, for those who have to review it. In JSON, as a table and as a feed.
 */
import * as z from 'zod';
import type { Domain } from '../../contract/domain.ts';
import type { ReadEndpoint } from '../../contract/endpoint.ts';
import { readQuery } from '../../contract/query.ts';
import { endOfVietnamDay } from '../../language/dates.ts';
import { basis } from './record.ts';

const entry = z
  .object({
    domain: z.string(),
    id: z.string(),
    title: z.string(),
    page: z.string().meta({ description: 'Address of its page.' }),
    basis: basis.meta({ description: 'What it rests on that has changed.' }),
  })
  .meta({ id: 'BasisChange' });
/** A record to review, and what it rests on that has changed. */
export type BasisChange = z.infer<typeof entry>;

const PATH = '/v1/basis-changes';
const TYPES = {
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.atom': 'application/atom+xml; charset=utf-8',
  '': 'application/json',
} as const;

const endpoint = (extension: string, type: string, resting: readonly Domain[]): ReadEndpoint => ({
  method: 'get',
  path: `${PATH}${extension}`,
  operationId: `listBasisChanges${extension === '' ? '' : `As${extension.slice(1, 2).toUpperCase()}${extension.slice(2)}`}`,
  tag: 'service',
  summary:
    'Records that rest on documents which expired, were replaced or amended by today' +
    `${extension ? `, as ${extension.slice(1)}` : ''}`,
  query: {},
  responses:
    extension === ''
      ? {
          'application/json': z.object({
            data: z.array(entry),
            meta: z.looseObject({ asOf: z.iso.datetime().nullable() }),
          }),
        }
      : { [type.split(';')[0] as string]: 'The same, in another form' },
  problems: ['invalid-parameter', 'unavailable'],
  read(c) {
    const { search, origin } = new URL(c.req.url);
    readQuery(search, {});
    return {
      key: `${PATH}${extension}`,
      policy: 'list',
      domains: resting.map(({ name }) => name),
      async produce(context) {
        const { basisChanges, RENDERS } = await import('./basis-report.ts');
        const { entries, asOf } = await basisChanges(resting, context, origin);
        const body = (await RENDERS[extension]?.(entries, asOf, origin)) ?? '';
        return { body, type, expiresAt: endOfVietnamDay(context.today) };
      },
    };
  },
});

/** `GET /v1/basis-changes`, `.csv` and `.atom`, over those of the domains that rest on legal documents. */
export function basisEndpoints(domains: readonly Domain[]): ReadEndpoint[] {
  const resting = domains.filter(({ legalBasis }) => legalBasis);
  return Object.entries(TYPES).map(([extension, type]) => endpoint(extension, type, resting));
}
