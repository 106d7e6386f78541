import * as z from 'zod';
import { cleanQuery, collectionEndpoint } from '../../contract/collection.ts';
import { day } from '../../contract/parameters.ts';
import { resolvedPlace, resolvePlaces } from './resolve.ts';

/** `GET /v1/places/resolve`: which ward a name is on a day. */
export const placeEndpoints = [
  collectionEndpoint({
    path: '/v1/places/resolve',
    operationId: 'resolvePlace',
    tag: 'places',
    summary: 'Which ward a name, old or new, is on a day',
    query: {
      q: cleanQuery('Name or code, spelt anyhow.', 'Phường Lê Lợi', 200),
      on: day('Day asked about; today without it.', '2026-03-01'),
    },
    item: z.array(resolvedPlace),
    policy: 'search',
    domains: ['places'],
    async produce({ q, on }, context) {
      const { data, edition, asOf } = await resolvePlaces(q, on ?? context.today, context);
      return { data, meta: { edition, asOf } };
    },
  }),
];
