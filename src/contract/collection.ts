/** Endpoints beside the resources: strict query in, one JSON body out, cached like any read. */
import * as z from 'zod';
import { endOfVietnamDay } from '../language/dates.ts';
import type { ReadContext } from '../store/reading.ts';
import type { DomainName } from './domain.ts';
import type { ReadEndpoint } from './endpoint.ts';
import type { PolicyName } from './policy.ts';
import { readQuery } from './query.ts';

/** A text that must be given. */
export const cleanQuery = (description: string, example: string, length = 500) =>
  z
    .string({ error: () => 'needed' })
    .max(length)
    .meta({ description, example });

type Values<Query extends Record<string, z.ZodType>> = { [Name in keyof Query]: z.infer<Query[Name]> };

interface Collection<Query extends Record<string, z.ZodType>, Preference extends string> {
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  query: Query;
  /** Schema of `data`. */
  item: z.ZodType;
  /** Members beside `data` and `meta`. */
  more?: Readonly<Record<string, z.ZodType>>;
  policy: PolicyName;
  domains: readonly DomainName[];
  /** What of `Accept-Language` the answer to this query depends on; null for nothing. */
  preference?(query: Values<Query>, acceptLanguage: string | undefined): Preference | null;
  produce(
    query: Values<Query>,
    context: ReadContext,
    url: URL,
    preferred?: Preference,
  ): Promise<Record<string, unknown>>;
}

/** An endpoint that answers `{ data, meta, … }` from its query alone. */
export function collectionEndpoint<
  Query extends Record<string, z.ZodType>,
  Preference extends string = never,
>(given: Collection<Query, Preference>): ReadEndpoint {
  const { path, operationId, tag, summary, description, query, item, policy, domains } = given;
  return {
    method: 'get',
    path,
    operationId,
    tag,
    summary,
    ...(description === undefined ? {} : { description }),
    query,
    responses: {
      'application/json': z.object({
        ...given.more,
        data: item,
        meta: z.looseObject({ edition: z.int().nullable(), asOf: z.iso.datetime().nullable() }),
      }),
    },
    problems: ['invalid-parameter', 'too-many-requests', 'unavailable'],
    read(c) {
      const url = new URL(c.req.url);
      const { values, canonical } = readQuery(url.search, query);
      const asked = values as Values<Query>;
      const preferred = given.preference?.(asked, c.req.header('accept-language')) ?? undefined;
      return {
        key: `${path}?${canonical}${preferred === undefined ? '' : `&accept-language=${preferred}`}`,
        ...(preferred === undefined ? {} : { vary: 'Accept-Language' }),
        policy,
        domains,
        async produce(context) {
          const body = await given.produce(asked, context, url, preferred);
          return {
            body: JSON.stringify(body),
            type: 'application/json; charset=utf-8',
            expiresAt: endOfVietnamDay(context.today),
          };
        },
      };
    },
  };
}
