import * as z from 'zod';
import { cleanQuery, collectionEndpoint } from '../../contract/collection.ts';
import { day } from '../../contract/parameters.ts';
import { headOf } from '../../store/scan.ts';
import { positionRule } from './position-rule.ts';
import { priceTable } from './record.ts';
import { currentStreets } from './streets.ts';
import { priceTables } from './tables.ts';

/** Street completion and the list of price tables. */
export const landEndpoints = [
  collectionEndpoint({
    path: '/v1/land-prices/streets',
    operationId: 'completeStreet',
    tag: 'land-prices',
    summary: 'Street names that begin with, hold or nearly match what was typed',
    query: { q: cleanQuery('What was typed so far.', 'nguyen h', 200) },
    item: z.array(z.object({ name: z.string(), records: z.int() })),
    policy: 'search',
    domains: ['land-prices'],
    async produce({ q }, { store, unanswered }) {
      const [heads, rows] = await store.read([headOf('land-prices'), currentStreets.statement()]);
      const head = heads?.[0];
      const { completeStreet } = await import('./street-search.ts');
      const found = completeStreet(currentStreets.adopt(rows), q);
      if (found.length === 0) unanswered.push({ surface: 'land-prices', text: q });
      return {
        data: found.map(({ name, records }) => ({ name, records })),
        meta: { edition: Number(head?.edition ?? 0), asOf: head?.published_at ?? null },
      };
    },
  }),
  collectionEndpoint({
    path: '/v1/land-prices/tables',
    operationId: 'listPriceTables',
    tag: 'land-prices',
    summary: 'Price tables held, newest first, with the period each applies',
    query: { on: day('Tables in force on this day only.', '2026-03-01') },
    item: z.array(
      priceTable.extend({
        records: z.int(),
        positions: z
          .array(z.object({ landType: z.string(), rule: z.array(positionRule) }))
          .meta({ description: 'What positions are, by land type; empty where the rule is not held.' }),
        inForce: z.boolean(),
      }),
    ),
    policy: 'list',
    domains: ['land-prices'],
    produce: ({ on }, { store, today }) => priceTables(store, today, on),
  }),
];
