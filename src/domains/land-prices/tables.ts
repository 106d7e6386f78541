/** The price tables held, with the period each applies. */
import { sql } from 'drizzle-orm';
import { headOf } from '../../store/scan.ts';
import type { Store } from '../../store/session.ts';
import { editionOf } from '../../store/versions.ts';
import { currentPositionRules, rulesOfTable } from './position-rule.ts';
import { NO_BEGINNING, NO_END } from './sort-key.ts';

/** Tables newest first, those in force on `on` alone when it is given, with the edition they are of. */
export async function priceTables(store: Store, today: string, on?: string) {
  const asked = on ?? today;
  const edition = editionOf('land-prices');
  const only = on === undefined ? sql`` : sql` AND t.valid_from <= ${on} AND t.valid_to >= ${on}`;
  const [heads, rows, rules] = await store.read([
    headOf('land-prices'),
    sql`SELECT t.id AS id, min(t.title) AS title, min(t.decision) AS decision, min(t.valid_from) AS valid_from,
        max(t.valid_to) AS valid_to, sum(t.records) AS records
      FROM land_price_tables t WHERE t.edition = ${edition}${only} GROUP BY t.id ORDER BY 4 DESC, 1`,
    currentPositionRules.statement(),
  ]);
  const held = currentPositionRules.adopt(rules);
  const head = heads?.[0];
  const data = (rows ?? []).map((row) => ({
    id: String(row.id),
    title: String(row.title),
    decision: row.decision === null ? null : String(row.decision),
    validFrom: row.valid_from === NO_BEGINNING ? null : String(row.valid_from),
    validTo: row.valid_to === NO_END ? null : String(row.valid_to),
    records: Number(row.records),
    positions: rulesOfTable(held, String(row.id)),
    inForce: String(row.valid_from) <= asked && String(row.valid_to) >= asked,
  }));
  return { data, meta: { edition: Number(head?.edition ?? 0), asOf: head?.published_at ?? null } };
}

/** Statement: every table held and its number of records, for the catalogue. */
export const tableSizes = sql`SELECT t.id AS value, min(t.title) AS name, sum(t.records) AS records
  FROM land_price_tables t WHERE t.edition = ${editionOf('land-prices')} GROUP BY t.id ORDER BY t.id`;
