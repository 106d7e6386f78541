import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { cleanQuery, collectionEndpoint } from '../../http/collection.ts';
import { day } from '../../http/parameters.ts';
import { headOf } from '../../store/scan.ts';
import { editionOf } from '../../store/versioned.ts';
import { priceTable } from './record.ts';
import { NO_BEGINNING, NO_END } from './sort-key.ts';
import { completeStreet, heldStreets, readStreets } from './streets.ts';

const edition = editionOf('land-prices');

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
    offline: {
      domain: 'land-prices',
      artifact: 'streets',
      answer: ({ q }, body, meta) => ({
        data: completeStreet(readStreets(body), q).map(({ name, records }) => ({ name, records })),
        meta,
      }),
    },
    async produce({ q }, { store }) {
      const [heads, rows] = await store.read([headOf('land-prices'), heldStreets.statement()]);
      const head = heads?.[0];
      return {
        data: completeStreet(heldStreets.adopt(rows), q).map(({ name, records }) => ({ name, records })),
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
    item: z.array(priceTable.extend({ records: z.int(), inForce: z.boolean() })),
    policy: 'list',
    domains: ['land-prices'],
    async produce({ on }, { store, today }) {
      const asked = on ?? today;
      const only = on === undefined ? sql`` : sql` AND t.valid_from <= ${on} AND t.valid_to >= ${on}`;
      const [heads, rows] = await store.read([
        headOf('land-prices'),
        sql`SELECT t.id AS id, min(t.title) AS title, min(t.decision) AS decision, min(t.valid_from) AS valid_from,
            max(t.valid_to) AS valid_to, sum(t.records) AS records
          FROM land_price_tables t WHERE t.edition = ${edition}${only} GROUP BY t.id ORDER BY 4 DESC, 1`,
      ]);
      const head = heads?.[0];
      return {
        data: (rows ?? []).map((row) => ({
          id: row.id,
          title: row.title,
          decision: row.decision,
          validFrom: row.valid_from === NO_BEGINNING ? null : row.valid_from,
          validTo: row.valid_to === NO_END ? null : row.valid_to,
          records: row.records,
          inForce: String(row.valid_from) <= asked && String(row.valid_to) >= asked,
        })),
        meta: { edition: Number(head?.edition ?? 0), asOf: head?.published_at ?? null },
      };
    },
  }),
];
